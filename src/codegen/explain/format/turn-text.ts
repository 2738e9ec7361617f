import type { Turn, TurnReason } from '../method-explanation.js';
import { at } from './ink.js';

/** `2 of 3, after Audit.on (source order)`. */
export function turnText({ position, of, after }: Turn): string {
  return `${position} of ${of}${after === null ? '' : `, ${afterText(after)}`}`;
}

export function afterText({ method, by, place }: TurnReason): string {
  const reference = place === null ? '' : ` at ${at(place)}`;
  const why = {
    delivery: 'by delivery',
    reference: `by the reference${reference}`,
    order: 'by `order`',
    source: 'in source order',
  };
  return `after ${method} (${why[by]})`;
}

export function throughText(through: readonly string[]): string {
  return through.length === 0 ? '' : ` through ${through.join(' and ')}`;
}
