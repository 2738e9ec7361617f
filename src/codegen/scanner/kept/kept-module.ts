import type { Promises } from '../syntax/declared-entity.js';
import { parseModule, type ModuleFile } from '../syntax/module-file.js';
import type { Scope } from '../syntax/scope.js';
import type { ts } from '../typescript.js';

/** A file that an earlier run has parsed, and that is parsed again only if somebody asks. */
export class KeptModule implements ModuleFile {
  readonly isSound = true;
  readonly #read: () => string;
  #parsed: ModuleFile | null = null;

  constructor(
    readonly path: string,
    readonly promises: Promises,
    read: () => string,
  ) {
    this.#read = read;
  }

  get text(): string {
    return this.#demanded().text;
  }

  get source(): ts.SourceFile {
    return this.#demanded().source;
  }

  get scope(): Scope {
    return this.#demanded().scope;
  }

  #demanded(): ModuleFile {
    return (this.#parsed ??= parseModule(this.path, this.#read(), this.promises));
  }
}
