import 'reflect-metadata';
import { expect, expectTypeOf, test } from 'vitest';
import { Command, type Hearken, UnknownCommandError } from '../../../src/index.js';
import { Account, Close, Open, Opened, stage } from '../fixtures/stage.js';
import { thrownBy } from '../fixtures/thrown-by.js';

test('a command resolves to the answer of its handler, whatever that returns', async () => {
  const { hearken } = stage({ open: () => 'now', close: async () => 'later' });
  expect(await hearken.send(new Open('a'))).toBe('now');
  expect(await hearken.send(new Close('a'))).toBe('later');
});

test('a subclass that the build never saw goes to the handler of its base', async () => {
  class OpenQuietly extends Open {}
  const { hearken } = stage({ open: ({ name }) => `opened ${name}` });
  expect(await hearken.send(new OpenQuietly('a'))).toBe('opened a');
});

test.each([
  ['null', null],
  ['undefined', undefined],
  ['the string "open"', 'open'],
  ['a plain object', {}],
  ['an object without a prototype', Object.create(null)],
  ['an event', new Opened('a')],
  ['an aggregate', new Account('a')],
])('%s is no command', async (_name, value) => {
  const { hearken, diary } = stage();
  const error = await thrownBy(() => hearken.send(value as object));
  expect(error).toBeInstanceOf(UnknownCommandError);
  expect(error).toBeInstanceOf(TypeError);
  expect(error).toMatchObject({ code: 'unknown-command', known: ['Open', 'Close'] });
  expect(() => hearken.enqueue(value as object)).toThrow(UnknownCommandError);
  expect(diary).toEqual([]);
});

test('a command whose handler throws is rolled back, and its error is thrown unchanged', async () => {
  const failure = new Error('no');
  const { hearken, diary } = stage({
    open: () => {
      throw failure;
    },
  });
  expect(await thrownBy(() => hearken.send(new Open('a')))).toBe(failure);
  expect(diary).toEqual(['begin', 'open', 'rollback']);
});

test('an aborted signal stops a command before its handler, and before its commit', async () => {
  const before = new AbortController();
  before.abort(new Error('too late'));
  const { hearken, diary } = stage({ open: () => during.abort(new Error('stop')) });
  await expect(hearken.send(new Open('a'), { signal: before.signal })).rejects.toThrow('too late');
  expect(diary).toEqual([]);
  const during = new AbortController();
  await expect(hearken.send(new Open('a'), { signal: during.signal })).rejects.toThrow('stop');
  expect(diary).toEqual(['begin', 'open', 'rollback']);
});

test('the types of the registry say what a command answers', () => {
  class Count extends Command<number> {}
  class Own {
    readonly kind = 'own';
  }
  interface Commands {
    all: Count | Own;
    answers: [command: Count, answer: number] | [command: Own, answer: Date];
  }
  type Send = Hearken<{ all: object; synchronous: object }, Commands>;
  const send = (hearken: Send) => [hearken.send(new Count()), hearken.send(new Own())] as const;
  expectTypeOf(send).returns.toEqualTypeOf<readonly [Promise<number>, Promise<Date>]>();
  const misuse = async (hearken: Send) => {
    // @ts-expect-error -- the answer is a number
    const answer: string = await hearken.send(new Count());
    // @ts-expect-error -- nobody handles it
    await hearken.send(new Date());
    return answer;
  };
  expect(misuse).toBeTypeOf('function');
});
