import { readFileSync } from 'node:fs';
import type { Card } from '@shop/buyers';
import type { Listing } from '@shop/catalog';

/** A month of the shop: what it sells, who buys, and what was done, in order. */
export interface Diary {
  readonly month: string;
  readonly products: readonly (Listing & { readonly id: string })[];
  readonly customers: readonly DiaryCustomer[];
  readonly steps: readonly Step[];
}

export interface DiaryCustomer {
  readonly id: string;
  readonly name: string;
  readonly card: Card;
}

export type Step =
  | OrderStep
  | { readonly step: 'pack' | 'deliver'; readonly order: string }
  | { readonly step: 'cancel'; readonly order: string; readonly reason: string }
  | { readonly step: 'price'; readonly product: string; readonly price: number };

export interface OrderStep {
  readonly step: 'order';
  readonly customer: string;
  /** Quantities by product. */
  readonly lines: Readonly<Record<string, number>>;
  /** How often the impatient customer clicks; once unless given. */
  readonly clicks?: number;
}

export function readDiary(file: URL): Diary {
  return JSON.parse(readFileSync(file, 'utf8')) as Diary;
}
