import { documentTable } from 'hearken/sqlite';

const aggregates = ['buyers', 'products', 'allocations', 'orders', 'payments', 'shipments'];

const orderNumbers = `
  CREATE TABLE IF NOT EXISTS order_numbers (last INTEGER NOT NULL) STRICT;
  INSERT INTO order_numbers SELECT 1000 WHERE NOT EXISTS (SELECT * FROM order_numbers);`;

const queryModels = `
  CREATE TABLE IF NOT EXISTS order_book (
    order_id TEXT NOT NULL PRIMARY KEY,
    customer_id TEXT NOT NULL,
    customer TEXT NOT NULL,
    pieces INTEGER NOT NULL DEFAULT 0,
    subtotal INTEGER NOT NULL DEFAULT 0,
    discount INTEGER NOT NULL DEFAULT 0,
    status TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS best_sellers (
    product TEXT NOT NULL PRIMARY KEY,
    pieces INTEGER NOT NULL
  ) STRICT;`;

const auditTrail = `
  CREATE TABLE IF NOT EXISTS audit_trail (
    place INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    message TEXT NOT NULL,
    correlation_id TEXT NOT NULL,
    causation_id TEXT,
    user_id TEXT,
    time TEXT NOT NULL
  ) STRICT;`;

/** The SQL of all tables that are the shop's own; money is in cents. */
export const tables: string = [
  ...aggregates.map((name) => `${documentTable(name)};`),
  orderNumbers,
  queryModels,
  auditTrail,
].join('\n');
