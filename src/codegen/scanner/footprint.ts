import { dirname } from 'node:path';
import type { Footprint } from '../model/footprint.js';
import type { Rooms } from './open-project.js';
import { withTsconfigs } from './unlisted/sources-beside.js';
import { filesBeside } from './unlisted/unlisted-files.js';

type Read = Pick<Rooms, 'project' | 'sources' | 'tsconfig' | 'texts' | 'compiler' | 'outside'>;

/**
 * What the last scan has read; `null` where its sources cannot be listed again without the compiler.
 */
export function footprintOf(read: Read): Footprint | null {
  const { tsconfig, texts, compiler, outside } = read;
  const { listed } = tsconfig;
  if (listed === null) return null;
  const known = new Set(listed);
  const others = [...texts.files.keys(), ...tsconfig.sources].filter((path) => !known.has(path));
  for (const path of others) known.add(path);
  const program = compiler.files();
  const stamps = program.length === 0 ? [] : installations(tsconfig.path);
  const beyond = new Set([
    ...outside.paths(),
    ...tsconfig.references.flatMap(ofReference),
    ...program,
    ...stamps,
  ]);
  const isUnknown = (path: string) => !known.has(path);
  return {
    listed,
    others,
    outside: [...beyond].filter(isUnknown),
    beside: withTsconfigs(filesBeside(read), read.project),
    digest: (path) => texts.files.get(path)?.digest ?? null,
  };
}

function ofReference(tsconfig: string): readonly string[] {
  return [tsconfig, `${dirname(tsconfig)}/package.json`];
}

const records = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity'];

/**
 * What package managers write down of an installation: where the compiler resolved modules by
 * itself, nobody knows what it looked for in vain.
 */
function installations(path: string): readonly string[] {
  const folder = dirname(path);
  const here = records.map((record) => `${folder}/node_modules/${record}`);
  return folder === dirname(folder) ? here : [...here, ...installations(folder)];
}
