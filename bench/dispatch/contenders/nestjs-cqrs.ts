import { Injectable, Module, Scope, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule, EventBus, EventsHandler } from '@nestjs/cqrs';
import type { Contender } from '../contender.js';
import type { BenchEvent, Route } from '../workload-modules.js';

/**
 * `EventBus.publish` in an application context with nothing else in it. It does not tell its caller
 * when the handlers are through, not even in the asynchronous case.
 */
export const nestjsCqrs: Contender = {
  async prepare(modules, workload) {
    const { routes, ledgers } = await modules.table();
    const scope = workload.lifetime === 'scoped' ? Scope.REQUEST : Scope.DEFAULT;
    const bus = await startEventBus(routes, ledgers, scope);
    const publish = (event: BenchEvent) => bus.publish(event);
    return { completion: 'detached', publishers: routes.map(() => publish) };
  },
};

async function startEventBus(
  routes: readonly Route[],
  ledgers: readonly Type<object>[],
  scope: Scope,
): Promise<EventBus> {
  for (const { type, handlers } of routes) {
    for (const handler of handlers) EventsHandler(type, { scope })(handler);
  }
  for (const ledger of ledgers) Injectable({ scope })(ledger);
  class Application {}
  const providers = [...ledgers, ...routes.flatMap(({ handlers }) => handlers)];
  Module({ imports: [CqrsModule.forRoot()], providers })(Application);
  const application = await NestFactory.createApplicationContext(Application, { logger: false });
  return application.get(EventBus);
}
