import { readFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { createRequire } from 'node:module';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { ConfigDocument, KeyPath } from './config-document.js';
import { placeAt } from '../model/place-at.js';

interface Source {
  readonly file: string;
  readonly text: string;
}

/** Runs a TypeScript or JavaScript config, afresh each time, and takes its default export. */
export async function readModule(path: string): Promise<ConfigDocument | Diagnostic> {
  const source = { file: basename(path), text: readFileSync(path, 'utf8') };
  try {
    const exports = await run(path, source.text);
    if (isEsModule(exports) && !('default' in exports)) return withoutExport(source);
    const value = isEsModule(exports) ? exports.default : exports;
    return { file: source.file, value, locate: (key) => locate(source, key) };
  } catch (error) {
    return threw(source, error);
  }
}

// `import` would hand out a plain JavaScript config as it was first read, for ever.
async function run(path: string, text: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  const jiti = createJiti(dirname(path), {
    moduleCache: false,
    interopDefault: false,
    // So that `npx hearken` finds it where the package is not installed.
    alias: { 'hearken/config': createRequire(import.meta.url).resolve('hearken/config') },
  });
  const options = { id: path, filename: path, ext: extname(path), async: true };
  return jiti.evalModule(text, { ...options, forceTranspile: true });
}

function isEsModule(exports: unknown): exports is { default?: unknown } {
  return typeof exports === 'object' && exports !== null && '__esModule' in exports;
}

function withoutExport(source: Source): Diagnostic {
  return diagnose('config-without-export', { place: placeAt(source, 0, 1) }, source);
}

function threw(source: Source, error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const cause = (message.split('\n')[0] ?? '').trim();
  return diagnose(
    'config-unreadable',
    { place: placeOfThrow(source, error) },
    { file: source.file, cause },
  );
}

function placeOfThrow(source: Source, error: unknown): Place {
  const trace = error instanceof Error ? `${error.message}\n${error.stack}` : '';
  const [, line, column] = trace.split(`${source.file}:`)[1]?.match(/^(\d+):(\d+)/) ?? [];
  const text = source.text.split('\n')[Number(line) - 1] ?? '';
  // What ran was the transpiled line: its column may not be one of the source's.
  if (!(Number(column) <= text.length)) return placeAt(source, 0, 1);
  // The parser counts columns from 0, a stack trace from 1.
  const first = trace.startsWith('ParseError') ? 1 : 0;
  return { file: source.file, line: Number(line), column: Number(column) + first, length: 1 };
}

const propertyName = /(?<![\w$])(['"]?)([\w$-]+)\1(?=\s*[:,(}])/g;

// Code is not data: a key's place is told only where its name stands once in the file.
function locate(source: Source, path: KeyPath): Place | null {
  const key = path.findLast((step) => typeof step === 'string');
  const [only, second] = [...source.text.matchAll(propertyName)].filter(
    ([, , name]) => name === key,
  );
  if (only === undefined || second !== undefined) return placeAt(source, 0, 1);
  return placeAt(source, only.index, only[0].length);
}
