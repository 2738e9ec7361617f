import 'reflect-metadata';
import { AuditTrail } from '@shop/audit';
import { Buyers } from '@shop/buyers';
import { Allocations, Products } from '@shop/catalog';
import { port, RaisedEvents } from '@shop/kernel';
import { Letters } from '@shop/notices';
import { Orders } from '@shop/ordering';
import { PaymentGateway, Payments, TestGateway } from '@shop/payments';
import { BestSellers, OrderBook } from '@shop/reading';
import { Carrier, ParcelService, Shipments } from '@shop/shipping';
import { createHearken, type Logger, type Registry } from 'hearken';
import { container, type DependencyContainer } from 'tsyringe';
import { registry as generated, type Events } from './hearken.gen.js';
import { Shop } from './shop.js';

export interface Surroundings {
  /** The generated registry, or one wrapped around it. */
  readonly registry?: () => Registry<Events>;
  readonly logger?: Logger;
}

/** Puts the application together. */
export function compose({ registry = generated, ...around }: Surroundings = {}): Shop {
  const dependencies = container.createChildContainer();
  for (const register of [registerState, registerQueryModels, registerPorts])
    register(dependencies);
  return new Shop(dependencies, createHearken({ registry, container: dependencies, ...around }));
}

function registerState(dependencies: DependencyContainer): void {
  dependencies
    .registerSingleton(RaisedEvents)
    .registerSingleton(Products)
    .registerSingleton(Allocations)
    .registerSingleton(Buyers)
    .registerSingleton(Orders)
    .registerSingleton(Payments)
    .registerSingleton(Shipments);
}

function registerQueryModels(dependencies: DependencyContainer): void {
  dependencies
    .registerSingleton(OrderBook)
    .registerSingleton(BestSellers)
    .registerSingleton(AuditTrail);
}

function registerPorts(dependencies: DependencyContainer): void {
  dependencies
    .registerSingleton(Letters)
    .registerInstance(port(PaymentGateway), new TestGateway())
    .registerInstance(port(Carrier), new ParcelService());
}
