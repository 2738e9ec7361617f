import type { Shop } from '../shop.js';
import { chapter } from './chapter.js';
import type { Relived } from './relive.js';
import { table } from './table.js';

export interface Outcome {
  readonly shop: Shop;
  readonly story: readonly Relived[];
  /** Lines of the log. */
  readonly failures: readonly string[];
}

/** What a diary has led to, as text. */
export function report({ shop, story, failures }: Outcome): string {
  const { orderBook, bestSellers, letters, auditTrail } = shop;
  const orders = orderBook.rows.map((row) => ({ ...row, total: String(row.total) }));
  const events = [...auditTrail.counts].map(([event, times]) => ({ event, times }));
  return [
    section(`What ran, in order (5 of ${story.length} steps)`, highlights(story).map(chapter)),
    section('Query model: the order book', [table(orders)]),
    section('Query model: best sellers', [table(bestSellers.rows.map((row) => ({ ...row })))]),
    section('Letters', [table(letters.sent.map((letter) => ({ ...letter })))]),
    section('Events, as the audit trail saw them', [table(events)]),
    section(
      'Failures, as they were logged',
      failures.map((line) => `  ${line}`),
    ),
  ].join('\n\n');
}

function section(title: string, paragraphs: readonly string[]): string {
  return [title, ...paragraphs].join('\n\n');
}

/** A sale, its parcel, a cancellation, a refused card, and a shortage. */
function highlights(story: readonly Relived[]): Relived[] {
  const saw = (name: string) => (relived: Relived) =>
    relived.ran.some(({ event }) => event === name);
  const kinds = [
    saw('OrderPaid'),
    saw('OrderShipped'),
    saw('PaymentRefunded'),
    ({ refused }: Relived) => refused !== null,
    saw('StockRejected'),
  ];
  return kinds.flatMap((kind) => story.find(kind) ?? []);
}
