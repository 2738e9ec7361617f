import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoreTransaction } from '../../../src/index.js';
import { letOthersRun, type OpenStore, type StoreFixture } from './fixture.js';

/** A unit of work that counts, and how it ends. */
interface Plan {
  /** The counters that it reads and writes, one after the other. */
  readonly keys: readonly string[];
  /** The id of its command. */
  readonly id: string | null;
  readonly commits: boolean;
  /** How often it lets others run before each step. */
  readonly pauses: number;
}

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  keys: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }),
  id: fc.option(fc.constantFrom('x', 'y')),
  commits: fc.boolean(),
  pauses: fc.nat(3),
});

/** Steps in the order in which they were taken, each by the number of who took it. */
type Trace = number[];

class Run {
  readonly trace: Trace = [];
  readonly committed: Plan[] = [];

  constructor(private readonly fixture: StoreFixture) {}

  /** Carries a plan out, again and again while another transaction is in the way. */
  async carryOut(plan: Plan, number: number): Promise<void> {
    for (;;) {
      const transaction = await this.fixture.store.begin();
      try {
        const runs = await this.#steps(plan, transaction, number);
        await (plan.commits ? transaction.commit() : transaction.rollback());
        if (runs && plan.commits) this.committed.push(plan);
        return;
      } catch (error) {
        await transaction.rollback();
        if (this.fixture.store.isConflict?.(error) !== true) throw error;
      }
    }
  }

  async #steps(plan: Plan, transaction: StoreTransaction, number: number): Promise<boolean> {
    const { connection, processedCommands } = transaction;
    this.trace.push(number);
    if (plan.id !== null) {
      if ((await processedCommands?.claim(plan.id, 'Count')) !== null) return false;
      await processedCommands?.complete(plan.id, null);
    }
    for (const key of plan.keys) {
      for (let pause = 0; pause < plan.pauses; pause += 1) await letOthersRun();
      const before = (await this.fixture.read(connection, key)) ?? 0;
      await this.fixture.put(connection, key, before + 1);
      this.trace.push(number);
    }
    return true;
  }
}

/** What the counters are after plans that were carried out one after the other. */
function counted(plans: readonly Plan[]): Record<string, number> {
  const counters: Record<string, number> = {};
  for (const key of plans.flatMap(({ keys }) => keys)) counters[key] = (counters[key] ?? 0) + 1;
  return counters;
}

/** Each number once, however often it stands in a row. */
function turns(trace: Trace): Trace {
  return trace.filter((number, place) => number !== trace[place - 1]);
}

export function describeInterleavings(open: OpenStore, runs: number): void {
  describe('many units of work at the same time', () => {
    it('lose no update, and run each command once', async () => {
      const property = fc.asyncProperty(fc.array(anyPlan, { maxLength: 8 }), async (plans) => {
        const fixture = await open();
        try {
          const run = new Run(fixture);
          await Promise.all(plans.map((plan, number) => run.carryOut(plan, number)));

          expect(await fixture.committed()).toEqual(counted(run.committed));
          const ids = run.committed.flatMap(({ id }) => id ?? []);
          expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
          // Whoever wants to commit does, unless its command was handled already.
          const wanted = plans.filter(({ commits }) => commits);
          const handled = new Set(wanted.flatMap(({ id }) => id ?? []));
          const free = wanted.filter(({ id }) => id === null);
          expect(run.committed).toHaveLength(free.length + handled.size);
          // Where there is one transaction at a time, each has all its steps in a row.
          const inTurn = plans.map((_, number) => number);
          expect(fixture.capacity === 1 ? turns(run.trace) : inTurn).toEqual(inTurn);
        } finally {
          await fixture.close();
        }
      });
      await fc.assert(property, { numRuns: runs });
    });
  });
}
