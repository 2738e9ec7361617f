import type { ImportStyle } from '../model/facts.js';
import type { TypeRef } from '../model/type-ref.js';

/** What a generated file imports from, and how the project writes relative imports. */
export interface Importer {
  /** The generated file, relative to the project and with `/`. */
  readonly output: string;
  readonly importStyle: ImportStyle;
}

/** The specifier under which the importer reaches the module of a type. */
export function moduleSpecifier(type: TypeRef, importer: Importer): string {
  if (type.origin === 'package') return type.module;
  return withEnding(relativePath(importer.output, type.module), importer.importStyle);
}

// By hand, for the generator reads nothing of the machine it runs on.
function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = to.split('/');
  const parting = folders.findIndex((folder, at) => folder !== steps[at]);
  const shared = parting === -1 ? folders.length : parting;
  const up = folders.length - shared;
  const start = up === 0 ? './' : '../'.repeat(up);
  return start + steps.slice(shared).join('/');
}

const extension = /(\.d)?\.([cm]?)([jt]sx?)$/;

function withEnding(path: string, style: ImportStyle): string {
  const [ending, declaration, format = ''] = extension.exec(path) ?? [];
  if (ending === undefined) return path;
  // Nothing resolves a declaration file, or leaves out `.mjs` and `.cjs`, whatever the style.
  if (style === 'ts' && declaration === undefined) return path;
  const stem = path.slice(0, -ending.length);
  return style === 'none' && format === '' ? stem : `${stem}${emitted(ending, format)}`;
}

function emitted(ending: string, format: string): string {
  return ending === '.jsx' ? ending : `.${format}js`;
}
