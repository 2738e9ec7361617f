import { ts } from '../typescript.js';
import type { Entity } from './entity.js';

type Declared = Pick<Entity, 'source' | 'parent' | 'declarations'>;

/**
 * An entity by its name and file. One that an earlier run knew of is promised before its file is
 * parsed: whoever asks for more than that has it parsed, and the file declares this very entity.
 */
export class DeclaredEntity implements Entity {
  #declared: Declared | null = null;

  constructor(
    readonly name: string,
    readonly path: string,
    readonly promise: EntityPromise | null = null,
  ) {}

  get source(): ts.SourceFile {
    return this.#demanded().source;
  }

  get parent(): Entity | null {
    return this.#demanded().parent;
  }

  get declarations(): ts.Node[] {
    return this.#demanded().declarations;
  }

  /** What tells it from every other entity of its file, as long as the text stands. */
  get key(): string {
    return this.promise?.key ?? keyOf(this.declarations[0] ?? this.source);
  }

  declaredAs(declared: Declared): this {
    this.#declared = declared;
    return this;
  }

  #demanded(): Declared {
    if (this.#declared === null) this.promise?.declare();
    if (this.#declared === null) throw new Error(`${this.path} does not declare ${this.name}.`);
    return this.#declared;
  }
}

interface EntityPromise {
  readonly key: string;
  /** Has the file parsed, and the entity declared. */
  declare(): void;
}

/** The entities that a file was said to declare, by their keys. */
export type Promises = ReadonlyMap<string, DeclaredEntity>;

const expected = new WeakMap<ts.SourceFile, Promises>();

/** To be called before anything is declared in the file. */
export function expectEntities(source: ts.SourceFile, promises: Promises): void {
  expected.set(source, promises);
}

/** A new entity without declarations, or the one that was promised for the node. */
export function createEntity(
  node: ts.Node,
  { name, parent }: Pick<Entity, 'name' | 'parent'>,
): Entity {
  const source = node.getSourceFile();
  const promised = expected.get(source)?.get(keyOf(node));
  const entity = promised ?? new DeclaredEntity(name, source.fileName);
  return entity.declaredAs({ source, parent, declarations: [] });
}

function keyOf({ kind, pos, end }: ts.Node): string {
  return `${kind}:${pos}:${end}`;
}

/** The declaration that a key was made of; `null` where the file has none. */
export function declarationWith(source: ts.SourceFile, key: string): ts.Node | null {
  const [, start = 0, end = 0] = key.split(':').map(Number);
  const find = (node: ts.Node): ts.Node | undefined => {
    if (node.pos > start || node.end < end) return undefined;
    return keyOf(node) === key ? node : ts.forEachChild(node, find);
  };
  return find(source) ?? null;
}
