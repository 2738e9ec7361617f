import { HandlerConstructionError } from '../errors/handler-construction-error.js';
import { HearkenError } from '../errors/hearken-error.js';
import type { HandlerEntry } from '../registry.js';
import { type Compiled, compileBuild } from './compile-build.js';
import type { ContainerPort } from './container-port.js';
import type { DispatchScope } from './dispatch-scope.js';
import { findFault } from './find-fault.js';
import type { Layout } from './layout.js';

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
    if (this.#compiled.kind === 'constant') return this.#compiled.value as object;
    if (this.#compiled.kind === 'build' && scope.buildsDirectly) {
      scope.resolution = null;
      return this.#compiled.build(scope) as object;
    }
    return scope.resolve(this.entry.type);
  }

  #compile({ layout }: DispatchScope): void {
    const fault = findFault(this.entry.type, this.container);
    if (fault !== null) throw fault;
    this.#compiled = compileBuild(this.entry.type, { container: this.container, layout });
    this.#layout = layout;
  }
}
