import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  CommandBus,
  CommandHandler,
  CqrsModule,
  EventBus,
  EventsHandler,
  type ICommandHandler,
  type IEventHandler,
} from '@nestjs/cqrs';
import type { Contender } from '../contender.js';
import { PieceCounter, ProductWatcher, SummaryWriter } from '../shop/order-listeners.js';
import { ChangeLine, LineChanged } from '../shop/order.js';
import type { SqliteWorkload } from '../workload.js';
import { changeOf } from './changes.js';
import { HandWrittenShop } from './hand-written-shop.js';
import { openShopDatabase, verifyShop } from './shop-database.js';

/**
 * The same transaction by hand, around a command bus and an event bus. Synchronous handlers have run when
 * `publish` returns, so that what they write is part of it; a failure of theirs would not roll it back.
 */
export const nestjsCqrs: Contender<SqliteWorkload> = {
  async prepare(workload) {
    const database = await openShopDatabase(workload);
    const bus = await startCommandBus(new HandWrittenShop(database));
    return {
      run: (number) =>
        bus.execute(
          new IdentifiedChange(
            new ChangeLine(...changeOf(number)),
            workload.identified ? `command ${number}` : null,
          ),
        ),
      verify: (count) => verifyShop(database, count),
    };
  },
};

class IdentifiedChange {
  constructor(
    readonly change: ChangeLine,
    readonly id: string | null,
  ) {}
}

async function startCommandBus(shop: HandWrittenShop): Promise<CommandBus> {
  class Application {}
  const providers = [
    { provide: HandWrittenShop, useValue: shop },
    changeHandler(shop),
    ...eventHandlers(shop),
  ];
  Module({ imports: [CqrsModule.forRoot()], providers })(Application);
  const application = await NestFactory.createApplicationContext(Application, { logger: false });
  await application.init();
  return application.get(CommandBus);
}

function changeHandler(shop: HandWrittenShop): new (bus: EventBus) => ICommandHandler {
  class ChangeHandler implements ICommandHandler<IdentifiedChange, number> {
    constructor(private readonly bus: EventBus) {}

    async execute({ change, id }: IdentifiedChange): Promise<number> {
      return shop.inTransaction(() =>
        shop.once(id, () => {
          const order = shop.find(change.orderId);
          const pieces = order.change(change.product, change.quantity);
          shop.save(order);
          this.bus.publishAll(order.events);
          return pieces;
        }),
      );
    }
  }
  CommandHandler(IdentifiedChange)(ChangeHandler);
  Injectable()(ChangeHandler);
  Reflect.defineMetadata('design:paramtypes', [EventBus], ChangeHandler);
  return ChangeHandler;
}

function eventHandlers(shop: HandWrittenShop): readonly (new () => IEventHandler)[] {
  const [writer, counter, watcher] = [
    new SummaryWriter(shop),
    new PieceCounter(),
    new ProductWatcher(),
  ];
  class Write implements IEventHandler<LineChanged> {
    handle(event: LineChanged): void {
      writer.write(event);
    }
  }
  class Count implements IEventHandler<LineChanged> {
    handle(event: LineChanged): void {
      counter.count(event);
    }
  }
  class Watch implements IEventHandler<LineChanged> {
    handle(event: LineChanged): void {
      watcher.watch(event);
    }
  }
  const types = [Write, Count, Watch];
  for (const type of types) EventsHandler(LineChanged)(type);
  return types;
}
