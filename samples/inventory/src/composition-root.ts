import 'reflect-metadata';
import { createHearken, type Registry } from 'hearken';
import { container, type DependencyContainer, Lifecycle } from 'tsyringe';
import { MAIL } from './alerts/mail.js';
import { Mailbox } from './alerts/mailbox.js';
import { registry as generated, type Events } from './hearken.gen.js';
import { Journal } from './journal/journal.js';
import { openSqlite, SQLITE } from './levels/sqlite.js';
import { StockLevels } from './levels/stock-levels.js';
import { Warehouse } from './movements/warehouse.js';
import { PurchaseOrderBook } from './purchasing/purchase-order-book.js';
import { PURCHASING } from './purchasing/purchasing.js';
import { Replenishment } from './purchasing/replenishment.js';
import { StockItems } from './stock/stock-items.js';

/** Registers what handlers depend on, each with its lifetime. */
export function register(dependencies: DependencyContainer): void {
  dependencies
    .registerInstance(SQLITE, openSqlite(':memory:'))
    .registerSingleton(PurchaseOrderBook)
    .register(PURCHASING, { useToken: PurchaseOrderBook })
    .registerSingleton(Mailbox)
    .register(MAIL, { useToken: Mailbox })
    .registerSingleton(StockLevels)
    .registerSingleton(Journal)
    .register(Replenishment, Replenishment, { lifecycle: Lifecycle.ContainerScoped });
}

/** Puts the application together; `registry` can be wrapped, to watch what runs. */
export function compose(registry: () => Registry<Events> = generated) {
  const dependencies = container.createChildContainer();
  register(dependencies);
  const hearken = createHearken({ registry, container: dependencies });
  return { container: dependencies, warehouse: new Warehouse(new StockItems(), hearken) };
}
