import 'reflect-metadata';
import { expect, test } from 'vitest';
import {
  AnswerNotStorableError,
  CommandIdReusedError,
  IdempotencyUnavailableError,
} from '../../../src/index.js';
import { Close, Open, stage } from '../fixtures/stage.js';
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
