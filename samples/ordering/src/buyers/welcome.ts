import type { Letters } from '@shop/notices';
import { DomainEventHandler } from 'hearken';
import type { BuyerRegistered } from './buyer-events.js';

/** Greets new buyers. */
@DomainEventHandler
export class Welcome {
  constructor(private readonly letters: Letters) {}

  async onRegistered({ buyerId, name }: BuyerRegistered): Promise<void> {
    await this.letters.send({ by: 'e-mail', to: buyerId, text: `Welcome, ${name}!` });
  }
}
