import 'reflect-metadata';
import { describe, expect, test } from 'vitest';
import {
  AnswerNotStorableError,
  CommandIdReusedError,
  CommandWaitsForItselfError,
  IdempotencyUnavailableError,
} from '../../../src/index.js';
import { Close, gate, Open, Opened, stage } from '../fixtures/stage.js';
import { thrownBy } from '../fixtures/thrown-by.js';

test('A32: a repeated command does not run, and gets the first answer', async () => {
  let count = 0;
  const { hearken, diary } = stage({ open: () => ({ number: ++count }) });
  const answers = [
    await hearken.send(new Open('a'), { id: '1' }),
    await hearken.send(new Open('a'), { id: '1' }),
    await hearken.send(new Open('a'), { id: '2' }),
  ];
  expect(answers).toEqual([{ number: 1 }, { number: 1 }, { number: 2 }]);
  expect(diary.filter((line) => line === 'open')).toHaveLength(2);
});

test('A32: a command that answers nothing is repeated to nothing', async () => {
  const { hearken } = stage();
  await hearken.send(new Close('a'), { id: '1' });
  expect(await hearken.send(new Close('a'), { id: '1' })).toBeUndefined();
});

test('A32: two at the same moment run once', async () => {
  const { hearken, diary } = stage({ open: () => 'answer' });
  const send = () => hearken.send(new Open('a'), { id: '1' });
  expect(await Promise.all([send(), send(), send()])).toEqual(['answer', 'answer', 'answer']);
  expect(diary.filter((line) => line === 'open')).toHaveLength(1);
});

test('A33: the id of a command that failed is not kept; the error is visible, and it may be tried again', async () => {
  const failure = new Error('no');
  let fails = true;
  const { hearken, store } = stage({
    open: () => {
      if (fails) throw failure;
      return 'done';
    },
  });
  expect(await thrownBy(() => hearken.send(new Open('a'), { id: '1' }))).toBe(failure);
  expect(store.processed.size).toBe(0);
  fails = false;
  expect(await hearken.send(new Open('a'), { id: '1' })).toBe('done');
});

test('an id belongs to one kind of command', async () => {
  const { hearken } = stage();
  await hearken.send(new Open('a'), { id: '1' });
  const error = await thrownBy(() => hearken.send(new Close('a'), { id: '1' }));
  expect(error).toBeInstanceOf(CommandIdReusedError);
  expect(error).toMatchObject({ id: '1', commandName: 'Close', before: 'Open' });
});

const circular: Record<string, unknown> = {};
circular['self'] = circular;

test.each([
  ['a date', new Date(0)],
  ['a number that JSON does not know', Number.NaN],
  ['a bigint', 1n],
  ['a map', new Map([[1, 2]])],
  ['an instance of a class', new Open('a')],
  ['a circle', circular],
  ['a function', () => 1],
])(
  '%s cannot be kept as an answer: the command fails, and leaves nothing',
  async (_name, answer) => {
    const { hearken, diary, store } = stage({ open: () => answer });
    const error = await thrownBy(() => hearken.send(new Open('a'), { id: '1' }));
    expect(error).toBeInstanceOf(AnswerNotStorableError);
    expect(diary).toEqual(['begin', 'open', 'rollback']);
    expect(store.processed.size).toBe(0);
  },
);

test('without a place to keep ids, a command with one is refused before it runs', async () => {
  const { hearken, diary } = stage({
    store: { begin: () => ({ connection: null, commit: () => {}, rollback: () => {} }) },
  });
  const error = await thrownBy(() => hearken.send(new Open('a'), { id: '1' }));
  expect(error).toBeInstanceOf(IdempotencyUnavailableError);
  expect(diary).toEqual([]);
});

describe('within one unit of work', () => {
  const opened = { id: 'of open' };
  const closed = { id: 'of close' };

  test('A32: two at the same moment run once, and both get the first answer', async () => {
    const slow = gate();
    let count = 0;
    const { hearken, diary } = stage({
      open: async () => {
        await slow.opened;
        return { number: ++count };
      },
    });
    const send = () => hearken.send(new Open('a'), opened);
    const sent = hearken.inUnitOfWork(() => Promise.all([send(), send(), send()]));
    await new Promise(setImmediate);
    slow.open();
    expect(await sent).toEqual([{ number: 1 }, { number: 1 }, { number: 1 }]);
    expect(diary).toEqual(['begin', 'open', 'commit']);
  });

  test('A32: a later one gets the first answer as well', async () => {
    const { hearken, diary } = stage({ open: () => 'answer' });
    const send = () => hearken.send(new Open('a'), opened);
    expect(await hearken.inUnitOfWork(async () => [await send(), await send()])).toEqual([
      'answer',
      'answer',
    ]);
    expect(await send()).toBe('answer');
    expect(diary.filter((line) => line === 'open')).toHaveLength(1);
  });

  test('A33: when the first one fails, so do the others, and nothing commits', async () => {
    const failure = new Error('no');
    const { hearken, diary, store } = stage({ open: () => Promise.reject(failure) });
    const send = () => thrownBy(() => hearken.send(new Open('a'), opened));
    let errors: unknown[] = [];
    const work = async () => void (errors = await Promise.all([send(), send()]));
    expect(await thrownBy(() => hearken.inUnitOfWork(work))).toMatchObject({
      code: 'unit-of-work-doomed',
      cause: failure,
    });
    expect(errors).toEqual([failure, failure]);
    expect(diary).toEqual(['begin', 'open', 'rollback']);
    expect(store.processed.size).toBe(0);
  });

  test('an id belongs to one kind of command', async () => {
    const { hearken } = stage();
    const work = () =>
      Promise.all([hearken.send(new Open('a'), opened), hearken.send(new Close('a'), opened)]);
    expect(await thrownBy(() => hearken.inUnitOfWork(work))).toBeInstanceOf(CommandIdReusedError);
  });

  test('a command that is sent again by its own handler is refused: it would wait for itself', async () => {
    const scene = stage({
      roles: [
        {
          name: 'reopen',
          on: Opened,
          async: true,
          delivery: 'inTransaction',
          run: () => scene.hearken.send(new Open('a'), opened),
        },
      ],
      open: () => scene.hearken.send(new Close('a'), closed),
      close: () => scene.hearken.dispatchAsync(new Opened('a')),
    });
    const error = await thrownBy(() => scene.hearken.send(new Open('a'), opened));
    expect(error).toBeInstanceOf(CommandWaitsForItselfError);
    expect(error).toMatchObject({ id: 'of open', commandName: 'Open' });
    expect(scene.diary).toEqual(['begin', 'open', 'close', 'reopen', 'rollback']);
  });

  test('what is left of its handler gets the answer, for that one waits no more', async () => {
    const ended = gate();
    let late: Promise<unknown> | undefined;
    const scene = stage({
      open: () => {
        late = ended.opened.then(() => scene.hearken.send(new Open('a'), opened));
        return 'answer';
      },
    });
    const work = async () => {
      const answer = await scene.hearken.send(new Open('a'), opened);
      ended.open();
      return [answer, await late];
    };
    expect(await scene.hearken.inUnitOfWork(work)).toEqual(['answer', 'answer']);
    expect(scene.diary).toEqual(['begin', 'open', 'commit']);
  });

  test('two that would wait for each other are refused', async () => {
    const scene = stage({
      open: async () => {
        await new Promise(setImmediate);
        await scene.hearken.send(new Close('a'), closed);
      },
      close: async () => {
        await new Promise(setImmediate);
        await scene.hearken.send(new Open('a'), opened);
      },
    });
    const work = () =>
      Promise.all([
        scene.hearken.send(new Open('a'), opened),
        scene.hearken.send(new Close('a'), closed),
      ]);
    expect(await thrownBy(() => scene.hearken.inUnitOfWork(work))).toMatchObject({
      code: 'command-waits-for-itself',
    });
    expect(scene.diary).toEqual(['begin', 'open', 'close', 'rollback']);
  });

  test('what was enqueued under the id of the one that enqueues it waits for nothing of that', async () => {
    const scene = stage({
      open: () => {
        scene.hearken.enqueue(new Open('a'), opened);
        return 'answer';
      },
    });
    expect(await scene.hearken.send(new Open('a'), opened)).toBe('answer');
    await scene.hearken.stop();
    expect(scene.diary).toEqual(['begin', 'open', 'commit', 'begin', 'commit']);
    expect(scene.logger.messages).toEqual([]);
  });
});
