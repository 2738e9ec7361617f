import type { EventEntry, HandlerMethodEntry, Registry } from '../registry.js';
import { subscriptionsOf } from '../subscriptions-of.js';

/** Calls written out for an event that is not there, or that are not its subscriptions. */
export function* writtenCallProblems(registry: Registry): Iterable<string> {
  for (const { event: name, methods } of registry.directCalls ?? []) {
    yield* problemsOf(name, methods, { registry, fits: isDirect });
  }
  for (const { event: name, methods } of registry.awaitedCalls ?? []) {
    yield* problemsOf(name, methods, { registry, fits: isAwaited });
  }
}

interface Expected {
  readonly registry: Registry;
  readonly fits: (subscriptions: readonly HandlerMethodEntry[]) => boolean;
}

function* problemsOf(
  name: string,
  methods: readonly string[],
  { registry, fits }: Expected,
): Iterable<string> {
  const event = registry.events.find((each) => each.name === name);
  if (event === undefined) {
    yield `calls are written out for ${name}, which is not there`;
    return;
  }
  const subscriptions = inPhases(event, registry);
  const expected = subscriptions.map(({ handler, method }) => `${handler}.${method}`);
  if (!fits(subscriptions) || expected.join() !== methods.join()) {
    yield `the calls written out for ${name} are not its subscriptions`;
  }
}

function inPhases(event: EventEntry, registry: Registry): readonly HandlerMethodEntry[] {
  const all = subscriptionsOf(event, registry);
  const first = all.filter(({ delivery }) => delivery === 'inTransaction');
  return [...first, ...all.filter((entry) => !first.includes(entry))];
}

function isDirect(subscriptions: readonly HandlerMethodEntry[]): boolean {
  return subscriptions.every(({ async, delivery }) => !async && delivery === 'inTransaction');
}

function isAwaited(subscriptions: readonly HandlerMethodEntry[]): boolean {
  return subscriptions.some(({ async }) => async);
}
