import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/codegen/model/facts.js';
import { createScanner } from '../../src/codegen/scanner/scanner.js';
import { projectRef } from './project-ref.js';
import { type Files, scanFiles, tsconfig, writeFiles, writeProject } from './temporary-project.js';

const events = `
import { DomainEvent } from 'hearken';
export class OrderPlaced extends DomainEvent {
  static now(): OrderPlaced { return new this(); }
}
export class OrderShipped extends DomainEvent {}
export abstract class OrderEvent extends DomainEvent {}
`;
const raisesShipped =
  "import { OrderShipped } from './events';\nexport const shipped = new OrderShipped();";

/** The names of those that nobody raises, while another event is raised. */
function unraised(files: Files) {
  const facts = scanFiles({ 'src/events.ts': events, 'src/other.ts': raisesShipped, ...files });
  return names(facts);
}

function names(facts: Facts) {
  return facts.unraised?.map((id) => id.slice(id.lastIndexOf('#') + 1)) ?? null;
}

describe('the events that nobody raises', () => {
  it('are those whose class is never constructed', () => {
    expect(unraised({})).toEqual(['OrderPlaced']);
  });

  it.each([
    ['by name', "import { OrderPlaced } from './events';\nexport const it = new OrderPlaced();"],
    [
      'through a namespace',
      "import * as all from './events';\nexport const it = new all.OrderPlaced();",
    ],
    [
      'by another name',
      "import { OrderPlaced as Placed } from './events';\nexport const it = new Placed();",
    ],
    [
      'by a factory',
      "import { OrderPlaced } from './events';\nexport const it = OrderPlaced.now();",
    ],
    [
      'by whom a namespace gives it to',
      "import * as all from './events';\nexport const found = [all.OrderPlaced];",
    ],
    [
      'by whom it is given to',
      "import { OrderPlaced } from './events';\nexport const all = [OrderPlaced];",
    ],
    [
      'for a subclass',
      "import { OrderPlaced } from './events';\nexport class Late extends OrderPlaced {}\nnew Late();\nReflect.construct(OrderPlaced, []);",
    ],
  ])('are not those that are constructed %s', (_, text) => {
    expect(unraised({ 'src/raise.ts': text })).toEqual([]);
  });

  it.each([
    ['a type', "import { OrderPlaced } from './events';\nexport const of = (e: OrderPlaced) => e;"],
    ['a re-export', "export { OrderPlaced } from './events';"],
    [
      'a test of instances',
      "import { OrderPlaced } from './events';\nexport const is = (e: object) => e instanceof OrderPlaced;",
    ],
    [
      'a comparison',
      "import { OrderPlaced } from './events';\nexport const is = (e: object) => e.constructor === OrderPlaced || e.constructor.name === OrderPlaced.name;",
    ],
    [
      'a case',
      "import * as all from './events';\nexport function is(e: object) { switch (e.constructor) { case all.OrderPlaced: return true; } }",
    ],
    ['a comment', '// OrderPlaced is what nobody raises'],
    [
      'a handler',
      "import { DomainEventHandler } from 'hearken';\nimport { OrderPlaced } from './events';\n@DomainEventHandler export class Audit { on(event: OrderPlaced): void {} }",
    ],
  ])('are those that only %s mentions', (_, text) => {
    expect(unraised({ 'src/mention.ts': text })).toEqual(['OrderPlaced']);
  });

  it('are those that a test alone constructs', () => {
    const test = "import { OrderPlaced } from './events';\nexport const it = new OrderPlaced();";
    expect(unraised({ 'src/raise.test.ts': test })).toEqual(['OrderPlaced']);
    expect(unraised({ 'src/__tests__/raise.ts': test })).toEqual(['OrderPlaced']);
  });

  it('are not known where a project raises none of its events', () => {
    expect(unraised({ 'src/other.ts': '' })).toBeNull();
  });

  it('are not those that are exported as the default, which has any name elsewhere', () => {
    const text =
      "import { DomainEvent } from 'hearken';\nexport default class Gone extends DomainEvent {}";
    expect(unraised({ 'src/gone.ts': text })).toEqual(['OrderPlaced']);
  });

  it('are found anew when another file changes', () => {
    const directory = writeProject({
      'src/events.ts': events,
      'src/other.ts': raisesShipped,
      'tsconfig.json': tsconfig(),
    });
    const scanner = createScanner(projectRef(directory));
    expect(names(scanner.scan())).toEqual(['OrderPlaced']);
    const raises = raisesShipped.replaceAll('OrderShipped', 'OrderPlaced');
    writeFiles(directory, { 'src/other.ts': raises });
    expect(names(scanner.update([join(directory, 'src/other.ts')]))).toEqual(['OrderShipped']);
  });
});
