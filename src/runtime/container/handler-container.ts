import type { HandlerEntry } from '../registry.js';
import type { ContainerPort } from './container-port.js';
import { DispatchScope } from './dispatch-scope.js';
import { HandlerSource } from './handler-source.js';
import { Layout } from './layout.js';

/** Gives out handlers as the container would build them, as fast as its registrations allow. */
export class HandlerContainer {
  readonly changes: { readonly count: number };
  #layout: Layout;

  constructor(private readonly port: ContainerPort) {
    this.changes = port.changes;
    this.#layout = new Layout(port.changes.count);
  }

  sourceOf(entry: HandlerEntry): HandlerSource {
    return new HandlerSource(entry, this.port);
  }

  openScope(): DispatchScope {
    if (this.#layout.version !== this.changes.count) this.#layout = new Layout(this.changes.count);
    return new DispatchScope(this.#layout, this.port);
  }
}
