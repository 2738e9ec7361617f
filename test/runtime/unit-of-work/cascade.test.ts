import 'reflect-metadata';
import { AsyncResource } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currentUnitOfWork,
  DomainEvents,
  EndlessCascadeError,
  type HearkenOptions,
} from '../../../src/index.js';
import {
  Account,
  AccountEvent,
  Closed,
  Credited,
  Opened,
  type Role,
  stage,
} from '../fixtures/stage.js';
import { thrownBy } from '../fixtures/thrown-by.js';

test('A28: an endless cascade is an error that prints the circle, and rolls everything back', async () => {
  const { hearken, diary, store } = stage({
    roles: [
      { name: 'start', on: Closed, run: () => DomainEvents.raise(new Opened('a')) },
      { name: 'credit', on: Opened, run: () => DomainEvents.raise(new Credited('a')) },
      { name: 'reopen', on: Credited, run: () => DomainEvents.raise(new Opened('a')) },
    ],
    cascadeLimit: 20,
  });
  const error = await thrownBy(() =>
    hearken.inUnitOfWork((unit) => {
      currentUnitOfWork().connectionOf(store).push('written');
      unit.raise(new Closed('a'));
    }),
  );
  expect(error).toBeInstanceOf(EndlessCascadeError);
  expect(error).toMatchObject({ code: 'endless-cascade', limit: 20 });
  expect(String(error)).toContain('Opened → Policy.credit → Credited → Policy.reopen → Opened.');
  expect((error as EndlessCascadeError).chain.slice(0, 4)).toEqual([
    'Closed',
    'Policy.start',
    'Opened',
    'Policy.credit',
  ]);
  expect(diary.at(-1)).toBe('rollback');
  expect(store.written).toEqual([]);
});

test('what the work itself raises is not counted, however much it is', async () => {
  const { hearken, diary } = stage({ roles: [{ name: 'see', on: Opened }], cascadeLimit: 2 });
  await hearken.inUnitOfWork((unit) => {
    for (let count = 0; count < 50; count++) unit.raise(new Opened('a'));
  });
  expect(diary.filter((line) => line === 'see')).toHaveLength(50);
});

interface Tree {
  readonly label: string;
  readonly raises: readonly Tree[];
}

/** An event that says what its handler is to raise. */
class Grown extends AccountEvent {
  constructor(readonly tree: Tree) {
    super(tree.label);
  }
}

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    label: fc.string({ minLength: 1, maxLength: 3 }),
    raises: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('tree'), { maxLength: 3 })),
  }),
}));

test('A27: events are handled first come, first served, whatever handlers raise', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { maxLength: 4 }), async (trees) => {
      const seen: string[] = [];
      const { hearken } = stage({
        roles: [
          {
            name: 'grow',
            on: AccountEvent,
            run: (event: Grown) => {
              seen.push(event.tree.label);
              for (const branch of event.tree.raises) DomainEvents.raise(new Grown(branch));
            },
          },
        ],
      });
      await hearken.inUnitOfWork((unit) => {
        for (const root of trees) unit.raise(new Grown(root));
      });
      expect(seen).toEqual(breadthFirst(trees));
    }),
  );
});

function breadthFirst(trees: readonly Tree[]): string[] {
  const waiting = [...trees];
  const labels: string[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    labels.push(next.label);
    waiting.push(...next.raises);
  }
  return labels;
}

test('what is raised out of sight of the unit of work is handled all the same', async () => {
  const elsewhere = new AsyncResource('elsewhere');
  const account = new Account('a');
  const raiseElsewhere = (raise: () => void) => elsewhere.runInAsyncScope(raise);
  const { hearken, diary } = stage({
    roles: [
      { name: 'see', on: Opened, run: () => raiseElsewhere(() => void account.credit()) },
      { name: 'count', on: Credited },
    ],
  });
  await hearken.inUnitOfWork((unit) => {
    unit.track(account);
    raiseElsewhere(() => void account.open());
  });
  expect(diary).toEqual(['begin', 'see', 'count', 'commit']);
});

test('an aggregate of one’s own is asked for its events, as long as it has any', async () => {
  const waiting: object[] = [new Opened('a')];
  const { hearken, diary } = stage({
    roles: [
      { name: 'see', on: Opened, run: () => void waiting.push(new Closed('a')) },
      { name: 'end', on: Closed },
    ],
  });
  await hearken.inUnitOfWork((unit) => void unit.track({ pullEvents: () => waiting.splice(0) }));
  expect(diary).toEqual(['begin', 'see', 'end', 'commit']);
});

test('an aborted signal stops the handlers that have not begun', async () => {
  const request = new AbortController();
  const { hearken, diary } = stage({
    roles: [
      { name: 'abort', on: Opened, run: () => request.abort(new Error('gone')) },
      { name: 'never', on: Opened },
    ],
  });
  const work = () => hearken.inUnitOfWork(() => DomainEvents.raise(new Opened('a')));
  const running = hearken.runInContext({ signal: request.signal }, work);
  await expect(running).rejects.toThrow('gone');
  expect(diary).toEqual(['begin', 'abort', 'rollback']);
});

test('what the work has raised is not on the account of an event that it dispatches', async () => {
  const { hearken, diary } = stage({
    roles: [{ name: 'see', on: AccountEvent }],
    cascadeLimit: 2,
  });
  await hearken.inUnitOfWork((unit) => {
    for (let count = 0; count < 5; count++) unit.raise(new Opened('a'));
    hearken.dispatch(new Closed('a'));
  });
  expect(diary.filter((line) => line === 'see')).toHaveLength(6);
});

test('A28: an endless cascade is found when handlers dispatch as well', async () => {
  const scene = stage({
    roles: [
      {
        name: 'again',
        on: Opened,
        run: () => {
          DomainEvents.raise(new Opened('a'));
          scene.hearken.dispatch(new Closed('a'));
        },
      },
      { name: 'end', on: Closed },
    ],
    cascadeLimit: 20,
  });
  const running = scene.hearken.inUnitOfWork((unit) => unit.raise(new Opened('a')));
  await expect(running).rejects.toThrow(EndlessCascadeError);
});

describe('A28: a handler that dispatches its own event again', () => {
  type Limits = Pick<HearkenOptions, 'cascadeLimit'>;

  function stageAgain(
    dispatch: 'dispatch' | 'dispatchAsync',
    forgive: (error: unknown) => void,
    limits: Limits = { cascadeLimit: 20 },
  ) {
    const isAwaited = dispatch === 'dispatchAsync';
    const awaited = () => scene.hearken.dispatchAsync(new Opened('a')).catch(forgive);
    const atOnce = () => {
      try {
        scene.hearken.dispatch(new Opened('a'));
      } catch (error) {
        forgive(error);
      }
    };
    const again: Role = {
      name: 'again',
      on: Opened,
      async: isAwaited,
      delivery: 'inTransaction',
      run: isAwaited ? awaited : atOnce,
    };
    const scene = stage({ roles: [again], ...limits });
    return scene;
  }

  const rethrow = (error: unknown) => {
    throw error;
  };

  test.each(['dispatch', 'dispatchAsync'] as const)('by %s has an end', async (dispatch) => {
    const { hearken, diary, logger } = stageAgain(dispatch, rethrow);
    const error = await thrownBy(() => hearken.inUnitOfWork((unit) => unit.raise(new Opened('a'))));
    expect(error).toBeInstanceOf(EndlessCascadeError);
    expect(String(error)).toContain('Opened → Policy.again → Opened');
    expect(diary.filter((line) => line === 'again')).toHaveLength(21);
    expect(logger.messages).toEqual(['Policy.again(Opened) failed']);
  });

  test.each([
    ['dispatch', 50, 'dispatched more than 50 events within each other'],
    ['dispatchAsync', 1_000, 'brought up more than 1000 events'],
  ] as const)('by %s has one before the stack has', async (dispatch, limit, message) => {
    const { hearken } = stageAgain(dispatch, rethrow, {});
    const error = await thrownBy(() => hearken.inUnitOfWork((unit) => unit.raise(new Opened('a'))));
    expect(error).toMatchObject({ code: 'endless-cascade', limit });
    expect(String(error)).toContain(message);
    expect((error as EndlessCascadeError).chain).toHaveLength(2 * limit + 3);
  });

  test.each(['dispatch', 'dispatchAsync'] as const)(
    'by %s cannot be forgiven',
    async (dispatch) => {
      const { hearken } = stageAgain(dispatch, () => undefined);
      const work = () => hearken.inUnitOfWork((unit) => unit.raise(new Opened('a')));
      expect(await thrownBy(work)).toMatchObject({
        code: 'unit-of-work-doomed',
        cause: { code: 'endless-cascade' },
      });
    },
  );
});

test('what the work dispatches side by side is not on the account of any handler', async () => {
  const { hearken, diary } = stage({
    roles: [
      { name: 'see', on: Opened, async: true, delivery: 'inTransaction', run: () => nextTurn() },
    ],
    cascadeLimit: 2,
  });
  await hearken.inUnitOfWork(() =>
    Promise.all(['a', 'b', 'c', 'd'].map((name) => hearken.dispatchAsync(new Opened(name)))),
  );
  expect(diary.filter((line) => line === 'see')).toHaveLength(4);
});
