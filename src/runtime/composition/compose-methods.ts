import type { HandlerMethodEntry, Registry } from '../registry.js';

/** Every handler method once, with the events under which any of the registries knows it. */
export function composeMethods(parts: readonly Registry[]): readonly HandlerMethodEntry[] {
  const composed = new Map<string, HandlerMethodEntry>();
  for (const entry of parts.flatMap(({ methods }) => methods)) {
    const key = `${entry.handler}.${entry.method}`;
    const known = composed.get(key);
    const events = new Set([...(known?.events ?? []), ...entry.events]);
    composed.set(key, { ...(known ?? entry), events: [...events] });
  }
  return [...composed.values()];
}
