import { DomainEventHandler } from 'hearken';
import type { Noted, NotedLater } from './noted.js';
import { tally } from './tally.js';

@DomainEventHandler
export class FirstListener {
  hear({ amount }: Noted): void {
    tally.first += amount;
  }

  async hearLater({ amount }: NotedLater): Promise<void> {
    tally.first += amount;
  }
}

@DomainEventHandler
export class SecondListener {
  hear({ amount }: Noted): void {
    tally.second += amount;
  }

  async hearLater({ amount }: NotedLater): Promise<void> {
    tally.second += amount;
  }
}

@DomainEventHandler
export class ThirdListener {
  hear({ amount }: Noted): void {
    tally.third += amount;
  }

  async hearLater({ amount }: NotedLater): Promise<void> {
    tally.third += amount;
  }
}
