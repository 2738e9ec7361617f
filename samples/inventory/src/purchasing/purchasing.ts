import type { InjectionToken } from 'tsyringe';

export interface PurchaseOrder {
  readonly number: string;
  readonly sku: string;
  readonly quantity: number;
  readonly status: 'open' | 'withdrawn';
}

/** The purchasing department, as the warehouse sees it. */
export interface Purchasing {
  /** Orders more of an item, and returns the purchase order's number. */
  order(sku: string, quantity: number): string;
  /** Withdraws every open purchase order for an item. */
  withdraw(sku: string): void;
}

export const PURCHASING: InjectionToken<Purchasing> = Symbol('Purchasing');
