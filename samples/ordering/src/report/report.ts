import { AuditTrail } from '@shop/audit';
import { Letters } from '@shop/notices';
import { BestSellers, OrderBook } from '@shop/reading';
import type { Shop } from '../shop.js';
import { chapter } from './chapter.js';
import { highlights } from './highlights.js';
import type { LogLines } from './log-lines.js';
import type { Relived } from './relive.js';
import { table } from './table.js';
import type { Trace } from './trace.js';

export interface Outcome {
  readonly shop: Shop;
  readonly story: readonly Relived[];
  readonly trace: Trace;
  readonly log: LogLines;
}

/** What a diary has led to, as text. */
export function report({ shop: { container }, story, trace, log }: Outcome): string {
  const told = highlights(story, trace);
  const lastRequest = told[0]?.answers.at(-1)?.correlationId ?? '';
  const chapters = told.map((relived) => chapter(relived, trace));
  return [
    section(`What ran, in order (of ${told.length} among ${story.length} steps)`, chapters),
    section(`The log lines that share the correlation id ${lastRequest}`, [
      logTable(log, lastRequest),
    ]),
    section('Query model: the order book', [table(container.resolve(OrderBook).all())]),
    section('Query model: best sellers', [table(container.resolve(BestSellers).all())]),
    section('Letters', [table(container.resolve(Letters).sent)]),
    section('Messages, as the audit trail saw them', [
      table(container.resolve(AuditTrail).counts()),
    ]),
    section('Failures, as they were logged', [log.failures.map((line) => `  ${line}`).join('\n')]),
  ].join('\n\n');
}

function logTable(log: LogLines, correlationId: string): string {
  const lines = log.of(correlationId).map(({ level, userId = '', msg }) => {
    return { level: level >= 50 ? 'error' : 'info', correlationId, userId, msg };
  });
  return table(lines);
}

function section(title: string, paragraphs: readonly string[]): string {
  return [title, ...paragraphs].join('\n\n');
}
