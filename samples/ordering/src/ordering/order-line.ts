import type { Money } from '@shop/kernel';

export interface OrderLine {
  readonly productId: string;
  readonly title: string;
  readonly price: Money;
  readonly quantity: number;
}
