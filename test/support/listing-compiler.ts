import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Compilation, Compiler } from '../../src/codegen/compile.js';
import type { ProjectRef } from '../../src/codegen/model/config.js';
import { compilation } from './test-host.js';

/**
 * Stands in for the compiler where only the watching matters: its output lists the sources with
 * their content, and a source that says BROKEN is an error.
 */
export class ListingCompiler implements Compiler {
  readonly #project: ProjectRef;
  /** What each `update` was told, relative to the project. */
  readonly updates: (readonly string[])[] = [];
  /** Called within each update, once it has read the sources. */
  during: (update: number) => void = () => {};

  constructor(project: ProjectRef) {
    this.#project = project;
  }

  compile(): Compilation {
    const sources = this.#read();
    const broken = sources.find((source) => source.includes('BROKEN'));
    if (broken === undefined) return compilation(`${sources.join('\n')}\n`);
    return compilation(null, [
      {
        code: 'syntax-error',
        severity: 'error',
        place: null,
        message: broken,
        hint: 'mend it',
        related: [],
      },
    ]);
  }

  update(changedFiles: readonly string[]): Compilation {
    this.updates.push(
      changedFiles.map((path) => relative(this.#project.directory, path).replaceAll('\\', '/')),
    );
    const result = this.compile();
    this.during(this.updates.length);
    return result;
  }

  /** What it has read is written anew in most tests. */
  footprint(): null {
    return null;
  }

  #read(): string[] {
    const { directory, config } = this.#project;
    return (
      readdirSync(join(directory, 'src'), { recursive: true, encoding: 'utf8' })
        .map((file) => `src/${file.replaceAll('\\', '/')}`)
        // As a tsconfig does, it passes hidden files over.
        .filter((file) => /(?:^|\/)[^./][^/]*\.ts$/.test(file) && file !== config.output)
        .toSorted()
        .map((file) => `${file}: ${readFileSync(join(directory, file), 'utf8').trim()}`)
    );
  }
}
