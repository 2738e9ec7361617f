import { expectTypeOf } from 'expect-type';
import { expect, test } from 'vitest';
import { AggregateRoot, DomainEvent } from '../../src/index.js';

class Opened extends DomainEvent {}
class Closed extends DomainEvent {}

class Account extends AggregateRoot<Opened | Closed> {
  open(): void {
    this.raise(new Opened());
  }
  close(): void {
    this.raise(new Closed());
  }
}

test('events are handed over once, in the order in which they were raised', () => {
  const account = new Account();
  account.open();
  account.close();
  expect(account.hasRaisedEvents).toBe(true);
  expect(account.pullEvents()).toEqual([new Opened(), new Closed()]);
  expect(account.hasRaisedEvents).toBe(false);
  expect(account.pullEvents()).toEqual([]);
});

test('an aggregate restored without its constructor can raise, and no copy carries the events', () => {
  const account = Object.create(Account.prototype) as Account;
  account.open();
  expect(Object.keys(account)).toEqual([]);
  expect(Object.assign(new Account(), account).hasRaisedEvents).toBe(false);
  expect(account.pullEvents()).toHaveLength(1);
});

test('an aggregate says which events it raises', () => {
  expectTypeOf<ReturnType<Account['pullEvents']>>().toEqualTypeOf<(Opened | Closed)[]>();
  class Shop extends AggregateRoot<Opened> {
    // @ts-expect-error: a shop raises nothing but Opened
    close = () => this.raise('closed');
  }
  expect(new Shop().pullEvents()).toEqual([]);
});
