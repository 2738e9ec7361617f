import 'reflect-metadata';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { type ClassOf, createHearken, type Hearken, type Registry } from 'hearken';
import { container, type InjectionToken } from 'tsyringe';
import { describe, expect, it } from 'vitest';
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

describe.each(['inventory', 'ordering'])('the sample %s', (name) => {
  it('A14: lists every event that can be dispatched, and lists it as handled', async () => {
    const { listed } = await open(name);
    expect(listed.events.length).toBeGreaterThan(7);
    expect(listed.events.filter(({ handledBy }) => handledBy.length === 0)).toEqual([]);
  });

  it('A14: dispatches each event to the methods that `list` names, and to no others', async () => {
    const sample = await open(name);
    const calls: string[] = [];
    const hearken = recording(sample, calls);
    const dispatched = fc.array(fc.constantFrom(...sample.listed.events), { minLength: 1 });

    await fc.assert(
      fc.asyncProperty(dispatched, async (events) => {
        for (const event of events) {
          calls.length = 0;
          const type = sample.registry.events.find((known) => known.name === event.class)?.type;
          await hearken.dispatchAsync(instance(type as ClassOf));
          expect(calls.toSorted()).toEqual(event.handledBy);
        }
      }),
      { examples: [[[...sample.listed.events]]] },
    );
  });
});
