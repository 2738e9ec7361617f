import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const repository = join(import.meta.dirname, '..', '..');
const execute = promisify(execFile);

/** What a page says is installed stands in this repository already. */
const installed = {
  'node_modules/hearken': '.',
  ...Object.fromEntries(
    [
      'tsyringe',
      'reflect-metadata',
      'typescript',
      '@types/node',
      '@opentelemetry/api',
      '@opentelemetry/context-async-hooks',
      '@opentelemetry/sdk-trace',
      'vitest',
      'pg',
      '@types/pg',
    ].map((name) => [`node_modules/${name}`, `node_modules/${name}`]),
  ),
  'node_modules/.bin/hearken': 'bin/hearken.js',
  'node_modules/.bin/tsc': 'node_modules/typescript/bin/tsc',
  'node_modules/.bin/vitest': 'node_modules/vitest/vitest.mjs',
};

/** For pages that show no tsconfig of their own. */
const compilerOptions = {
  target: 'es2022',
  module: 'nodenext',
  strict: true,
  skipLibCheck: true,
  experimentalDecorators: true,
  outDir: 'dist',
  rootDir: '.',
  types: ['node'],
};

/** What somebody who follows a page has on disk: a new folder, its files, and what they installed. */
export class TrialProject {
  readonly #directory = realpathSync(mkdtempSync(join(tmpdir(), 'hearken-page-')));

  constructor() {
    this.write('package.json', JSON.stringify({ name: 'trial', private: true, type: 'module' }));
    this.write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['.'] }));
    for (const [path, target] of Object.entries(installed)) this.#link(target, path);
  }

  write(file: string, text: string): void {
    const path = join(this.#directory, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Runs shell commands in order, and returns what the last one printed to standard output. */
  async runAll(commands: readonly string[]): Promise<string> {
    let printed = '';
    for (const command of commands) printed = await this.#run(command);
    return printed;
  }

  async #run(command: string): Promise<string> {
    if (/^npm (install|i) /.test(command)) return '';
    const bin = join(this.#directory, 'node_modules', '.bin');
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}`, NO_COLOR: '1' };
    const { stdout } = await execute('sh', ['-c', command], { cwd: this.#directory, env });
    return stdout;
  }

  #link(target: string, path: string): void {
    const link = join(this.#directory, path);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(repository, target), link);
  }

  remove(): void {
    rmSync(this.#directory, { recursive: true });
  }
}
