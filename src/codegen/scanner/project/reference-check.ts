import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { diagnose } from '../../diagnostics/diagnose.js';
import { relativeTo } from './paths.js';
import type { Tsconfig } from './read-tsconfig.js';
import type { Troubles } from '../read/troubles.js';
import type { World } from '../resolve/world.js';

interface Reference {
  readonly folder: string;
  /** The name of its package, `null` without a package.json. */
  readonly name: string | null;
}

/**
 * Reports an import that leads to nothing because the project it refers to is not built: the
 * compiler reads a reference's output, and passes over in silence what is not there yet.
 */
export function createReferenceCheck(
  directory: string,
  { references }: Tsconfig,
  troubles: Troubles,
): World['reportUnread'] {
  const known = references.map((path): Reference => {
    const folder = posix.dirname(path);
    return { folder, name: packageName(folder) };
  });
  return ({ specifier, from, place }) => {
    const reference = known.find((one) => belongsTo(one, specifier, from));
    if (reference === undefined) return;
    troubles.add(
      diagnose(
        'project-reference-not-built',
        { place },
        {
          specifier,
          reference: relativeTo(directory, reference.folder),
          sources: sourcesOf(directory, reference),
        },
      ),
    );
  };
}

function belongsTo({ folder, name }: Reference, specifier: string, from: string): boolean {
  if (specifier.startsWith('.')) {
    return posix.join(posix.dirname(from), specifier).startsWith(`${folder}/`);
  }
  return name !== null && (specifier === name || specifier.startsWith(`${name}/`));
}

function sourcesOf(directory: string, { folder }: Reference): string | null {
  const sources = `${folder}/src`;
  return existsSync(sources) ? relativeTo(directory, sources) : null;
}

function packageName(folder: string): string | null {
  try {
    const { name } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
      name?: unknown;
    };
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}
