import { AsyncLocalStorage } from 'node:async_hooks';
import { InMemoryStore } from 'hearken/memory';
import type { Contender } from '../contender.js';
import { FirstListener, SecondListener, ThirdListener } from '../shop/listeners.js';
import { Noted, NotedLater } from '../shop/noted.js';
import type { UnitWorkload } from '../workload.js';
import { pass } from './behaviors.js';
import { verifyNotes } from './verify-notes.js';

const context = new AsyncLocalStorage<{ readonly correlationId: string }>();
const [first, second, third] = [new FirstListener(), new SecondListener(), new ThirdListener()];

type Handler = (event: Noted) => void | Promise<void>;

/**
 * What a careful team would write: the work in a transaction, what it raises after it, the synchronous
 * handlers before the commit, and the asynchronous ones after it.
 */
export const byHand: Contender<UnitWorkload> = {
  prepare(workload) {
    const unit = unitOf(workload);
    const Event = workload.mode === 'sync' ? Noted : NotedLater;
    const note = () => unit((raise) => raise(new Event(1)));
    const run = workload.context
      ? (number: number) => context.run({ correlationId: `request ${number}` }, note)
      : note;
    return { run, verify: verifyNotes };
  },
};

type Work = (raise: (event: Noted) => void) => void;

function unitOf({ mode, store, behaviors }: UnitWorkload): (work: Work) => Promise<void> {
  const wrap = behaviors === 0 ? (handler: Handler) => handler : withBehaviors;
  const before = mode === 'sync' ? synchronous.map(wrap) : [];
  const after = mode === 'async' ? asynchronous.map(wrap) : [];
  const transactions = store === 'memory' ? new InMemoryStore() : null;
  return async (work) => {
    const transaction = transactions === null ? null : await transactions.begin();
    const raised: Noted[] = [];
    try {
      work((event) => raised.push(event));
      for (const event of raised) for (const handle of before) void handle(event);
      await transaction?.commit();
    } catch (error) {
      await transaction?.rollback();
      throw error;
    }
    for (const event of raised) for (const handle of after) await handle(event);
  };
}

const withBehaviors =
  (handler: Handler): Handler =>
  (event) =>
    pass(() => pass(() => pass(() => handler(event))));

const synchronous: readonly Handler[] = [
  (event) => first.hear(event),
  (event) => second.hear(event),
  (event) => third.hear(event),
];

const asynchronous: readonly Handler[] = [
  (event) => first.hearLater(event),
  (event) => second.hearLater(event),
  (event) => third.hearLater(event),
];
