import 'reflect-metadata';
import { AuditTrail, CommandAudit } from '@shop/audit';
import { Buyers } from '@shop/buyers';
import { Allocations, Products } from '@shop/catalog';
import { ShopDatabase } from '@shop/database';
import { CommandSender, port } from '@shop/kernel';
import { Letters } from '@shop/notices';
import { OrderNumbers, Orders } from '@shop/ordering';
import { PaymentGateway, Payments, TestGateway } from '@shop/payments';
import { BestSellers, OrderBook } from '@shop/reading';
import { Carrier, ParcelService, Shipments } from '@shop/shipping';
import {
  type BehaviorEntry,
  type Clock,
  createHearken,
  idempotency,
  type LevelLogger,
  logging,
  retryOnConflict,
  transaction,
  validation,
} from 'hearken';
import { container, type DependencyContainer } from 'tsyringe';
import { registry } from './hearken.gen.js';
import { successes } from './shop-logger.js';
import { Shop } from './shop.js';

/** What the shop is put into. */
export interface Surroundings {
  readonly database: ShopDatabase;
  readonly logger: LevelLogger;
  readonly clock?: Clock;
  /** Stand closest to the handlers. */
  readonly watchers?: readonly BehaviorEntry[];
}

/** Puts the application together. */
export function compose({ database, logger, watchers = [], ...around }: Surroundings): Shop {
  const dependencies = container.createChildContainer();
  register(dependencies, database);
  const hearken = createHearken({
    registry,
    container: dependencies,
    store: database.store,
    behaviors: [...behaviors(logger, database), ...watchers],
    logger,
    ...around,
  });
  dependencies.registerInstance(port(CommandSender), hearken);
  return new Shop(dependencies, hearken, logger);
}

/** What stands around the handlers, outermost first. */
export function behaviors(logger: LevelLogger, { store }: ShopDatabase): BehaviorEntry[] {
  return [
    logging(successes(logger)),
    retryOnConflict({ store }),
    validation,
    transaction,
    idempotency,
    { behavior: CommandAudit, kind: 'command' },
  ];
}

/** Registers what handlers depend on, each with its lifetime. */
export function register(dependencies: DependencyContainer, database: ShopDatabase): void {
  dependencies.registerInstance(ShopDatabase, database);
  registerRepositories(dependencies);
  registerQueryModels(dependencies, database);
  registerPorts(dependencies);
}

function registerRepositories(dependencies: DependencyContainer): void {
  dependencies
    .registerSingleton(Products)
    .registerSingleton(Allocations)
    .registerSingleton(Buyers)
    .registerSingleton(Orders)
    .registerSingleton(OrderNumbers)
    .registerSingleton(Payments)
    .registerSingleton(Shipments);
}

function registerQueryModels(dependencies: DependencyContainer, database: ShopDatabase): void {
  const trail = new AuditTrail(database);
  dependencies
    .registerInstance(OrderBook, new OrderBook(database))
    .registerInstance(BestSellers, new BestSellers(database))
    .registerInstance(AuditTrail, trail)
    .registerInstance(CommandAudit, new CommandAudit(trail));
}

function registerPorts(dependencies: DependencyContainer): void {
  dependencies
    .registerSingleton(Letters)
    .registerInstance(port(PaymentGateway), new TestGateway())
    .registerInstance(port(Carrier), new ParcelService());
}
