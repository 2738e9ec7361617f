import 'reflect-metadata';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type CurrentContext, currentContext } from '../../src/index.js';
import { NotSettledError } from '../../src/testing/index.js';
import { gate } from '../runtime/fixtures/stage.js';
import { thrownBy } from '../runtime/fixtures/thrown-by.js';
import { openShop } from './fixtures/open-shop.js';
import { FileReceipt, OrderPlaced, PlaceOrder, ReceiptFiled } from './fixtures/shop.js';

const inBackground = { afterCommit: { inBackground: true } };
const forEver = () => new Promise(() => undefined);

test('waits for handlers in the background, enqueued commands, and what these lead to', async () => {
  const done: string[] = [];
  const slowly = (what: string) => async () => {
    for (let turn = 0; turn < 5; turn++) await nextTurn();
    done.push(what);
  };
  await using bed = openShop(
    { placing: slowly('placed'), mailing: slowly('mailed'), filing: slowly('filed') },
    inBackground,
  );
  expect(await bed.untilDone(() => bed.send(new PlaceOrder('A-1')))).toBe('placed A-1');
  expect(done).toEqual(['placed', 'mailed', 'filed']);
});

test('returns what the work returns, and waits for what it has not awaited', async () => {
  await using bed = openShop({}, inBackground);
  const result = await bed.untilDone(() => {
    bed.hearken.enqueue(new FileReceipt('A-1'));
    void bed.send(new PlaceOrder('A-2'));
    return 42;
  });
  expect(result).toBe(42);
  expect(bed.recorded.events(ReceiptFiled)).toHaveLength(2);
});

test('rejects with what the work rejects with, unchanged, when everything has finished', async () => {
  const failure = new Error('no');
  await using bed = openShop({}, inBackground);
  const work = async () => {
    void bed.send(new PlaceOrder('A-1'));
    await Promise.resolve();
    throw failure;
  };
  expect(await thrownBy(() => bed.untilDone(work))).toBe(failure);
  expect(bed.recorded.events(ReceiptFiled)).toHaveLength(1);
});

test('does not wait for what goes back to something else', async () => {
  const { opened, open } = gate();
  await using bed = openShop({
    filing: (order) => (order === 'slow' ? opened : undefined),
  });
  const slow = bed.send(new FileReceipt('slow'));
  await bed.untilDone(() => bed.send(new FileReceipt('A-1')));
  expect(bed.recorded.of(FileReceipt).map(({ state }) => state)).toEqual(['running', 'done']);
  open();
  await bed.settled();
  expect(bed.recorded.of(FileReceipt).map(({ state }) => state)).toEqual(['done', 'done']);
  await slow;
});

test('waits for what the work does under another correlation id, too', async () => {
  await using bed = openShop({ mailing: () => nextTurn() }, inBackground);
  await bed.untilDone(() =>
    bed.hearken.runInContext({ correlationId: 'of the request' }, () =>
      bed.send(new PlaceOrder('A-1')),
    ),
  );
  expect(bed.recorded.of(ReceiptFiled)).toMatchObject([
    { state: 'done', context: { correlationId: 'of the request' } },
  ]);
});

test.each([
  ['correlation', ({ correlationId }: CurrentContext) => ({ correlationId }), null],
  [
    'causation',
    ({ messageId: causationId = '' }: CurrentContext) => ({ causationId, correlationId: 'other' }),
    'OrderPlaced',
  ],
])('waits for what has come another way, and is known by its %s', async (_id, idsOf, cause) => {
  const mailed = gate<CurrentContext | undefined>();
  const begun = gate();
  await using bed = openShop({
    mailing: () => {
      mailed.open(currentContext());
      return begun.opened;
    },
    filing: async (order) => {
      if (order === 'relayed') begun.open();
      for (let turn = 0; turn < 5; turn++) await nextTurn();
    },
  });
  const relayed = mailed.opened.then((context) =>
    bed.hearken.runInContext(idsOf(context as CurrentContext), () =>
      bed.send(new FileReceipt('relayed')),
    ),
  );
  await bed.untilDone(() => bed.send(new PlaceOrder('A-1')), { timeout: 1_000 });
  const record = bed.recorded.of(FileReceipt).find(({ message }) => message.order === 'relayed');
  expect(record).toMatchObject({ state: 'done', how: 'sent' });
  expect(record?.causedBy?.name ?? null).toBe(cause);
  await relayed;
});

test('a wait within a wait is part of it', async () => {
  const { opened, open } = gate();
  await using bed = openShop({ filing: () => opened });
  let inner: Promise<void> | undefined;
  const outer = bed.untilDone(() => {
    inner = bed.untilDone(() => bed.hearken.enqueue(new FileReceipt('A-1')));
  });
  const order: string[] = [];
  const both = Promise.all([
    outer.then(() => order.push('outer')),
    inner?.then(() => order.push('inner')),
  ]);
  await nextTurn();
  expect(order).toEqual([]);
  open();
  await both;
  expect(order.toSorted()).toEqual(['inner', 'outer']);
});

test('prints what led to what when time is up', async () => {
  const bed = openShop(
    {
      mailing: () => Promise.reject(new Error('no mail\nat all')),
      filing: forEver,
    },
    { ...inBackground, timeout: 50 },
  );
  const error = await thrownBy(() => bed.untilDone(() => bed.send(new PlaceOrder('A-1'))));
  expect(error).toBeInstanceOf(NotSettledError);
  expect((error as NotSettledError).message).toBe(`Not everything had finished after 50 ms:

PlaceOrder (sent) done
└─ Orders.place done
   └─ OrderPlaced (raised) done
      ├─ Stock.reserve done
      └─ Mailing.confirm failed: Error: no mail
         └─ FileReceipt (enqueued) still running
            └─ Office.file still running
               └─ ReceiptFiled (raised) waiting

Let what is still running come to its end, or give it more time with \`timeout\`.`);
  expect((error as Error).stack).toContain('until-done.test.ts');
  bed.expectFailure('no mail');
  await bed.dispose();
});

test('says which handlers wait, and which never ran', async () => {
  const { opened, open } = gate();
  const bed = openShop({ mailing: () => opened });
  const first = bed.send(new PlaceOrder('A-1'));
  const unit = await bed.hearken.beginUnitOfWork();
  await unit.run(() => bed.dispatch(new OrderPlaced('A-2')));
  expect(bed.causalTree().split('\n').slice(-3)).toEqual([
    'OrderPlaced (dispatched) still running',
    '├─ Stock.reserve done',
    '└─ Mailing.confirm waiting',
  ]);
  await unit.rollback();
  expect(bed.causalTree().split('\n').at(-1)).toBe('└─ Mailing.confirm never ran');
  open();
  await first;
  await bed.dispose();
});

test('of an endless cascade it prints the beginning', async () => {
  await using bed = openShop({
    filing: (order) => {
      if (Number(order) < 500) bed.hearken.enqueue(new FileReceipt(String(Number(order) + 1)));
    },
  });
  await bed.untilDone(() => bed.send(new FileReceipt('0')));
  const lines = bed.causalTree().split('\n');
  expect(lines).toHaveLength(201);
  expect(lines.at(-1)).toBe('… and more');
});

test('a bed that has seen nothing is settled', async () => {
  await using bed = openShop();
  await bed.settled();
  expect(bed.causalTree()).toBe('(no message)');
});

test('waits in real time where the test has replaced the timers', async () => {
  vi.useFakeTimers();
  try {
    const bed = openShop({ filing: forEver }, { timeout: 20 });
    const wait = bed.untilDone(() => bed.send(new FileReceipt('A-1')));
    await expect(wait).rejects.toThrow(NotSettledError);
  } finally {
    vi.useRealTimers();
  }
});

interface Step {
  readonly how: 'send' | 'enqueue' | 'forget';
  readonly turns: number;
  readonly next: readonly Step[];
}

const { step } = fc.letrec<{ step: Step; next: readonly Step[] }>((tie) => ({
  step: fc.record({
    how: fc.constantFrom('send', 'enqueue', 'forget'),
    turns: fc.nat(3),
    next: tie('next'),
  }),
  next: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant([]),
    fc.array(tie('step'), { maxLength: 3 }),
  ),
}));

test('whatever leads to what, and however long it takes, nothing goes on when the wait is over', async () => {
  const property = fc.asyncProperty(fc.array(step, { maxLength: 3 }), async (steps) => {
    const known = new Map<string, Step>();
    let ended = 0;
    const put = (each: Step): string => {
      const key = String(known.size);
      known.set(key, each);
      return key;
    };
    const take = async ({ how, turns, next }: Step): Promise<void> => {
      for (let turn = 0; turn < turns; turn++) await nextTurn();
      const command = new PlaceOrder(put({ how, turns, next }));
      if (how === 'enqueue') bed.hearken.enqueue(command);
      else if (how === 'send') await bed.send(command);
      // Of its own unit of work it may only be left behind outside one: after the commit.
      else void bed.send(command);
    };
    await using bed = openShop(
      {
        mailing: async (order) => {
          const { turns, next } = known.get(order) as Step;
          for (const each of next) await take(each);
          for (let turn = 0; turn < turns; turn++) await nextTurn();
          ended++;
        },
      },
      inBackground,
    );
    await bed.untilDone(async () => {
      for (const each of steps) await take(each);
    });
    const atTheEnd = ended;
    expect(atTheEnd).toBe(known.size);
    expect(bed.recorded.of().every(({ state }) => state === 'done')).toBe(true);
    for (let turn = 0; turn < 10; turn++) await nextTurn();
    expect([ended, bed.recorded.events(OrderPlaced).length]).toEqual([atTheEnd, known.size]);
  });
  await fc.assert(property, { numRuns: 50 });
});
