import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const repository = join(import.meta.dirname, '..', '..');
const execute = promisify(execFile);
const commands = {
  hearken: 'bin/hearken.js',
  tsc: 'node_modules/typescript/bin/tsc',
  tsx: 'node_modules/tsx/dist/cli.mjs',
};

/** What somebody who follows a page has on disk: a new folder, its files, and what they installed. */
export class TrialProject {
  readonly #directory = realpathSync(mkdtempSync(join(tmpdir(), 'hearken-page-')));

  constructor() {
    this.write('package.json', '{ "name": "trial", "private": true, "type": "module" }\n');
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
    const installed = /^npm (?:install|i) (?<names>.+)$/.exec(command)?.groups?.['names'];
    if (installed !== undefined) return this.#install(installed.split(' '));
    const bin = join(this.#directory, 'node_modules', '.bin');
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}`, NO_COLOR: '1' };
    const { stdout } = await execute('sh', ['-c', command], { cwd: this.#directory, env });
    return stdout;
  }

  /** Links this repository, and the packages it has itself, in place of a download. */
  #install(names: readonly string[]): string {
    for (const name of names.filter((each) => !each.startsWith('-'))) {
      const home = name === 'hearken' ? repository : join(repository, 'node_modules', name);
      this.#link(home, join('node_modules', name));
    }
    for (const [name, script] of Object.entries(commands)) {
      this.#link(join(repository, script), join('node_modules/.bin', name));
    }
    return '';
  }

  #link(target: string, path: string): void {
    const link = join(this.#directory, path);
    mkdirSync(dirname(link), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(target, link);
  }

  remove(): void {
    rmSync(this.#directory, { recursive: true });
  }
}
