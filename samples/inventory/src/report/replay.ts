import type { Movement } from '../movements/movement.js';
import type { Warehouse } from '../movements/warehouse.js';
import { StockRuleBroken } from '../stock/stock-rule-broken.js';
import type { Invocation, Trace } from './trace.js';

/** One movement, why it was refused if it was, and what ran because of it. */
export interface Replayed {
  readonly movement: Movement;
  readonly refused: string | null;
  readonly ran: readonly Invocation[];
}

/** Takes the warehouse through a movement log; a refused movement stops nobody. */
export async function replay(
  movements: readonly Movement[],
  { warehouse, trace }: { warehouse: Warehouse; trace: Trace },
): Promise<Replayed[]> {
  const log: Replayed[] = [];
  for (const movement of movements) {
    const start = trace.invocations.length;
    const refused = await refusalOf(warehouse.move(movement));
    log.push({ movement, refused, ran: trace.invocations.slice(start) });
  }
  return log;
}

async function refusalOf(move: Promise<void>): Promise<string | null> {
  try {
    await move;
    return null;
  } catch (error) {
    if (error instanceof StockRuleBroken) return error.message;
    throw error;
  }
}
