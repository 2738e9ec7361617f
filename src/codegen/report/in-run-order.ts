import type { Delivery, HandlerMethodModel, Model } from '../model/model.js';

const phases: readonly Delivery[] = ['inTransaction', 'afterCommit', 'durable'];

/** The methods that handle a concrete event, in the order in which a dispatch of it runs them. */
export function inRunOrder({ methods }: Model, event: string): readonly HandlerMethodModel[] {
  const handling = methods.filter(({ events }) => events.includes(event));
  return phases.flatMap((phase) => handling.filter(({ delivery }) => delivery === phase));
}
