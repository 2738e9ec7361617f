import type { Promises } from '../syntax/declared-entity.js';
import { outlineModule, type ModuleFile } from '../syntax/module-file.js';
import type { Scope } from '../syntax/scope.js';
import type { ts } from '../typescript.js';

interface KeptFile {
  readonly promises: Promises;
  /** True where that run has not read its bodies. */
  readonly isOutline: boolean;
  readonly read: () => string;
}

/** A file that an earlier run has parsed, and that is parsed again only if somebody asks. */
export class KeptModule implements ModuleFile {
  readonly promises: Promises;
  readonly isOutline: boolean;
  readonly #read: () => string;
  #parsed: ModuleFile | null = null;

  constructor(
    readonly path: string,
    { promises, isOutline, read }: KeptFile,
  ) {
    this.promises = promises;
    this.isOutline = isOutline;
    this.#read = read;
  }

  get isParsed(): boolean {
    return this.#parsed !== null;
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
    return (this.#parsed ??= outlineModule(this.path, this.#read(), this.promises));
  }
}
