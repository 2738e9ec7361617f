import { isDeepStrictEqual } from 'node:util';
import type { FileIndex } from '../text/file-index.js';
import { outlineOf } from '../text/outline.js';
import type { ImportText } from '../text/import-texts.js';
import type { SourceTexts } from '../text/source-texts.js';
import type { ModuleResolution } from '../resolve/module-resolution.js';
import { isSource } from './is-source.js';
import { createListedTest, type LeadsToListed } from './listed-target.js';

/**
 * Finds the files that the listed ones import by path: the compiler takes them into a program
 * although the tsconfig does not list them.
 */
export interface ImportClosure {
  of(listed: ReadonlySet<string>): ReadonlySet<string>;
  /** Those that one file leads to by itself. */
  from(path: string): readonly string[];
  /** Looks again: a file came, went, or imports otherwise than before. */
  expire(): void;
  /** Forgets where imports lead: files came or went. */
  forget(): void;
}

/** `output` is generated from the sources, and never one of them. */
export function createImportClosure(
  texts: SourceTexts,
  modules: ModuleResolution,
  output: string,
): ImportClosure {
  let unlisted: (readonly string[] | undefined)[] = [];
  let last: { readonly listed: ReadonlySet<string>; readonly closure: ReadonlySet<string> } | null =
    null;
  let leads: { readonly listed: ReadonlySet<string>; readonly test: LeadsToListed } | null = null;
  const testOf = (listed: ReadonlySet<string>): LeadsToListed => {
    if (leads?.listed !== listed) leads = { listed, test: createListedTest(listed) };
    return leads.test;
  };
  let asked = 0;
  const openImports = (
    { imports }: FileIndex,
    path: string,
    listed: ReadonlySet<string>,
  ): readonly ImportText[] => {
    if (++asked <= few) return imports;
    const isListed = testOf(listed)(path);
    return imports.filter(({ specifier }) => {
      if (isListed(specifier)) return false;
      const target = modules.fromAnywhere(specifier);
      return target === null || !listed.has(target);
    });
  };
  const importedBy = (path: string, listed: ReadonlySet<string>): readonly string[] => {
    const file = texts.files.get(path);
    if (file === undefined) return [];
    const known = unlisted[file.id] ?? file.kept?.unlisted;
    if (known !== undefined) return known;
    const found = targets(path, openImports(file, path, listed), modules).filter(
      (target) => target !== output && !listed.has(target),
    );
    unlisted[file.id] = found;
    return found;
  };
  return {
    of(listed) {
      if (last?.listed === listed) return last.closure;
      texts.add(listed);
      const closure = new Set(listed);
      for (const path of closure) {
        for (const imported of importedBy(path, listed)) {
          closure.add(imported);
          texts.add([imported]);
        }
      }
      texts.retain(closure);
      last = { listed, closure };
      return closure;
    },
    from: (path) => importedBy(path, last?.listed ?? new Set()),
    expire() {
      last = null;
    },
    forget() {
      last = null;
      unlisted = [];
    },
  };
}

/** For so many files, all that a change leaves open, it does not pay to look at everything that is listed. */
const few = 100;

/** Whether two texts of a file import from the same places. */
export function importAlike(before: FileIndex | undefined, after: FileIndex | undefined): boolean {
  if (before?.kept !== undefined && after !== undefined) {
    return outlineOf(before) === outlineOf(after);
  }
  const [old, now] = [before, after].map((file) => file?.imports.map((one) => one.specifier));
  return isDeepStrictEqual(old, now);
}

function targets(
  path: string,
  imports: readonly ImportText[],
  modules: ModuleResolution,
): readonly string[] {
  return imports.flatMap(({ specifier }) => {
    const found = modules.isPath(specifier) ? modules.resolve(specifier, path) : null;
    return found === null || found.external || !isOwnSource(found.path) ? [] : [found.path];
  });
}

function isOwnSource(path: string): boolean {
  return isSource(path) && !path.includes('/node_modules/');
}
