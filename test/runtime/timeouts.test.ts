import 'reflect-metadata';
import { container } from 'tsyringe';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  Command,
  CommandHandler,
  composeRegistries,
  createHearken,
  DomainEvent,
  HandlerTimeoutError,
  type Registry,
} from '../../src/index.js';
import { buildRegistry } from './fixtures/build-registry.js';
import { RecordingLogger } from './fixtures/recording-logger.js';
import { gate, Opened, stage } from './fixtures/stage.js';
import { thrownBy } from './fixtures/thrown-by.js';

class Paid extends DomainEvent {}

class Mail {
  thank(): Promise<void> {
    return new Promise(() => undefined);
  }
  async note(): Promise<void> {
    // There is nothing to do.
  }
}

const registry = buildRegistry({
  events: [Paid],
  handlers: [Mail],
  methods: [
    { handler: 'Mail', method: 'note', events: ['Paid'], async: true },
    { handler: 'Mail', method: 'thank', events: ['Paid'], async: true, timeout: 5 },
  ],
});

function wired(given: () => Registry) {
  const child = container.createChildContainer();
  child.registerSingleton(Mail);
  return createHearken({ registry: given, container: child, logger: new RecordingLogger() });
}

test('a method that has one is held to it, also when its handler is known already', async () => {
  const hearken = wired(registry);
  for (let time = 0; time < 3; time++) {
    await expect(hearken.dispatchAsync(new Paid())).rejects.toMatchObject({
      errors: [expect.any(HandlerTimeoutError)],
    });
  }
});

test('calls that are written out are not taken where a method has one', async () => {
  const bind = vi.fn<() => never>();
  const awaitedCalls = [{ event: 'Paid', methods: ['Mail.note', 'Mail.thank'], bind }];
  const hearken = wired(() => ({ ...registry(), awaitedCalls }));
  await thrownBy(() => hearken.dispatchAsync(new Paid()));
  await thrownBy(() => hearken.dispatchAsync(new Paid()));
  expect(bind).not.toHaveBeenCalled();
});

test('a composed registry keeps to it', async () => {
  const hearken = wired(composeRegistries(registry, buildRegistry({ events: [Paid] })));
  await expect(hearken.dispatchAsync(new Paid())).rejects.toMatchObject({
    errors: [{ message: expect.stringContaining('Mail.thank(Paid)') }],
  });
});

test("a command's own goes before that of all handlers", async () => {
  class Till {
    pay(): Promise<void> {
      return new Promise(() => undefined);
    }
  }
  class Pay extends Command {}
  const written = buildRegistry({ commands: [{ type: Pay, handler: Till, method: 'pay' }] })();
  const commands = written.commands?.map((entry) => ({ ...entry, timeout: 5 })) ?? [];
  const hearken = createHearken({
    registry: () => ({ ...written, commands }),
    handlerTimeout: 60_000,
  });
  expect(await thrownBy(() => hearken.send(new Pay()))).toMatchObject({
    code: 'handler-timeout',
    message: expect.stringContaining('Till.pay(Pay)'),
  });
});

test.each([Infinity, 2 ** 40])('%d milliseconds are not over at once', async (handlerTimeout) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { opened, open } = gate();
  const { hearken } = stage({
    handlerTimeout,
    roles: [{ name: 'mail', on: Opened, async: true, run: () => opened }],
  });
  const dispatched = hearken.dispatchAsync(new Opened('a'));
  await vi.advanceTimersByTimeAsync(3_600_000);
  open();
  await expect(dispatched).resolves.toBeUndefined();
});

test('the marker of command handlers takes one in each of its forms', () => {
  class Till {}
  expect(CommandHandler({ timeout: 5 })(Till)).toBeUndefined();
  expect(CommandHandler()(Till)).toBeUndefined();
  expect(CommandHandler(Till)).toBeUndefined();
});
