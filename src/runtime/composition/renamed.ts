import type { Registry } from '../registry.js';
import { withObjects } from './renamed-objects.js';
import { eventKey, handlerKey, type Names } from './shared-names.js';

/** A registry under the names of the composed one. */
export function renamed(part: Registry, names: Names, index: number): Registry {
  const event = (name: string): string => names.get(eventKey(name)) ?? name;
  const handler = (name: string): string => names.get(handlerKey(name)) ?? name;
  const method = (label: string): string => {
    const dot = label.lastIndexOf('.');
    return `${handler(label.slice(0, dot))}${label.slice(dot)}`;
  };
  const calls = <C extends { readonly event: string; readonly methods: readonly string[] }>(
    all: readonly C[] = [],
  ): C[] =>
    all.map((one) => ({ ...one, event: event(one.event), methods: one.methods.map(method) }));
  const own = withObjects(part, `${index}/`);
  return {
    ...own,
    events: own.events.map((entry) => ({
      ...entry,
      name: event(entry.name),
      bases: entry.bases.map(event),
    })),
    handlers: part.handlers.map((entry) => ({ ...entry, name: handler(entry.name) })),
    methods: part.methods.map((entry) => ({
      ...entry,
      handler: handler(entry.handler),
      events: entry.events.map(event),
    })),
    directCalls: calls(part.directCalls),
    awaitedCalls: calls(part.awaitedCalls),
  };
}
