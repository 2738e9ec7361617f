import 'reflect-metadata';
import { container } from 'tsyringe';
import { describe, expect, test } from 'vitest';
import {
  contextOf,
  createHearken,
  currentContext,
  currentUnitOfWork,
  DomainEvents,
  type Hearken,
  type MessageContext,
} from '../../src/index.js';
import { buildRegistry } from './fixtures/build-registry.js';
import { Account, Close, Credited, Open, Opened, stage } from './fixtures/stage.js';
import { thrownBy } from './fixtures/thrown-by.js';

test('what a command leads to shares its correlation, its user and its signal, and knows its cause', async () => {
  const request = new AbortController();
  const seen: MessageContext[] = [];
  const signals: (boolean | undefined)[] = [];
  const scene = stage({
    roles: [
      {
        name: 'credit',
        on: Opened,
        async: true,
        delivery: 'inTransaction',
        run: async (event: Opened, context) => {
          seen.push(context);
          await Promise.resolve();
          currentUnitOfWork().track(new Account(event.account)).credit();
        },
      },
      {
        name: 'mail',
        on: Credited,
        async: true,
        run: (_event, context) => {
          seen.push(context);
          request.abort();
          signals.push(context.signal?.aborted);
          return scene.hearken.send(new Close('a')).catch(() => undefined);
        },
      },
    ],
    open: ({ name }, context) => {
      seen.push(context);
      currentUnitOfWork().track(new Account(name)).open();
    },
  });
  const options = { correlationId: 'c', userId: 'u', causationId: 'edge', signal: request.signal };
  await scene.hearken.runInContext(options, () => scene.hearken.send(new Open('a')));
  const [open, opened, credited] = seen;
  expect(seen.map(({ correlationId, userId }) => [correlationId, userId])).toEqual([
    ['c', 'u'],
    ['c', 'u'],
    ['c', 'u'],
  ]);
  expect(open?.causationId).toBe('edge');
  expect(opened?.causationId).toBe(open?.messageId);
  expect(credited?.causationId).toBe(opened?.messageId);
  expect(signals).toEqual([true]);
});

test('a command sent outside a context is the beginning of its own', async () => {
  const seen: MessageContext[] = [];
  const { hearken } = stage({ open: (_command, context) => void seen.push(context) });
  const command = new Open('a');
  await hearken.send(command);
  const [context] = seen;
  expect(context).toMatchObject({ causationId: undefined, userId: undefined });
  expect(context?.correlationId).toBe(context?.messageId);
  expect(contextOf(command)).toMatchObject({ messageId: context?.messageId });
});

test('a command that is sent again is another message', async () => {
  const ids: string[] = [];
  const { hearken } = stage({ open: (_command, { messageId }) => void ids.push(messageId) });
  const command = new Open('a');
  await hearken.send(command);
  await hearken.send(command);
  expect(new Set(ids).size).toBe(2);
});

test('an event dispatched in a context inherits it, whichever way it takes', async () => {
  const seen: MessageContext[] = [];
  const note = (_event: Opened, context: MessageContext) => void seen.push(context);
  const { hearken } = stage({
    roles: [
      { name: 'book', on: Opened, run: note },
      {
        name: 'mail',
        on: Credited,
        async: true,
        run: async (event, context) => note(event, context),
      },
    ],
  });
  await hearken.runInContext({ correlationId: 'c' }, async () => {
    for (let count = 0; count < 3; count++) {
      hearken.dispatch(new Opened('a'));
      await hearken.dispatchAsync(new Credited('a'));
    }
  });
  expect(seen.map(({ correlationId }) => correlationId)).toEqual(Array(6).fill('c'));
  expect(new Set(seen.map(({ messageId }) => messageId)).size).toBe(6);
});

describe.each(['dispatch', 'dispatchAsync'] as const)('an event that %s brings', (dispatch) => {
  const book = () => {
    const seen: (MessageContext | undefined)[] = [];
    const scene = stage({
      roles: [
        {
          name: 'book',
          on: Opened,
          run: () => {
            scene.hearken.dispatch(new Credited('a'));
            scene.hearken.enqueue(new Close('a'));
          },
        },
        { name: 'count', on: Credited, run: (_event, context) => void seen.push(context) },
      ],
      close: (_command, context) => void seen.push(context),
    });
    return { ...scene, seen };
  };

  test('in a context is the cause of what its handlers bring up', async () => {
    const { hearken, seen } = book();
    const event = new Opened('a');
    await hearken.runInContext({ correlationId: 'c', userId: 'u' }, async () => {
      await hearken[dispatch](event);
      expect(currentContext()).toMatchObject({ correlationId: 'c', messageId: undefined });
    });
    await hearken.stop();
    const causationId = contextOf(event).messageId;
    expect(seen).toMatchObject([
      { correlationId: 'c', userId: 'u', causationId },
      { correlationId: 'c', userId: 'u', causationId },
    ]);
  });

  test('outside every context is the cause of nothing', async () => {
    const { hearken, seen } = book();
    await hearken[dispatch](new Opened('a'));
    await hearken.stop();
    const [credited, close] = seen;
    expect([credited?.causationId, close?.causationId]).toEqual([undefined, undefined]);
    expect(close?.correlationId).not.toBe(credited?.correlationId);
  });

  test('in a context leaves that as it was when a handler fails', async () => {
    const failure = new Error('no');
    const { hearken, logger } = stage({
      roles: [
        {
          name: 'refuse',
          on: Opened,
          run: () => {
            throw failure;
          },
        },
      ],
    });
    const event = new Opened('a');
    await hearken.runInContext({ correlationId: 'c' }, async () => {
      expect(await thrownBy(() => hearken[dispatch](event))).toBe(failure);
      expect(currentContext()).toMatchObject({ correlationId: 'c', messageId: undefined });
    });
    expect(logger.fields).toMatchObject([
      { messageId: contextOf(event).messageId, correlationId: 'c' },
    ]);
    await hearken.stop();
  });
});

test('an event is the cause of what its handlers bring up, also when these are known already', async () => {
  const causes: (string | undefined)[] = [];
  class Chain {
    first(): void {
      hearken.dispatch(new Credited('a'));
    }
    second(_event: Credited, { causationId }: MessageContext): void {
      causes.push(causationId);
    }
  }
  const child = container.createChildContainer();
  child.registerSingleton(Chain);
  const hearken: Hearken = createHearken({
    container: child,
    registry: buildRegistry({
      events: [Opened, Credited],
      handlers: [Chain],
      methods: [
        { handler: 'Chain', method: 'first', events: ['Opened'] },
        { handler: 'Chain', method: 'second', events: ['Credited'], takesContext: true },
      ],
    }),
  });
  const events = [new Opened('a'), new Opened('b'), new Opened('c')];
  hearken.runInContext({}, () => {
    for (const event of events) hearken.dispatch(event);
  });
  expect(causes).toEqual(events.map((event) => contextOf(event).messageId));
});

test('the methods of one event are told the same of it', () => {
  const seen: MessageContext[] = [];
  const note = (_event: Opened, context: MessageContext) => void seen.push(context);
  const { hearken } = stage({
    roles: [
      { name: 'book', on: Opened, run: note },
      { name: 'audit', on: Opened, run: note },
    ],
  });
  const event = new Opened('a');
  hearken.dispatch(event);
  expect(seen[0]?.messageId).toBe(seen[1]?.messageId);
  expect(contextOf(event).messageId).toBe(seen[0]?.messageId);
});

test('A20: after a throw the context is what it was before', async () => {
  const { hearken } = stage({ open: () => Promise.reject(new Error('no')) });
  expect(currentContext()).toBeUndefined();
  await hearken.runInContext({ correlationId: 'outer', userId: 'u' }, async () => {
    await thrownBy(() =>
      hearken.runInContext({ correlationId: 'inner' }, () => {
        expect(currentContext()).toMatchObject({ correlationId: 'inner', userId: 'u' });
        throw new Error('no');
      }),
    );
    await thrownBy(() => hearken.send(new Open('a')));
    await thrownBy(() => hearken.inUnitOfWork(() => Promise.reject(new Error('no'))));
    expect(currentContext()).toMatchObject({ correlationId: 'outer', messageId: undefined });
    expect(() => currentUnitOfWork()).toThrow('needs a unit of work');
  });
  expect(currentContext()).toBeUndefined();
});

test('the time of messages is that of the clock', async () => {
  const noon = new Date('2026-11-25T12:00:00Z');
  const times: Date[] = [];
  const { hearken } = stage({
    roles: [{ name: 'book', on: Opened, run: (_event, { time }) => void times.push(time) }],
    open: (_command, { time }) => {
      times.push(time);
      DomainEvents.raise(new Opened('a'));
    },
    clock: { now: () => noon },
  });
  await hearken.send(new Open('a'));
  expect(times).toEqual([noon, noon]);
});

test.each(['dispatch', 'dispatchAsync'] as const)(
  'the time of an event that %s brings is that of the clock, outside every context too',
  async (dispatch) => {
    const noon = new Date('2026-11-25T12:00:00Z');
    const times: Date[] = [];
    const { hearken } = stage({
      roles: [{ name: 'book', on: Opened, run: (_event, { time }) => void times.push(time) }],
      clock: { now: () => noon },
      behaviors: [
        ({ context }, next) => {
          times.push(context.time);
          return next();
        },
      ],
    });
    await hearken[dispatch](new Opened('a'));
    expect(times).toEqual([noon, noon]);
  },
);

test('what runs after the commit is in the context of its event, and outside the unit of work', async () => {
  const seen: unknown[] = [];
  const event = new Opened('a');
  const { hearken } = stage({
    roles: [
      {
        name: 'mail',
        on: Opened,
        async: true,
        run: async () => {
          seen.push(currentContext()?.messageId);
          seen.push(await thrownBy(() => currentUnitOfWork()));
        },
      },
    ],
  });
  await hearken.inUnitOfWork(() => DomainEvents.raise(event));
  expect(seen).toEqual([
    contextOf(event).messageId,
    expect.objectContaining({ code: 'no-unit-of-work' }),
  ]);
});

test('a caller who gives up after the commit keeps no handler from sending what must follow', async () => {
  const request = new AbortController();
  const heard: unknown[] = [];
  const scene = stage({
    roles: [
      {
        name: 'charge',
        on: Opened,
        async: true,
        run: async (_event, { signal }) => {
          request.abort(new Error('hung up'));
          heard.push(signal?.reason);
          await scene.hearken.send(new Close('a'));
        },
      },
    ],
    open: () => DomainEvents.raise(new Opened('a')),
  });
  await scene.hearken.runInContext({ signal: request.signal }, () =>
    scene.hearken.send(new Open('a')),
  );
  expect(scene.diary.join(' ')).toBe('begin open commit charge begin close commit');
  expect(heard).toEqual([new Error('hung up')]);
});

test('log lines of failures say which message was handled, and what it goes back to', async () => {
  const failure = new Error('no');
  const fails = () => Promise.reject(failure);
  const event = new Opened('a');
  const { hearken, logger } = stage({
    roles: [
      { name: 'mail', on: Opened, async: true, run: fails },
      { name: 'book', on: Credited, async: true, delivery: 'inTransaction', run: fails },
    ],
    open: () => DomainEvents.raise(event),
    close: fails,
  });
  const later = new Close('a');
  await hearken.runInContext({ correlationId: 'c', userId: 'u' }, async () => {
    await hearken.send(new Open('a'));
    await thrownBy(() => hearken.inUnitOfWork(() => DomainEvents.raise(new Credited('a'))));
    hearken.enqueue(later);
  });
  await hearken.stop();
  expect(logger.fields).toMatchObject([
    {
      handler: 'Policy.mail',
      correlationId: 'c',
      userId: 'u',
      messageId: contextOf(event).messageId,
    },
    { handler: 'Policy.book', correlationId: 'c', userId: 'u' },
    { handler: 'Teller.close', correlationId: 'c', messageId: contextOf(later).messageId },
  ]);
});
