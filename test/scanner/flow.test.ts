import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFlow } from '../../src/codegen/flow.js';
import type { Flow } from '../../src/codegen/model/flow.js';
import { createScanner } from '../../src/codegen/scanner/scanner.js';
import { type ChangedConfig, projectRef } from './project-ref.js';
import { type Files, tsconfig, writeFiles, writeProject } from './temporary-project.js';

const shop = {
  'src/events.ts': `
import { DomainEvent } from 'hearken';
export class OrderPlaced extends DomainEvent {
  static now(): OrderPlaced { return new this(); }
}
export class OrderPaid extends DomainEvent {}
`,
  'src/order.ts': `
import { AggregateRoot } from 'hearken';
import { OrderPaid } from './events.js';
export class Order extends AggregateRoot {
  pay(): void { this.#settle(); }
  #settle(): void { this.raise(new OrderPaid()); }
}
`,
  'src/orders.ts': `
import type { Order } from './order.js';
export interface Orders { get(id: string): Order }
`,
};

function flowOf(files: Files, config: ChangedConfig = {}): Flow {
  return readFlow(projectRef(writeProject({ ...shop, ...files }), config)).flow;
}

/** `name > what it makes and uses`, line by line. */
function told({ steps }: Flow): readonly string[] {
  const names = new Map(steps.map(({ id, name }) => [id, name]));
  return steps.map(({ name, creates, uses }) => {
    const made = creates.map(({ message }) => `new ${message.slice(message.indexOf('#') + 1)}`);
    const used = uses.map(({ step }) => names.get(step) ?? step);
    return `${name} > ${[...made, ...used].join(', ')}`;
  });
}

const itself = [
  'OrderPlaced.now > new OrderPlaced',
  'Order.#settle > new OrderPaid',
  'Order.pay > Order.#settle',
];

describe('the flow', () => {
  it('begins where an event is made', () => {
    expect(told(flowOf({}))).toEqual(itself);
  });

  it('tells what stands where, and what only its class can use', () => {
    expect(flowOf({}).steps[1]).toEqual({
      id: 'src/order.ts#Order.#settle',
      name: 'Order.#settle',
      place: { file: 'src/order.ts', line: 6, column: 3, length: 7 },
      owner: 'src/order.ts#Order',
      kind: 'aggregate',
      internal: true,
      creates: [
        {
          message: 'src/events.ts#OrderPaid',
          place: { file: 'src/order.ts', line: 6, column: 32, length: 15 },
        },
      ],
      uses: [],
    });
  });

  const uses: readonly (readonly [string, string, string])[] = [
    [
      'a parameter',
      "import type { Order } from './order.js';\nexport const act = (order: Order) => order.pay();",
      'act > Order.pay',
    ],
    [
      'what a method returns',
      "import type { Orders } from './orders.js';\nexport class Act { constructor(private readonly orders: Orders) {}\n do() { this.orders.get('a').pay(); } }",
      'Act.do > Order.pay',
    ],
    [
      'what a promise resolves to',
      "import type { Order } from './order.js';\nexport const act = async (load: () => Promise<Order>) => (await load()).pay();",
      'act > Order.pay',
    ],
    [
      'a type that the context gives',
      "import type { Order } from './order.js';\nconst acts: Record<string, (order: Order) => void> = { pay: (order) => order.pay() };\nexport function act(order: Order) { acts['pay']?.(order); }",
      'act > acts',
    ],
    [
      'a static member',
      "import { OrderPlaced } from './events.js';\nexport const act = () => OrderPlaced.now();",
      'act > OrderPlaced.now',
    ],
    [
      'a namespace',
      "import * as events from './events.js';\nexport const act = () => events.OrderPlaced.now();",
      'act > OrderPlaced.now',
    ],
    [
      'an alias',
      "import { OrderPlaced as Placed } from './events.js';\nexport const act = () => new Placed();",
      'act > new OrderPlaced',
    ],
    [
      'a function inside',
      "import type { Order } from './order.js';\nexport function act(orders: Order[]) { orders.forEach((one) => one.pay()); }",
      'act > Order.pay',
    ],
    [
      'a reference',
      "import { OrderPlaced } from './events.js';\nexport const act = [1].map(OrderPlaced.now);",
      'act > OrderPlaced.now',
    ],
    [
      'a constructor',
      "import { OrderPaid } from './events.js';\nexport class Bill { constructor() { this.note(new OrderPaid()); }\n note(_: object) {} }\nexport const act = () => new Bill();",
      'act > Bill.constructor',
    ],
    [
      'a default export',
      "import begin from './begin.js';\nexport const act = () => begin();",
      'act > place',
    ],
    [
      'a renamed re-export',
      "import { start } from './names.js';\nexport const act = () => start();",
      'act > place',
    ],
    [
      'a renamed event',
      "import { Placed } from './names.js';\nexport const act = () => new Placed();",
      'act > new OrderPlaced',
    ],
    [
      'a derived constructor',
      "import { OrderPaid } from './events.js';\nexport class Bill { constructor() { note(new OrderPaid()); } }\nexport class LateBill extends Bill {}\nconst note = (_: object) => {};\nexport const act = () => new LateBill();",
      'act > Bill.constructor',
    ],
    [
      'the loading of a file',
      "import { OrderPlaced } from './events.js';\nOrderPlaced.now();",
      'src/act.ts > OrderPlaced.now',
    ],
  ];

  it.each(uses)('is followed through %s', (_, text, expected) => {
    const names = {
      'src/begin.ts':
        "import { OrderPlaced } from './events.js';\nexport default function place() { return new OrderPlaced(); }",
      'src/names.ts':
        "export { default as start } from './begin.js';\nexport { OrderPlaced as Placed } from './events.js';",
    };
    expect(told(flowOf({ ...names, 'src/act.ts': text }))).toContain(expected);
  });

  it('is followed through interfaces and base classes to what implements them', () => {
    const files = {
      'src/gateway.ts': 'export interface Gateway { charge(): void }',
      'src/bank.ts': `
import { OrderPaid } from './events.js';
import type { Gateway } from './gateway.js';
export class Bank implements Gateway { charge() { new OrderPaid(); } }
export abstract class Till { abstract open(): void; run() { this.open(); } }
export class Shop extends Till { open() { new OrderPaid(); } }`,
      'src/act.ts':
        "import type { Gateway } from './gateway.js';\nexport const act = (gateway: Gateway) => gateway.charge();",
    };
    expect(told(flowOf(files))).toEqual(
      expect.arrayContaining(['act > Bank.charge', 'Till.run > Shop.open']),
    );
  });

  const strangers: readonly (readonly [string, string])[] = [
    [
      'has the same name and is another',
      'export const act = (bill: { pay(): void }) => bill.pay();',
    ],
    [
      'is a local variable of the name',
      'export const act = () => { const now = () => 1; return now(); };',
    ],
    [
      'is a test',
      "import { OrderPlaced } from './events.js';\nexport const act = () => OrderPlaced.now();",
    ],
    [
      'mentions the type alone',
      "import type { Order } from './order.js';\nexport type Act = Order['pay'];",
    ],
  ];

  it.each(strangers)('leaves out what %s', (why, text) => {
    const path = why === 'is a test' ? 'src/act.test.ts' : 'src/act.ts';
    expect(told(flowOf({ [path]: text }))).toEqual(itself);
  });

  it('knows an event of the discriminant by its literal', () => {
    const files = {
      'src/act.ts':
        "export interface Paid { type: 'PAID' }\nexport const act = (): Paid => ({ type: 'PAID' });",
    };
    const config = { events: { discriminant: 'type' } };
    expect(told(flowOf(files, config))).toContain('act > new Paid');
  });

  it('knows commands as it does events', () => {
    const files = {
      'src/act.ts':
        "import { Command } from 'hearken';\nexport class PayOrder extends Command {}\nexport const act = () => new PayOrder();",
    };
    expect(told(flowOf(files))).toContain('act > new PayOrder');
  });

  it('is read anew after a change', () => {
    const directory = writeProject({ ...shop, 'tsconfig.json': tsconfig() });
    const scanner = createScanner(projectRef(directory));
    expect(told(scanner.flow())).toEqual(itself);
    const files = {
      'src/act.ts':
        "import type { Order } from './order.js';\nexport const act = (order: Order) => order.pay();",
      'src/order.ts': shop['src/order.ts'].replaceAll('settle', 'close'),
    };
    writeFiles(directory, files);
    scanner.update(Object.keys(files).map((file) => join(directory, file)));
    expect(scanner.flow()).toEqual(createScanner(projectRef(directory)).flow());
    expect(told(scanner.flow())).toContain('act > Order.pay');
  });
});
