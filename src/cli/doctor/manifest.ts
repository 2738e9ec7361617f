import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import { isFile } from '../../codegen/config/find-source.js';

/** A package.json as far as the checks need it. */
export interface Manifest {
  readonly path: string;
  readonly name: string | null;
  readonly version: string | null;
  readonly scripts: Strings;
  /** Of every kind, by name. */
  readonly dependencies: Strings;
}

type Strings = Readonly<Record<string, string>>;

/** The package.json of the package that a folder belongs to. */
export function nearestManifest(directory: string): Manifest | null {
  const path = join(directory, 'package.json');
  if (isFile(path)) return readManifest(path);
  const parent = dirname(directory);
  return parent === directory ? null : nearestManifest(parent);
}

/** `null` for a file that is none, or does not parse: that is npm's to report. */
export function readManifest(path: string): Manifest | null {
  if (!isFile(path)) return null;
  const errors: ParseError[] = [];
  const content: unknown = parse(readFileSync(path, 'utf8'), errors, { disallowComments: true });
  if (errors.length > 0 || !isObject(content)) return null;
  return {
    path,
    name: textOf(content['name']),
    version: textOf(content['version']),
    scripts: stringsOf(content['scripts']),
    dependencies: {
      ...stringsOf(content['peerDependencies']),
      ...stringsOf(content['optionalDependencies']),
      ...stringsOf(content['devDependencies']),
      ...stringsOf(content['dependencies']),
    },
  };
}

function stringsOf(value: unknown): Strings {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : [])),
  );
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
