import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strictOptions } from './compilers.js';

/** A fixture's sources without what is generated, as an ESM project that compiles to `out`. */
export function fixtureSources(folder: string): Map<string, string> {
  const compilerOptions = {
    ...strictOptions,
    noUnusedLocals: false,
    module: 'nodenext',
    experimentalDecorators: true,
    rootDir: 'src',
    outDir: 'out',
  };
  const files = readdirSync(folder).filter((file) => !file.endsWith('.gen.ts'));
  return new Map([
    ['package.json', '{ "type": "module" }'],
    ['tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] })],
    ...files.map((file): [string, string] => [
      `src/${file}`,
      readFileSync(join(folder, file), 'utf8'),
    ]),
  ]);
}
