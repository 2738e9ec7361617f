import { posix } from 'node:path';
import { readBases } from './read-bases.js';
import { OnlyTheCompilerKnows } from './only-the-compiler-knows.js';
import { readDocument, type TsconfigDocument } from './tsconfig-document.js';

/** What decides which files a tsconfig lists. */
export interface PlainTsconfig {
  /** Absolute, as are the folders that it excludes by default. */
  readonly directory: string;
  readonly files: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Reads a tsconfig with the bases that it extends, which may say where the compiler writes to. */
export function plainTsconfig(path: string): PlainTsconfig {
  const own = readDocument(path);
  const bases = readBases(path, own);
  const [files, include, exclude] = (['files', 'include', 'exclude'] as const).map(
    (key) => own[key] ?? inherited(path, bases, key),
  );
  return {
    directory: posix.dirname(path),
    files: files ?? [],
    include: include ?? (files === undefined ? ['**/*'] : []),
    exclude: exclude ?? writtenTo([...bases, { path, document: own }]),
  };
}

/** What the last base says that says anything: its paths are those of its own folder. */
function inherited(
  path: string,
  bases: readonly Layer[],
  key: 'files' | 'include' | 'exclude',
): readonly string[] | undefined {
  const base = bases.findLast(({ document }) => document[key] !== undefined);
  const said = base?.document[key];
  const isHere = base !== undefined && posix.dirname(base.path) === posix.dirname(path);
  if (said !== undefined && said.length > 0 && !isHere) throw new OnlyTheCompilerKnows();
  return said;
}

interface Layer {
  readonly path: string;
  readonly document: TsconfigDocument;
}

/** The folders that the compiler writes to; the last word counts. */
function writtenTo(layers: readonly Layer[]): readonly string[] {
  return (['outDir', 'declarationDir'] as const).flatMap((option) => {
    const said = layers.flatMap(({ path, document }) => {
      const folder = document.compilerOptions?.[option];
      return folder === undefined ? [] : [posix.resolve(posix.dirname(path), folder)];
    });
    return said.slice(-1);
  });
}
