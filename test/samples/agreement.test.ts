import 'reflect-metadata';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import {
  AsynchronousHandlerError,
  type ClassOf,
  createHearken,
  type Hearken,
  type Registry,
} from 'hearken';
import { container, type InjectionToken } from 'tsyringe';
import { beforeAll, describe, expect, it } from 'vitest';
import { hearkenIn, root } from './hearken-in.js';

interface Listed {
  readonly handlers: readonly {
    readonly class: string;
    readonly methods: readonly { readonly name: string; readonly async: boolean }[];
  }[];
  readonly events: readonly { readonly class: string; readonly handledBy: readonly string[] }[];
}

interface Sample {
  readonly listed: Listed;
  readonly registry: Registry;
}

async function open(name: string): Promise<Sample> {
  const listed = JSON.parse(hearkenIn(name, 'list', '--json')) as Listed;
  const file = join(root, 'samples', name, 'src', 'hearken.gen.ts');
  const generated = (await import(pathToFileURL(file).href)) as { registry: () => Registry };
  return { listed, registry: generated.registry() };
}

/** A dispatcher whose handlers do nothing but say that they were called. */
function recording({ listed, registry }: Sample, calls: string[]): Hearken {
  const handlers = container.createChildContainer();
  for (const { name, type } of registry.handlers) {
    const methods = listed.handlers.find((handler) => handler.class === name)?.methods ?? [];
    const recorder: object = Object.create(type.prototype);
    for (const { name: method, async } of methods) {
      const call = () => void calls.push(`${name}.${method}`);
      Object.assign(recorder, { [method]: async ? async () => call() : call });
    }
    handlers.registerInstance(type as unknown as InjectionToken<object>, recorder);
  }
  return createHearken({ registry: () => registry, container: handlers });
}

/** An event as the dispatcher sees it: by its class alone. */
function instance(type: ClassOf): object {
  return Object.create(type.prototype) as object;
}

function eventOf({ registry }: Sample, name: string): object {
  const type = registry.events.find((event) => event.name === name)?.type;
  if (!type) throw new Error(`the registry lacks ${name}`);
  return instance(type);
}

describe.each(['inventory', 'ordering'])('the sample %s', { timeout: 60_000 }, (name) => {
  let sample: Sample;
  let hearken: Hearken;
  const calls: string[] = [];

  beforeAll(async () => {
    sample = await open(name);
    hearken = recording(sample, calls);
  }, 60_000);

  /** Checks sequences of events: one that holds them all, and random ones. */
  async function forAllEvents(check: (event: Listed['events'][number]) => Promise<void>) {
    const { events } = sample.listed;
    const sequence = fc.array(fc.constantFrom(...events), { minLength: 1 });
    const property = fc.asyncProperty(sequence, async (drawn) => {
      for (const event of drawn) {
        calls.length = 0;
        await check(event);
      }
    });
    await fc.assert(property, { examples: [[[...events]]] });
  }

  it('A14: lists every event that the registry can dispatch, and each as handled', () => {
    const dispatched = sample.registry.events.filter(({ type }) => !isBase(type, sample.registry));
    const listed = sample.listed.events.map((event) => event.class);
    expect(listed).toEqual(dispatched.map((event) => event.name).toSorted());
    expect(sample.listed.events.filter(({ handledBy }) => handledBy.length === 0)).toEqual([]);
  });

  it('A14: dispatches each event to the methods that `list` names, and to no others', async () => {
    await forAllEvents(async (event) => {
      await hearken.dispatchAsync(eventOf(sample, event.class));
      expect(calls.toSorted()).toEqual(event.handledBy);
    });
  });

  it('A14, A23: dispatches synchronously what `list` shows as synchronous', async () => {
    const asynchronous = new Set(
      sample.listed.handlers.flatMap((handler) =>
        handler.methods
          .filter(({ async }) => async)
          .map((method) => `${handler.class}.${method.name}`),
      ),
    );
    await forAllEvents(async ({ class: event, handledBy }) => {
      const refused = handledBy.some((method) => asynchronous.has(method));
      const attempt = () => hearken.dispatch(eventOf(sample, event));
      expect(isRefused(attempt)).toBe(refused);
      expect(calls.toSorted()).toEqual(refused ? [] : handledBy);
    });
  });
});

/** In the samples every base event is abstract, and every other event is not. */
function isBase(type: ClassOf | null, { events }: Registry): boolean {
  return events.some((other) => other.type?.prototype instanceof (type as never));
}

/** Whether a synchronous dispatch was refused for its asynchronous handlers. */
function isRefused(attempt: () => void): boolean {
  try {
    attempt();
    return false;
  } catch (error) {
    if (error instanceof AsynchronousHandlerError) return true;
    throw error;
  }
}
