import 'reflect-metadata';
import { createHearken, type Hearken } from 'hearken';
import { InMemoryRepository, InMemoryStore } from 'hearken/memory';
import { container } from 'tsyringe';
import { changeOf, orders } from '../contenders/changes.js';
import { type Commands, type Events, registry } from '../shop/hearken.gen.js';
import { FirstListener, SecondListener, ThirdListener } from '../shop/listeners.js';
import { Noted, NotedLater } from '../shop/noted.js';
import { OrderDesk, Orders } from '../shop/order-desk.js';
import { PieceCounter, ProductWatcher, Summaries, SummaryWriter } from '../shop/order-listeners.js';
import { ChangeLine, Order, orderMapping } from '../shop/order.js';
import { tally } from '../shop/tally.js';
import type { MemoryLoad, MemoryReport } from './memory-load.js';

type Shop = Hearken<Events, Commands>;

const tenths = 10;

async function measure({ what, times }: MemoryLoad): Promise<MemoryReport> {
  const store = new InMemoryStore();
  const shop = await openShop(store);
  const run = runOf(shop)[what];
  const heaps: number[] = [];
  let number = 0;
  for (let tenth = 1; tenth <= tenths; tenth++) {
    for (const end = (times * tenth) / tenths; number < end; number++) {
      const pending = run(number);
      if (pending !== undefined) await pending;
    }
    heaps.push(heapAfterCollection());
  }
  if (tally.first !== times) throw new Error(`Heard ${tally.first} times, not ${times}.`);
  return { heaps };
}

function runOf(
  shop: Shop,
): Readonly<Record<MemoryLoad['what'], (number: number) => Promise<unknown> | void>> {
  return {
    dispatch: () => shop.dispatch(new Noted(1)),
    dispatchAsync: () => shop.dispatchAsync(new NotedLater(1)),
    send: (number) => shop.send(new ChangeLine(...changeOf(number))),
  };
}

async function openShop(store: InMemoryStore): Promise<Shop> {
  const repository = new InMemoryRepository(store, orderMapping);
  container.registerInstance<Orders>(Orders as never, repository);
  container.registerInstance<Summaries>(Summaries as never, { write: () => {} });
  container.registerSingleton(FirstListener);
  container.registerSingleton(SecondListener);
  container.registerSingleton(ThirdListener);
  container.registerSingleton(SummaryWriter);
  container.registerSingleton(PieceCounter);
  container.registerSingleton(ProductWatcher);
  container.registerSingleton(OrderDesk);
  const shop = createHearken({ registry, container, store });
  await shop.inUnitOfWork(() => {
    for (let number = 0; number < orders; number++) {
      repository.save(new Order(changeOf(number)[0], `customer-${number}`, {}));
    }
  });
  return shop;
}

function heapAfterCollection(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const report = await measure(JSON.parse(process.argv[2] ?? '') as MemoryLoad);
process.stdout.write(JSON.stringify(report), () => process.exit());
