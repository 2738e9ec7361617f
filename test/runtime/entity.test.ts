import { describe, expect, test } from 'vitest';
import {
  AdoptionError,
  AggregateRoot,
  ConcurrencyError,
  DomainEvent,
  Entity,
  setVersion,
} from '../../src/index.js';

class Noted extends DomainEvent {
  constructor(readonly what: string) {
    super();
  }
}

class Part extends Entity {
  readonly parts: Part[] = [];
  note(what: string): this {
    this.raise(new Noted(what));
    return this;
  }
  add(part: Part): Part {
    this.parts.push(this.adopt(part));
    return part;
  }
}

class Whole extends AggregateRoot {
  note(what: string): this {
    this.raise(new Noted(what));
    return this;
  }
  add(part: Part): Part {
    return this.adopt(part);
  }
  noteIf(isRight: boolean): void {
    if (!isRight) throw new Error('not right');
    this.raise(new Noted('right'));
  }
}

const pulled = (whole: Whole) => whole.pullEvents().map((event) => (event as Noted).what);

test('A29: what a child raises reaches its root, in the order of raising', () => {
  const whole = new Whole();
  const part = whole.add(new Part());
  const inner = part.add(new Part());
  whole.note('1');
  inner.note('2');
  part.note('3');
  whole.note('4');
  expect(pulled(whole)).toEqual(['1', '2', '3', '4']);
  expect(whole.hasRaisedEvents).toBe(false);
});

test('A29: what a child has raised before it was adopted comes along in its place', () => {
  const whole = new Whole();
  const part = new Part().note('1');
  whole.note('2');
  const inner = part.add(new Part().note('3'));
  whole.add(part);
  inner.note('4');
  expect(pulled(whole)).toEqual(['1', '2', '3', '4']);
});

test('A30: a broken rule raises nothing', () => {
  const whole = new Whole();
  expect(() => whole.noteIf(false)).toThrow('not right');
  expect(whole.hasRaisedEvents).toBe(false);
});

describe('adopting', () => {
  test('again is fine', () => {
    const whole = new Whole();
    const part = whole.add(new Part());
    expect(whole.add(part)).toBe(part);
  });

  test('what is part of another is refused', () => {
    const part = new Part();
    new Whole().add(part);
    expect(() => new Whole().add(part)).toThrow(AdoptionError);
  });

  test('what contains the one that adopts is refused', () => {
    const part = new Part();
    const inner = part.add(new Part());
    expect(() => inner.add(part)).toThrow(AdoptionError);
    expect(() => part.add(part)).toThrow(AdoptionError);
  });
});

test('neither the events, nor the owner, nor the version are fields', () => {
  const whole = new Whole().note('1');
  whole.add(new Part());
  setVersion(whole, 3);
  expect(Reflect.ownKeys(whole)).toEqual([]);
});

test('A35: a stale version is a conflict that names both', () => {
  const whole = new Whole();
  expect(whole.version).toBe(0);
  setVersion(whole, 4);
  expect(() => whole.expectVersion(4)).not.toThrow();
  expect(() => whole.expectVersion(3)).toThrow(ConcurrencyError);
  expect(() => whole.expectVersion(3)).toThrow(
    'Whole is at version 4, and the change was made on version 3',
  );
});
