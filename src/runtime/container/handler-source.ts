import { HandlerConstructionError } from '../errors/handler-construction-error.js';
import { HearkenError } from '../errors/hearken-error.js';
import type { HandlerEntry } from '../registry.js';
import { type Compiled, compileRecipe, isRecipe } from './compile-recipe.js';
import type { ContainerPort } from './container-port.js';
import type { DispatchScope } from './dispatch-scope.js';
import { findFault } from './find-fault.js';
import type { Layout } from './layout.js';
import { follow } from './recipe.js';

/** Where the instances of one handler class come from, worked out once for each layout. */
export class HandlerSource {
  #layout: Layout | null = null;
  #compiled: Compiled = { kind: 'unbuilt' };

  constructor(
    private readonly entry: HandlerEntry,
    private readonly container: ContainerPort,
  ) {}

  /** The one instance for all dispatches while registrations stay as they are, or `null`. */
  constantFor(layout: Layout): object | null {
    return this.#layout === layout && this.#compiled.kind === 'constant'
      ? (this.#compiled.value as object)
      : null;
  }

  /** True when it is known that dispatches do not share one instance in this layout. */
  variesIn(layout: Layout): boolean {
    const { kind } = this.#compiled;
    return this.#layout === layout && kind !== 'constant' && kind !== 'unbuilt';
  }

  /** @throws {HearkenError} when it cannot be built, with the reason as `cause`. */
  handlerFor(scope: DispatchScope): object {
    try {
      if (this.#layout !== scope.layout || this.#compiled.kind === 'unbuilt') this.#compile(scope);
      return this.#take(scope);
    } catch (error) {
      if (error instanceof HearkenError) throw error;
      throw new HandlerConstructionError(this.entry.name, error);
    }
  }

  #take(scope: DispatchScope): object {
    const compiled = this.#compiled;
    if (compiled.kind === 'constant') return compiled.value as object;
    if (!isRecipe(compiled) || !scope.buildsDirectly) return scope.resolve(this.entry.type);
    scope.resolution = null;
    return follow(compiled, scope) as object;
  }

  #compile({ layout }: DispatchScope): void {
    const fault = findFault(this.entry.type, this.container);
    if (fault !== null) throw fault;
    this.#compiled = compileRecipe(this.entry.type, { container: this.container, layout });
    this.#layout = layout;
  }
}
