import 'reflect-metadata';
import { createHearken, type Logger, retryOnConflict } from 'hearken';
import { documentTable } from 'hearken/sqlite';
import { container } from 'tsyringe';
import { FloorPlan } from './floor/floor-plan.js';
import { registry } from './hearken.gen.js';
import { Journal } from './journal/journal.js';
import { Database } from './kernel/database.js';
import { SlipPrinter } from './kitchen/slip-printer.js';
import { Menu } from './menu/menu.js';
import { Orders } from './orders/orders.js';
import { Tables } from './tables/tables.js';

const tables = [
  ...['dining_table', 'menu_item', 'open_order'].map((table) => documentTable(table)),
  `CREATE TABLE floor (
    number INTEGER PRIMARY KEY, guests INTEGER NOT NULL, dishes INTEGER NOT NULL, cents INTEGER NOT NULL
  )`,
];

/** Opens the restaurant, with a database of its own. */
export async function open(options: { readonly logger?: Logger } = {}) {
  const database = new Database();
  const dependencies = container
    .createChildContainer()
    .registerInstance(Database, database)
    .registerInstance(FloorPlan, new FloorPlan(database))
    .registerSingleton(Tables)
    .registerSingleton(Menu)
    .registerSingleton(Orders)
    .registerSingleton(SlipPrinter)
    .registerSingleton(Journal);
  const hearken = createHearken({
    registry,
    container: dependencies,
    store: database.store,
    behaviors: [retryOnConflict({ store: database.store })],
    ...options,
  });
  await database.store.migrate();
  await hearken.inUnitOfWork((unit) => {
    for (const sql of tables) unit.connectionOf(database.store).exec(sql);
  });
  return {
    hearken,
    container: dependencies,
    floor: dependencies.resolve(FloorPlan),
    journal: dependencies.resolve(Journal),
    slips: dependencies.resolve(SlipPrinter).slips,
  };
}
