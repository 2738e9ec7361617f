import { describe, expect, it } from 'vitest';
import { readFlow } from '../../../src/codegen/flow.js';
import { drawFlow } from '../../../src/codegen/graph/draw-flow.js';
import { projectRef } from '../../scanner/project-ref.js';
import { type Files, writeProject } from '../../scanner/temporary-project.js';

const shop: Files = {
  'src/messages.ts': `
import { Command, DomainEvent } from 'hearken';
export class PlaceOrder extends Command {}
export class ShipOrder extends Command {}
export class OrderPlaced extends DomainEvent {
  static now(): OrderPlaced { return new this(); }
}
export class OrderShipped extends DomainEvent {}`,
  'src/orders/order.ts': `
import { AggregateRoot } from 'hearken';
import { OrderPlaced, OrderShipped } from '../messages.js';
export class Order extends AggregateRoot {
  place(): void { this.#note(); }
  ship(): void { this.raise(new OrderShipped()); }
  #note(): void { this.raise(OrderPlaced.now()); }
}`,
  'src/orders/place.ts': `
import { CommandHandler } from 'hearken';
import type { PlaceOrder } from '../messages.js';
import { Order } from './order.js';
@CommandHandler export class Placing {
  execute(_: PlaceOrder): void { begin(new Order()); }
}
function begin(order: Order): void { order.place(); }`,
  'src/shipping/policy.ts': `
import { CommandHandler, DomainEventHandler } from 'hearken';
import { OrderShipped, OrderPlaced, ShipOrder } from '../messages.js';
@DomainEventHandler export class Policy {
  async onPlaced(_: OrderPlaced): Promise<void> { this.send(new ShipOrder()); }
  onShipped(_: OrderShipped): void {}
  private send(_: object): void {}
}
@CommandHandler export class Shipping {
  execute(_: ShipOrder): OrderShipped { return new OrderShipped(); }
}`,
};

function drawn(files: Files = {}) {
  const { model, flow } = readFlow(projectRef(writeProject({ ...shop, ...files })));
  return drawFlow(model, flow);
}

function arrows(files: Files = {}): readonly string[] {
  return drawn(files).edges.map(({ from, kind, to }) => `${from} ${kind} ${to}`);
}

describe('the drawing of a flow', () => {
  it('goes from a command through aggregates and events to the next command', () => {
    expect(arrows()).toEqual([
      'code Order.place raises event OrderPlaced',
      'code Order.ship raises event OrderShipped',
      'command PlaceOrder handledBy commandHandler Placing.execute',
      'command ShipOrder handledBy commandHandler Shipping.execute',
      'commandHandler Placing.execute uses code Order.place',
      'commandHandler Shipping.execute raises event OrderShipped',
      'event OrderPlaced handledBy handler Policy.onPlaced',
      'event OrderShipped handledBy handler Policy.onShipped',
      'handler Policy.onPlaced sends command ShipOrder',
    ]);
  });

  it('says where everything stands, and when a handler runs', () => {
    const { nodes, edges } = drawn();
    expect(nodes.find(({ name }) => name === 'Order.place')).toEqual({
      id: 'code Order.place',
      kind: 'aggregate',
      name: 'Order.place',
      place: { file: 'src/orders/order.ts', line: 5, column: 3, length: 5 },
      module: 'src/orders',
    });
    const deliveries = edges.filter(({ delivery }) => delivery !== null);
    expect(deliveries.map(({ to, delivery }) => `${to} ${delivery}`)).toEqual([
      'handler Policy.onPlaced afterCommit',
      'handler Policy.onShipped inTransaction',
    ]);
  });

  it('draws code that raises an event, and nobody who merely lies between', () => {
    const files = {
      'src/main.ts': `
import { OrderPlaced } from './messages.js';
export const raise = () => OrderPlaced.now();
export const start = () => raise();`,
    };
    expect(arrows(files)).toContain('code raise raises event OrderPlaced');
    expect(arrows(files).filter((line) => line.includes('start'))).toEqual([]);
  });

  it('names what a pattern takes apart on one line', () => {
    const files = {
      'src/raisers.ts': `
import { OrderPlaced } from './messages.js';
export const {
  one,
  two,
} = { one: () => OrderPlaced.now(), two: 2 };`,
    };
    expect(arrows(files)).toContain('code { one, two, } raises event OrderPlaced');
  });

  it('tells two pieces of code of one name apart by their files', () => {
    const text =
      "import { OrderPlaced } from './messages.js';\nexport const raise = () => OrderPlaced.now();";
    const ids = drawn({ 'src/a.ts': text, 'src/b.ts': text }).nodes.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['code src/a.ts#raise', 'code src/b.ts#raise']));
  });

  it('keeps events that nobody raises or handles', () => {
    const files = {
      'src/lost.ts':
        "import { DomainEvent } from 'hearken';\nexport class CartLost extends DomainEvent {}",
    };
    expect(drawn(files).nodes.map(({ id }) => id)).toContain('event CartLost');
  });
});
