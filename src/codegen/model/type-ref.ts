/**
 * How another file can import a class or interface.
 *
 * `module` is a project-relative file (`src/orders/events.ts`) or a package specifier
 * (`hearken`, `@acme/kernel/events`), told apart by `origin`. `exportPath` is the exported name,
 * `['default']`, or the steps through namespaces (`['Orders', 'Placed']`); `null` when it is not
 * exported and nobody can import it.
 */
export interface TypeRef {
  readonly id: TypeId;
  readonly name: string;
  readonly origin: 'project' | 'package';
  readonly module: string;
  readonly exportPath: readonly string[] | null;
  /** There for a class that only a constant names (`const X = class {}`), so that `X` is no type. */
  readonly constant?: true;
}

/**
 * Identifies one declaration: `src/orders/events.ts#OrderPlaced` in the project,
 * `hearken#DomainEvent` in a package. Two classes of one name never share an id.
 */
export type TypeId = string;
