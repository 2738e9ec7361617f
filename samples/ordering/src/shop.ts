import { BestSellers, OrderBook } from '@shop/reading';
import type { Hearken, LevelLogger } from 'hearken';
import type { Hono } from 'hono';
import type { DependencyContainer } from 'tsyringe';
import type { Commands, Events } from './hearken.gen.js';
import { edgeOf } from './http/edge.js';

/** The running application. */
export class Shop {
  /** What speaks HTTP. */
  readonly edge: Hono;

  constructor(
    readonly container: DependencyContainer,
    readonly hearken: Hearken<Events, Commands>,
    logger: LevelLogger,
  ) {
    const orders = container.resolve(OrderBook);
    const bestSellers = container.resolve(BestSellers);
    this.edge = edgeOf({ hearken, logger, orders, bestSellers });
  }
}
