import 'reflect-metadata';
import { createHearken, type Registry } from 'hearken';
import { container, Lifecycle } from 'tsyringe';
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

/** Puts the application together; `registry` can be wrapped, to watch what runs. */
export function compose(registry: () => Registry<Events> = generated) {
  const purchaseOrders = new PurchaseOrderBook();
  const mailbox = new Mailbox();
  const dependencies = container
    .createChildContainer()
    .registerInstance(SQLITE, openSqlite(':memory:'))
    .registerInstance(PURCHASING, purchaseOrders)
    .registerInstance(MAIL, mailbox)
    .registerSingleton(StockLevels)
    .registerSingleton(Journal)
    .register(Replenishment, Replenishment, { lifecycle: Lifecycle.ContainerScoped });
  const hearken = createHearken({ registry, container: dependencies });
  const warehouse = new Warehouse(new StockItems(), hearken);
  return { container: dependencies, hearken, warehouse, purchaseOrders, mailbox };
}
