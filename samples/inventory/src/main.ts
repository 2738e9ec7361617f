import { Mailbox } from './alerts/mailbox.js';
import { compose } from './composition-root.js';
import { registry } from './hearken.gen.js';
import { StockLevels } from './levels/stock-levels.js';
import { readItems, readMovements } from './movements/read-csv.js';
import { PurchaseOrderBook } from './purchasing/purchase-order-book.js';
import { replay } from './report/replay.js';
import { report } from './report/report.js';
import { Trace } from './report/trace.js';

const data = new URL('../data/', import.meta.url);
const trace = new Trace();
const { container, warehouse } = compose(trace.of(registry));

for (const item of readItems(new URL('items.csv', data))) await warehouse.introduce(item);
const log = await replay(readMovements(new URL('movements.csv', data)), { warehouse, trace });

const levels = container.resolve(StockLevels).all();
const { orders } = container.resolve(PurchaseOrderBook);
const { sent: letters } = container.resolve(Mailbox);
console.log(report({ log, levels, orders, letters }));
