import 'reflect-metadata';
import { Lifecycle } from 'tsyringe';
import { describe, expect, test } from 'vitest';
import {
  AsynchronousHandlerError,
  type Behavior,
  type BehaviorEntry,
  type BehaviorFunction,
  BehaviorOrderError,
  currentUnitOfWork,
  DomainEvents,
  type HandlerCall,
  idempotency,
  type Next,
  type SelectiveBehavior,
  RepeatedNextError,
  transaction,
  UnawaitedNextError,
  UnexpectedPromiseError,
  validation,
} from '../../../src/index.js';
import { AccountEvent, Close, Credited, Open, Opened, stage } from '../fixtures/stage.js';
import { thrownBy } from '../fixtures/thrown-by.js';

function noting(diary: string[], name: string): BehaviorFunction {
  return (call, next) => {
    diary.push(`${name}> ${call.handler}`);
    const result = next();
    const done = (value: unknown) => {
      diary.push(`<${name}`);
      return value;
    };
    // oxlint-disable-next-line promise/no-callback-in-promise -- both ways take the same
    return result instanceof Promise ? result.then(done) : done(result);
  };
}

test('behaviors wrap the handlers of commands and of events alike, the first one outermost', async () => {
  const diary: string[] = [];
  const { hearken } = stage({
    roles: [
      { name: 'book', on: Opened, run: () => void diary.push('book') },
      { name: 'mail', on: Opened, async: true, run: async () => void diary.push('mail') },
    ],
    open: () => {
      diary.push('open');
      DomainEvents.raise(new Opened('a'));
    },
    behaviors: [noting(diary, 'a'), noting(diary, 'b')],
  });
  await hearken.send(new Open('a'));
  expect(diary.join(' ')).toBe(
    'a> Teller.open b> Teller.open open ' +
      'a> Policy.book b> Policy.book book <b <a <b <a ' +
      'a> Policy.mail b> Policy.mail mail <b <a',
  );
});

test('behaviors of a synchronous dispatch run in its stack', () => {
  const diary: string[] = [];
  const { hearken } = stage({
    roles: [{ name: 'book', on: Opened }],
    behaviors: [noting(diary, 'a')],
  });
  hearken.dispatch(new Opened('a'));
  expect(diary).toEqual(['a> Policy.book', '<a']);
});

test('a behavior that does not go on takes the place of the handler', async () => {
  const { hearken, diary } = stage({
    roles: [{ name: 'book', on: Opened }],
    behaviors: [() => 'instead'],
  });
  expect(await hearken.send(new Open('a'))).toBe('instead');
  hearken.dispatch(new Opened('a'));
  expect(diary).toEqual([]);
});

test('behaviors see the call: message, names, context, delivery', async () => {
  const calls: HandlerCall[] = [];
  const { hearken } = stage({
    roles: [{ name: 'book', on: Opened }],
    open: () => DomainEvents.raise(new Opened('a')),
    behaviors: [
      (call, next) => {
        calls.push(call);
        return next();
      },
    ],
  });
  const command = new Open('a');
  await hearken.send(command);
  const [first, second] = calls;
  expect(first).toMatchObject({
    kind: 'command',
    messageName: 'Open',
    handler: 'Teller.open',
    delivery: null,
    joins: false,
  });
  expect(first?.message).toBe(command);
  expect(second).toMatchObject({
    kind: 'event',
    messageName: 'Opened',
    handler: 'Policy.book',
    delivery: 'inTransaction',
  });
  expect(second?.context.causationId).toBe(first?.context.messageId);
});

describe('behaviors for some messages', () => {
  const cases: [string, Omit<SelectiveBehavior, 'behavior'>, string[]][] = [
    ['of a kind', { kind: 'event' }, ['Policy.credit', 'Policy.book']],
    ['of a class', { messages: [Open] }, ['Teller.open']],
    ['of a base class', { messages: [AccountEvent] }, ['Policy.credit', 'Policy.book']],
    ['of a name', { messages: ['Credited', 'Close'] }, ['Policy.credit', 'Teller.close']],
    ['of the name of a base', { messages: ['AccountEvent'] }, ['Policy.credit', 'Policy.book']],
    ['of nothing', { messages: [] }, []],
    ['of a class and of another kind', { kind: 'event', messages: [Open] }, []],
  ];
  test.each(cases)('%s', async (_name, meant, expected) => {
    const seen: string[] = [];
    const behavior: BehaviorFunction = ({ handler }, next) => {
      seen.push(handler);
      return next();
    };
    const { hearken } = stage({
      roles: [
        { name: 'credit', on: Credited },
        { name: 'book', on: Opened },
      ],
      behaviors: [{ behavior, ...meant }],
    });
    hearken.dispatch(new Credited('a'));
    hearken.dispatch(new Opened('a'));
    await hearken.send(new Open('a'));
    await hearken.send(new Close('a'));
    expect(seen.toSorted()).toEqual(expected.toSorted());
  });
});

test('a behavior with dependencies is built by the container, in the scope of the unit of work', async () => {
  class Ledger {}
  const ledgers: Ledger[] = [];
  class Audit implements Behavior {
    constructor(readonly ledger: Ledger) {}
    handle(_call: HandlerCall, next: Next): unknown {
      ledgers.push(this.ledger);
      return next();
    }
  }
  const { hearken, container } = stage({
    roles: [{ name: 'book', on: Opened }],
    open: () => DomainEvents.raise(new Opened('a')),
    behaviors: [transaction, Audit],
  });
  container.register(Ledger, { useClass: Ledger }, { lifecycle: Lifecycle.ContainerScoped });
  container.register(Audit, { useFactory: (scope) => new Audit(scope.resolve(Ledger)) });
  await hearken.send(new Open('a'));
  await hearken.send(new Open('a'));
  expect(ledgers).toHaveLength(4);
  expect(new Set(ledgers).size).toBe(2);
  expect(ledgers[0]).toBe(ledgers[1]);
});

test('what is built in stands where it is put', async () => {
  const diary: string[] = [];
  const scene = stage({
    open: () => void diary.push('open'),
    behaviors: [
      noting(diary, 'out'),
      validation,
      transaction,
      noting(diary, 'in'),
      idempotency,
      noting(diary, 'once'),
    ],
  });
  const before = () => scene.diary.splice(0);
  await scene.hearken.send(new Open('a'), { id: '1' });
  expect(before()).toEqual(['begin', 'open', 'commit']);
  await scene.hearken.send(new Open('a'), { id: '1' });
  expect(before()).toEqual(['begin', 'commit']);
  expect(diary.filter((line) => line.endsWith('open'))).toEqual([
    'out> Teller.open',
    'in> Teller.open',
    'once> Teller.open',
    'open',
    'out> Teller.open',
    'in> Teller.open',
  ]);
});

test.each<[string, readonly BehaviorEntry[]]>([
  ['idempotency before the transaction', [idempotency, transaction]],
  ['something built in twice', [transaction, transaction]],
])('%s is refused at start-up', (_name, behaviors) => {
  expect(() => stage({ behaviors })).toThrow(BehaviorOrderError);
});

describe('next', () => {
  const twice: BehaviorFunction = async (_call, next) => {
    await next();
    return next();
  };
  const atOnce: BehaviorFunction = (_call, next) => Promise.all([next(), next()]);
  const afterFailure: BehaviorFunction = async (_call, next) => {
    try {
      return await next();
    } catch {
      return next();
    }
  };

  test.each<[string, readonly BehaviorEntry[], string]>([
    ['after it succeeded', [twice], 'after the first call had ended'],
    ['while it runs', [atOnce], 'while the first call was still running'],
    ['inside the transaction', [transaction, twice], 'after the first call had ended'],
  ])('cannot be called again %s', async (_name, behaviors, message) => {
    const { hearken } = stage({ open: async () => 'opened', behaviors });
    const error = await thrownBy(() => hearken.send(new Open('a')));
    expect(error).toBeInstanceOf(RepeatedNextError);
    expect(String(error)).toContain(message);
  });

  test('may be called again after a failure outside the transaction, which begins anew', async () => {
    let fails = true;
    const open = () => {
      if (!fails) return 'opened';
      fails = false;
      throw new Error('no');
    };
    const { hearken, diary } = stage({ open, behaviors: [afterFailure] });
    expect(await hearken.send(new Open('a'))).toBe('opened');
    expect(diary).toEqual(['begin', 'open', 'rollback', 'begin', 'open', 'commit']);
  });

  test('cannot be called again after the commit, nor around a part of a unit of work', async () => {
    const scene = stage({
      open: () => scene.hearken.send(new Close('a')),
      close: () => {
        throw new Error('no');
      },
      behaviors: [
        { behavior: afterFailure, messages: [Close] },
        { behavior: afterFailure, messages: [Open] },
        {
          behavior: async (_call, next) => {
            await next();
            throw new Error('too late');
          },
          messages: [Open],
        },
      ],
    });
    await expect(scene.hearken.send(new Open('a'))).rejects.toThrow(RepeatedNextError);
    const committed = stage({
      behaviors: [
        afterFailure,
        async (_call, next) => {
          await next();
          throw new Error('too late');
        },
      ],
    });
    await expect(committed.hearken.send(new Open('a'))).rejects.toThrow(RepeatedNextError);
    expect(committed.diary).toEqual(['begin', 'open', 'commit']);
    await committed.hearken.stop();
  });

  test('cannot be called again after a failure inside the transaction, nor around an event', async () => {
    const open = () => {
      throw new Error('no');
    };
    const inside = stage({ open, behaviors: [transaction, afterFailure] });
    await expect(inside.hearken.send(new Open('a'))).rejects.toThrow(RepeatedNextError);
    const event = stage({
      roles: [{ name: 'book', on: Opened, run: open }],
      behaviors: [afterFailure],
    });
    await expect(event.hearken.dispatchAsync(new Opened('a'))).rejects.toThrow(RepeatedNextError);
  });
});

test('an asynchronous behavior around a handler makes the event asynchronous', async () => {
  const { hearken, diary } = stage({
    roles: [{ name: 'book', on: Opened }],
    behaviors: [async (_call, next) => next()],
  });
  expect(() => hearken.dispatch(new Opened('a'))).toThrow(AsynchronousHandlerError);
  expect(diary).toEqual([]);
  await hearken.dispatchAsync(new Opened('a'));
  expect(diary).toEqual(['book']);
});

test('a behavior that returns a promise all the same is refused, and the promise is waited for', async () => {
  const { hearken } = stage({
    roles: [{ name: 'book', on: Opened }],
    behaviors: [(_call, next) => Promise.resolve(next())],
  });
  expect(() => hearken.dispatch(new Opened('a'))).toThrow(UnexpectedPromiseError);
  await hearken.stop();
});

test('outside the transaction, what a behavior is built from lives as long as the command', async () => {
  const ends: string[] = [];
  class Span {
    dispose(): void {
      ends.push('disposed');
    }
  }
  class Outer implements Behavior {
    constructor(readonly span: Span) {}
    async handle(_call: HandlerCall, next: Next): Promise<unknown> {
      expect(() => currentUnitOfWork()).toThrow('needs a unit of work');
      const result = await next();
      ends.push('handled');
      return result;
    }
  }
  const { hearken, container } = stage({
    open: () => hearken.enqueue(new Close('a')),
    behaviors: [Outer],
  });
  container.register(Span, { useClass: Span }, { lifecycle: Lifecycle.ContainerScoped });
  container.register(Outer, { useFactory: (scope) => new Outer(scope.resolve(Span)) });
  await hearken.send(new Open('a'));
  expect(ends).toEqual(['handled', 'disposed']);
  await hearken.stop();
  expect(ends).toEqual(['handled', 'disposed', 'handled', 'disposed']);
});

test('a command whose signal is aborted reaches no behavior', async () => {
  const { hearken } = stage({ behaviors: [() => expect.unreachable()] });
  const sent = hearken.send(new Open('a'), { signal: AbortSignal.abort(new Error('gone')) });
  await expect(sent).rejects.toThrow('gone');
});

describe('a behavior that ends before what it has begun', () => {
  const hasty: BehaviorFunction = async (_call, next) => void next();
  const later = () => new Promise<void>((resolve) => setImmediate(resolve));

  test('outside the transaction is refused, and what follows the commit is done', async () => {
    const { hearken, diary } = stage({
      roles: [{ name: 'mail', on: Opened, async: true }],
      open: async () => {
        await later();
        DomainEvents.raise(new Opened('a'));
      },
      behaviors: [hasty],
    });
    await expect(hearken.send(new Open('a'))).rejects.toThrow(UnawaitedNextError);
    expect(diary).toEqual(['begin', 'open', 'commit', 'mail']);
    await hearken.stop();
  });

  test('inside it is refused, and everything is rolled back', async () => {
    const { hearken, diary } = stage({ open: later, behaviors: [transaction, hasty] });
    await expect(hearken.send(new Open('a'))).rejects.toThrow(UnawaitedNextError);
    expect(diary).toEqual(['begin', 'open', 'rollback']);
  });

  test('cannot go on afterwards', async () => {
    let goOn: Next = () => undefined;
    const { hearken } = stage({
      behaviors: [(_call, next) => void (goOn = next)],
    });
    await hearken.send(new Open('a'));
    expect(() => goOn()).toThrow(RepeatedNextError);
  });
});

test('what a behavior makes of the failure of a command that joins does not let the unit of work commit', async () => {
  const scene = stage({
    open: () => scene.hearken.send(new Close('a')),
    close: () => {
      throw new Error('no');
    },
    behaviors: [{ behavior: (_call, next) => forgive(next), messages: [Close] }],
  });
  const forgive = async (next: Next) => {
    try {
      return await next();
    } catch {
      return 'forgiven';
    }
  };
  await expect(scene.hearken.send(new Open('a'))).rejects.toMatchObject({
    code: 'unit-of-work-doomed',
    failed: 'send(Close)',
  });
  expect(scene.diary.at(-1)).toBe('rollback');
});

test('A33: nor does it keep the id of a command that failed', async () => {
  const { hearken, store } = stage({
    open: () => {
      throw new Error('no');
    },
    behaviors: [
      transaction,
      async (_call, next) => {
        try {
          return await next();
        } catch {
          return 'instead';
        }
      },
    ],
  });
  const sent = hearken.send(new Open('a'), { id: '1' });
  await expect(sent).rejects.toMatchObject({ code: 'unit-of-work-doomed' });
  expect(store.processed.size).toBe(0);
});
