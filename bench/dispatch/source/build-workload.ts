import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { benchFolder, packageFolder } from '../../measure/places.js';
import type { Workload } from '../workload.js';
import { workloadSource } from './workload-source.js';

const compilerOptions = {
  target: 'es2022',
  module: 'nodenext',
  rootDir: 'src',
  outDir: 'dist',
  strict: true,
  skipLibCheck: true,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  types: [],
};

/**
 * Writes a workload as a project of its own, has Hearken generate its registry, and compiles it
 * with the ordinary compiler.
 *
 * @param engine the folder of the Hearken that it has
 * @returns the folder of the compiled modules.
 */
export function buildWorkload(workload: Workload, engine = packageFolder): string {
  const folder = join(benchFolder, 'temp', 'dispatch', basename(engine), workload.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'src'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(engine, join(folder, 'node_modules', 'hearken'), 'junction');
  writeJson(join(folder, 'tsconfig.json'), { compilerOptions, include: ['src'] });
  writeJson(join(folder, 'package.json'), { name: workload.name, private: true, type: 'module' });
  for (const [file, text] of Object.entries(workloadSource(workload))) {
    writeFileSync(join(folder, 'src', file), text);
  }
  run(join(engine, 'bin/hearken.js'), ['generate'], folder);
  run(join(packageFolder, 'node_modules/typescript/bin/tsc'), [], folder);
  return join(folder, 'dist');
}

function run(script: string, parameters: readonly string[], cwd: string): void {
  execFileSync(process.execPath, [script, ...parameters], { cwd, stdio: ['ignore', 2, 2] });
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, JSON.stringify(value, null, 2));
}
