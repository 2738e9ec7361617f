import type { Letter } from '../alerts/mail.js';
import type { StockLevel } from '../levels/stock-levels.js';
import type { PurchaseOrder } from '../purchasing/purchasing.js';
import type { Replayed } from './replay.js';
import { table } from './table.js';

export interface Outcome {
  readonly log: readonly Replayed[];
  readonly levels: readonly StockLevel[];
  readonly orders: readonly PurchaseOrder[];
  readonly letters: readonly Letter[];
}

/** What a replayed log has led to, as text. */
export function report({ log, levels, orders, letters }: Outcome): string {
  const sections = [
    section(`What ran, in order (4 of ${log.length} movements)`, highlights(log).map(story)),
    section('How often each handler method ran', [table(invocationCounts(log))]),
    section('Refused movements', [table(refusals(log))]),
    section('Query model: stock levels, in SQLite', [table(levels.map((level) => ({ ...level })))]),
    section('Purchase orders', [table(orders.map((order) => ({ ...order })))]),
    section('Mail', [table(letters.map((letter) => ({ ...letter })))]),
  ];
  return sections.join('\n\n');
}

function section(title: string, paragraphs: readonly string[]): string {
  return [title, ...paragraphs].join('\n\n');
}

/** The first delivery, the first shortage, a discontinued item, and a refusal. */
function highlights(log: readonly Replayed[]): Replayed[] {
  const kinds: ((replayed: Replayed) => boolean)[] = [
    ({ movement }) => movement.kind === 'receive',
    ({ movement, ran }) =>
      movement.kind === 'reserve' && ran.some(({ event }) => event === 'StockRanLow'),
    ({ movement, refused }) => movement.kind === 'discontinue' && !refused,
    ({ refused }) => refused !== null,
  ];
  return kinds.flatMap((kind) => log.find(kind) ?? []);
}

function story({ movement, refused, ran }: Replayed): string {
  const { kind, sku, quantity, reference } = movement;
  const title = [kind, quantity || [], sku, `(${reference})`].flat().join(' ');
  const lines = refused
    ? [`    refused: ${refused}; no event was raised`]
    : ran.map(({ event, handler, first }) => {
        return `    ${(first ? event : '').padEnd(22)} → ${handler}`;
      });
  return [`  ${title}`, ...lines].join('\n');
}

function invocationCounts(log: readonly Replayed[]) {
  const counts = new Map<string, number>();
  for (const { handler } of log.flatMap(({ ran }) => ran)) {
    counts.set(handler, (counts.get(handler) ?? 0) + 1);
  }
  return [...counts].map(([handler, times]) => ({ handler, times }));
}

function refusals(log: readonly Replayed[]) {
  return log.flatMap(({ movement: { kind, sku, quantity, reference }, refused }) =>
    refused ? [{ movement: kind, sku, quantity, reference, why: refused }] : [],
  );
}
