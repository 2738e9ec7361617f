import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { movementKinds, type Movement } from './movement.js';

export interface ItemLine {
  readonly sku: string;
  readonly description: string;
  readonly reorderPoint: number;
}

/** Reads the items the warehouse stocks: `sku,description,reorder_point`. */
export function readItems(file: URL): ItemLine[] {
  return rows(file).map(({ sku = '', description = '', reorder_point: reorderPoint }) => ({
    sku,
    description,
    reorderPoint: Number(reorderPoint),
  }));
}

/**
 * Reads a movement log: `at,movement,sku,quantity,reference`.
 *
 * @throws {TypeError} when it holds a movement the warehouse does not know.
 */
export function readMovements(file: URL): Movement[] {
  return rows(file).map(({ movement, sku = '', quantity, reference = '' }) => {
    const kind = movementKinds.find((known) => known === movement);
    if (!kind) throw new TypeError(`no movement: ${movement}`);
    return { kind, sku, quantity: Number(quantity), reference };
  });
}

function rows(file: URL): Partial<Record<string, string>>[] {
  return parse(readFileSync(file, 'utf8'), { columns: true });
}
