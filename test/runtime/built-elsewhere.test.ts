import 'reflect-metadata';
import { container as root } from 'tsyringe';
import { describe, expect, test } from 'vitest';
import { createHearken, DomainEvent, HandlerConstructionError } from '../../src/index.js';
import { buildRegistry } from './fixtures/build-registry.js';
import { RecordingLogger } from './fixtures/recording-logger.js';
import { thrownBy } from './fixtures/thrown-by.js';

class Happened extends DomainEvent {}

class Handler {
  constructor(readonly seen: (handler: Handler) => void) {}
  handle(): void {
    this.seen(this);
  }
  async later(): Promise<void> {
    this.seen(this);
  }
  dispose(): void {
    throw new Error('It is not ours to dispose of.');
  }
}

const registryOf = (...methods: readonly ('handle' | 'later')[]) =>
  buildRegistry({
    events: [Happened],
    handlers: [Handler],
    methods: methods.map((method) => ({
      handler: 'Handler',
      method,
      events: ['Happened'],
      async: method === 'later',
    })),
    // A token that tsyringe could not resolve: it is never asked.
    constructors: [{ type: Handler, tokens: [null] }],
  });

describe('handlers that another container builds', () => {
  test('are asked for when a method runs, and are not disposed of', async () => {
    const seen: Handler[] = [];
    const one = new Handler((handler) => seen.push(handler));
    const hearken = createHearken({
      registry: registryOf('handle', 'later'),
      resolveHandler: () => one,
      logger: new RecordingLogger(),
    });
    await hearken.dispatchAsync(new Happened());
    await hearken.dispatchAsync(new Happened());
    expect(seen).toEqual([one, one, one, one]);
  });

  test.each([
    ['undefined', undefined],
    ['null', null],
    ['a promise', Promise.resolve({})],
  ])('fail loudly when %s comes instead of one', async (text, instead) => {
    const hearken = createHearken({
      registry: registryOf('handle'),
      resolveHandler: () => instead as unknown as object,
      logger: new RecordingLogger(),
    });
    const error = await thrownBy(() => hearken.dispatch(new Happened()));
    expect(error).toBeInstanceOf(HandlerConstructionError);
    expect(String(error)).toContain(`resolveHandler returned ${text}, and no instance of Handler`);
  });

  test('come from one place only', async () => {
    const error = await thrownBy(() =>
      createHearken({
        registry: registryOf('handle'),
        resolveHandler: () => ({}),
        container: root,
      }),
    );
    expect(error).toBeInstanceOf(TypeError);
  });
});
