import 'reflect-metadata';
import { AssertionError } from 'node:assert';
import { expect, onTestFinished, test } from 'vitest';
import { AggregateRoot, DomainEvent } from '../../src/index.js';
import { given, givenNothing } from '../../src/testing/index.js';
import { thrownBy } from '../runtime/fixtures/thrown-by.js';

class Deposited extends DomainEvent {
  constructor(
    readonly amount: number,
    readonly by: { readonly name: string } = { name: 'Ann' },
  ) {
    super();
  }
}
class Withdrawn extends DomainEvent {
  constructor(readonly amount: number) {
    super();
  }
}
class RuleBroken extends Error {}

class Account extends AggregateRoot {
  balance = 0;

  static openWith(amount: number): Account {
    if (amount <= 0) throw new RuleBroken('an account opens with something');
    return new Account().deposit(amount);
  }
  deposit(amount: number): this {
    this.balance += amount;
    this.raise(new Deposited(amount));
    return this;
  }
  withdraw(amount: number): void {
    if (amount > this.balance) throw new RuleBroken(`only ${this.balance} there`);
    this.balance -= amount;
    this.raise(new Withdrawn(amount));
  }
  /** Raises before it looks: what A30 forbids. */
  withdrawRashly(amount: number): void {
    this.raise(new Withdrawn(amount));
    if (amount > this.balance) throw new RuleBroken('too late');
  }
  async withdrawSlowly(amount: number): Promise<void> {
    await Promise.resolve();
    this.withdraw(amount);
  }
}

const aHundred = () => new Account().deposit(100);

async function assertFails(check: () => unknown): Promise<AssertionError> {
  const error = await thrownBy(check);
  expect(error).toBeInstanceOf(AssertionError);
  return error as AssertionError;
}

test('the events of an action are those that the action raised, not those on the way there', () => {
  given(
    aHundred(),
    (account) => account.deposit(10),
    (account) => account.withdraw(10),
  )
    .when((account) => account.withdraw(30))
    .thenRaised(new Withdrawn(30))
    .and(({ balance }) => expect(balance).toBe(70));
});

test('a class stands for any event of it', () => {
  given(aHundred())
    .when((account) => account.deposit(1).withdraw(2))
    .thenRaised(Deposited, new Withdrawn(2));
});

test('an aggregate that comes to be has events as well, or is refused', () => {
  givenNothing.when(() => Account.openWith(5)).thenRaised(new Deposited(5));
  givenNothing.when(() => Account.openWith(0)).thenRefused(RuleBroken, /with something$/);
});

test('A30: a rule is broken by throwing, and by raising nothing', () => {
  given(aHundred())
    .when((account) => account.withdraw(101))
    .thenRefused(RuleBroken, 'only 100 there')
    .and(({ balance }) => expect(balance).toBe(100));
});

test('A30: an event that was raised all the same is told', async () => {
  const outcome = given(aHundred()).when((account) => account.withdrawRashly(101));
  const { message, actual } = await assertFails(() => outcome.thenRefused(RuleBroken));
  expect(message).toBe(`A rule was broken, and yet events were raised:

- expected
+ raised

- (no event)
+ Withdrawn {
+   amount: 101
+ }`);
  expect(actual).toEqual([new Withdrawn(101)]);
});

test('what differs is laid side by side, down to the field', async () => {
  const outcome = given(aHundred()).when((account) => account.deposit(31).withdraw(2));
  const error = await assertFails(() => outcome.thenRaised(new Deposited(30), Withdrawn));
  expect(error.message).toBe(`What was raised is not what was expected:

- expected
+ raised

  Deposited {
-   amount: 30,
+   amount: 31,
    by: {
      name: 'Ann'
    }
  }
  Withdrawn {
    amount: 2
  }`);
  expect(error.actual).toEqual([new Deposited(31), new Withdrawn(2)]);
  expect(error.expected).toEqual([new Deposited(30), new Withdrawn(2)]);
});

test.each([
  ['one too many', []],
  ['one too few', [new Withdrawn(1), new Withdrawn(2)]],
  ['another class with the same fields', [new (class Paid extends Withdrawn {})(1)]],
  ['another field below', [new Deposited(1, { name: 'Bob' })]],
  ['a class that it is no instance of', [Deposited]],
])('%s is no match', async (_what, expected) => {
  const outcome = given(aHundred()).when((account) => account.withdraw(1));
  await assertFails(() => outcome.thenRaised(...expected));
});

test('two classes that look alike are told apart', async () => {
  const another = (() => {
    class Withdrawn extends DomainEvent {
      constructor(readonly amount: number) {
        super();
      }
    }
    return new Withdrawn(1);
  })();
  const outcome = given(aHundred()).when((account) => account.withdraw(1));
  const { message } = await assertFails(() => outcome.thenRaised(another));
  expect(message).toContain('They look alike: is the module of a class loaded twice?');
});

test('a throw where events were expected is told, and is the cause', async () => {
  const outcome = given(aHundred()).when((account) => account.withdraw(101));
  const error = await assertFails(() => outcome.thenRaised(new Withdrawn(101)));
  expect(error.message).toContain('The action threw Error: only 100 there, where events were');
  expect(error.cause).toBeInstanceOf(RuleBroken);
  await assertFails(() => outcome.thenRaisedNothing());
});

test('a success where a rule should break, another rule and another message are told', async () => {
  const fine = given(aHundred()).when(() => undefined);
  fine.thenRaisedNothing();
  expect((await assertFails(() => fine.thenRefused(RuleBroken, 'only'))).message).toBe(
    'No rule was broken, where RuleBroken with "only" was expected.',
  );
  const broken = given(aHundred()).when((account) => account.withdraw(101));
  const otherClass = await assertFails(() => broken.thenRefused(TypeError));
  expect(otherClass.message).toContain('only 100 there was thrown, where TypeError was expected');
  expect(otherClass.cause).toBeInstanceOf(RuleBroken);
  await assertFails(() => broken.thenRefused(RuleBroken, 'only 99'));
  await assertFails(() => broken.thenRefused(RuleBroken, /^100/));
});

test('asynchronous actions have a `when` of their own, and are not taken for done', async () => {
  const outcome = await given(aHundred()).whenAsync((account) => account.withdrawSlowly(1));
  outcome.thenRaised(new Withdrawn(1));
  (await given(aHundred()).whenAsync((account) => account.withdrawSlowly(101))).thenRefused(
    RuleBroken,
  );
  expect(() => given(aHundred()).when((account) => account.withdrawSlowly(1))).toThrow(
    'use `whenAsync`',
  );
  expect(() => given(new Account(), async () => undefined)).toThrow('await it before');
});

test('what an asynchronous action comes to after it was refused is no unhandled rejection', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  const fail = (account: Account) => account.withdrawSlowly(101);
  expect(() => given(aHundred()).when(fail)).toThrow(TypeError);
  expect(() => given(aHundred(), fail)).toThrow(TypeError);
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).toEqual([]);
});

test('a state that cannot be reached is the error that keeps from it', () => {
  expect(() => given(new Account(), (account) => account.withdraw(1))).toThrow(RuleBroken);
});

test('an outcome is no promise, so that awaiting it by mistake changes nothing', async () => {
  const outcome = given(aHundred()).when(() => undefined);
  expect(await (outcome as unknown as Promise<unknown>)).toBe(outcome);
});
