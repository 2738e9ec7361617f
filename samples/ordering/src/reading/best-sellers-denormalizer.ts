import type { OrderSubmitted } from '@shop/ordering';
import type { HandlesDomainEvents } from '@shop/kernel';
import type { BestSellers } from './best-sellers.js';

/** A handler by its interface: no decorator, no import of Hearken. */
export class BestSellersDenormalizer implements HandlesDomainEvents {
  constructor(private readonly bestSellers: BestSellers) {}

  onSubmitted({ lines }: OrderSubmitted): void {
    for (const { title, quantity } of lines) this.bestSellers.add(title, quantity);
  }
}
