import 'reflect-metadata';
import { Lifecycle } from 'tsyringe';
import { expect, test } from 'vitest';
import { createHearken, DomainEvents } from '../../../src/index.js';
import { buildRegistry } from '../fixtures/build-registry.js';
import { RecordingLogger } from '../fixtures/recording-logger.js';
import { Closed, Opened, stage } from '../fixtures/stage.js';

function scopedScene(lifecycle: Lifecycle) {
  const { container } = stage();
  const built: object[] = [];
  const disposed: object[] = [];
  class Ledger {
    constructor() {
      built.push(this);
    }
    dispose(): void {
      disposed.push(this);
    }
  }
  class Policy {
    constructor(readonly ledger: Ledger) {}
    book(): void {}
    mail(): void {}
  }
  container.register(Ledger, { useClass: Ledger }, { lifecycle });
  const hearken = createHearken({
    container,
    logger: new RecordingLogger(),
    registry: buildRegistry({
      events: [Opened, Closed],
      handlers: [Policy],
      methods: [
        { handler: 'Policy', method: 'book', events: ['Opened', 'Closed'] },
        { handler: 'Policy', method: 'mail', events: ['Opened'], delivery: 'afterCommit' },
      ],
      constructors: [
        { type: Policy, tokens: [Ledger] },
        { type: Ledger, tokens: [] },
      ],
    }),
  });
  const work = () =>
    hearken.inUnitOfWork(() => {
      DomainEvents.raise(new Opened('a'));
      DomainEvents.raise(new Closed('a'));
    });
  return { work, built, disposed };
}

test('A18: what is scoped lives as long as the unit of work, its afterCommit handlers included', async () => {
  const { work, built, disposed } = scopedScene(Lifecycle.ContainerScoped);
  await work();
  expect([built.length, disposed.length]).toEqual([1, 1]);
  await work();
  expect([built.length, disposed.length]).toEqual([2, 2]);
});

test('A18: what is transient is built for each method, a singleton once', async () => {
  const transient = scopedScene(Lifecycle.Transient);
  await transient.work();
  expect(transient.built).toHaveLength(3);
  const singleton = scopedScene(Lifecycle.Singleton);
  await singleton.work();
  await singleton.work();
  expect([singleton.built.length, singleton.disposed.length]).toEqual([1, 0]);
});
