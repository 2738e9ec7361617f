import { DomainEventHandler } from 'hearken';
import type { LineChanged } from './order.js';
import { tally } from './tally.js';

/** The query model: a row for each order. */
export abstract class Summaries {
  abstract write(orderId: string, pieces: number): void;
}

@DomainEventHandler
export class SummaryWriter {
  constructor(private readonly summaries: Summaries) {}

  write({ orderId, pieces }: LineChanged): void {
    this.summaries.write(orderId, pieces);
    tally.first += 1;
  }
}

@DomainEventHandler
export class PieceCounter {
  count({ pieces }: LineChanged): void {
    tally.second += pieces;
  }
}

@DomainEventHandler
export class ProductWatcher {
  watch({ product }: LineChanged): void {
    tally.third += product.length;
  }
}
