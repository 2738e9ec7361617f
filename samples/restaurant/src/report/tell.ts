import type { Entry } from '../journal/journal.js';
import type { FloorRow } from '../floor/floor-plan.js';

/** What a moment came to. */
export interface Told {
  readonly correlationId: string;
  readonly asked: string;
  readonly outcome: string;
}

/** The evening, moment by moment, each with the events that go back to it. */
export function tellEvening(told: readonly Told[], entries: readonly Entry[]): string {
  return told
    .map(({ correlationId, asked, outcome }) => {
      const own = entries.filter((entry) => entry.correlationId === correlationId);
      const moment = `  ${correlationId}  ${asked} ${outcome}`.trimEnd();
      return [moment, ...tellEvents(own)].join('\n');
    })
    .join('\n');
}

// An event stands below the one that caused it, where one did.
function tellEvents(entries: readonly Entry[]): string[] {
  const known = new Set(entries.map(({ messageId }) => messageId));
  const below = (cause: string | undefined, depth: number): string[] =>
    entries
      .filter(({ causationId }) => causationId === cause)
      .flatMap((entry) => [
        `${' '.repeat(9 + 2 * depth)}└ ${entry.event}`,
        ...below(entry.messageId, depth + 1),
      ]);
  const beginnings = new Set(
    entries.map(({ causationId }) => causationId).filter((cause) => !known.has(cause ?? '')),
  );
  return [...beginnings].flatMap((cause) => below(cause, 0));
}

export function tellFloor(rows: readonly FloorRow[]): string {
  return rows
    .map(
      ({ table, guests, dishes, cents }) =>
        `  table ${table}: ${guests} guests, ${dishes} dishes, ${money(cents)}`,
    )
    .join('\n');
}

export function money(cents: number): string {
  return (cents / 100).toFixed(2);
}
