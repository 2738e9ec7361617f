import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyConventions } from '../../../src/codegen/conventions/apply-conventions.js';
import { classRules } from '../../../src/codegen/conventions/class-rules/class-rules.js';
import { methodRules } from '../../../src/codegen/conventions/method-rules/method-rules.js';
import { evidenceOf } from '../../../src/codegen/explain/evidence.js';
import { explain } from '../../../src/codegen/explain/explain.js';
import type { ExplainedClass, ExplainedEvent } from '../../../src/codegen/explain/explanation.js';
import type { MethodRuns, TurnReason } from '../../../src/codegen/explain/method-explanation.js';
import { formatExplanation } from '../../../src/codegen/explain/format/format-explanation.js';
import type { Facts } from '../../../src/codegen/model/facts.js';
import { isConcreteEvent } from '../../../src/codegen/model/is-concrete-event.js';
import { inRunOrder } from '../../../src/codegen/report/in-run-order.js';
import { listReport } from '../../../src/codegen/report/list-report.js';
import { config } from '../conventions/facts.js';
import { arbitraryFacts } from './arbitrary-facts.js';

function findings(facts: Facts) {
  const proof = applyConventions(facts, config);
  const inspection = { declarations: [], events: facts.events, names: [] };
  return { proof, evidence: evidenceOf({ config, facts, proof, inspection, diagnostics: [] }) };
}

function classes(facts: Facts): ExplainedClass[] {
  const { evidence } = findings(facts);
  return facts.handlers.map(({ type }) => {
    const explained = explain(type.id, evidence);
    if (explained.kind !== 'class') throw new Error(`${type.id} is explained as no class`);
    return explained;
  });
}

function events(facts: Facts): ExplainedEvent[] {
  const { evidence } = findings(facts);
  return facts.events.map(({ type }) => {
    const explained = explain(type.id, evidence);
    if (explained.kind !== 'event') throw new Error(`${type.id} is explained as no event`);
    return explained;
  });
}

it('explains as handlers the classes and methods that list shows, with events and delivery', () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const explained = classes(facts)
        .filter(({ handler }) => handler)
        .flatMap(({ name, methods }) =>
          methods.flatMap((method) => {
            if (method.verdict !== 'handler' || method.runs === null) return [];
            const { async, delivery, subscriptions } = method.runs;
            return {
              method: method.name,
              class: name,
              async,
              delivery: delivery.value,
              events: subscriptions.map(({ event }) => event),
            };
          }),
        );
      const listed = listReport(findings(facts).proof.model, []).handlers.flatMap((handler) =>
        handler.methods.map(({ name, async, delivery, events: handled }) => ({
          method: `${handler.class}.${name}`,
          class: handler.class,
          async,
          delivery,
          events: handled,
        })),
      );
      expect(explained.toSorted(byMethod)).toEqual(listed.toSorted(byMethod));
    }),
  );
});

function byMethod(a: { method: string }, b: { method: string }): number {
  return a.method < b.method ? -1 : 1;
}

it('gives a reason for each marked class that is none, and none for the others', () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const { handlers } = findings(facts).proof.model;
      for (const { id, handler, reasons, methods } of classes(facts)) {
        expect(handler).toBe(handlers.some(({ type }) => type.id === id));
        expect(reasons.length === 0).toBe(handler);
        for (const { verdict, runs } of methods) expect(runs !== null).toBe(verdict === 'handler');
      }
    }),
  );
});

it('puts the handlers of an event in the order of a dispatch, and says why each comes where', () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const { model } = findings(facts).proof;
      for (const { id, name, handledBy } of events(facts)) {
        const fact = facts.events.find(({ type }) => type.id === id);
        if (fact === undefined || !isConcreteEvent(fact)) continue;
        const running = inRunOrder(model, name).map((one) => `${one.handler}.${one.name}`);
        expect(handledBy.map(({ method }) => method)).toEqual(running);
        expect(handledBy.map(({ turn }) => turn?.position)).toEqual(running.map((_, at) => at + 1));
        expect(handledBy.map(({ turn }) => turn?.after?.method)).toEqual(
          running.map((_, at) => running[at - 1]),
        );
      }
    }),
  );
});

it('says of a turn nothing that the options and the deliveries do not bear out', () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      // Where references go round in a circle no order is right, and nothing is generated.
      const found = findings(facts).proof.diagnostics;
      fc.pre(found.every(({ code }) => code !== 'order-cycle'));
      const runs = new Map(
        classes(facts).flatMap(({ methods }) =>
          methods.map((one) => [one.name, one.runs] as const),
        ),
      );
      const wrong = [...runs.values()].flatMap((after) =>
        (after?.subscriptions ?? []).filter(({ turn }) => {
          const before = runs.get(turn.after?.method ?? '');
          return after && turn.after && !(before && isBorneOut(turn.after, before, after));
        }),
      );
      expect(wrong).toEqual([]);
    }),
  );
});

function isBorneOut({ method, by, place }: TurnReason, before: MethodRuns, after: MethodRuns) {
  const bound = after.bound.some((bond) => bond.runs === 'after' && bond.method === method);
  const alike = before.delivery.value === after.delivery.value;
  switch (by) {
    case 'delivery':
      return !alike;
    case 'reference':
      return alike && place !== null && after.bound.some((bond) => bond.runs === 'after');
    case 'order':
      return alike && !bound && before.order.value < after.order.value;
    case 'source':
      return alike && !bound && before.order.value === after.order.value;
  }
}

it('names every rule, hit or miss', () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      for (const explained of classes(facts)) {
        expect(explained.rules.map(({ rule }) => rule)).toEqual(classRules.map(({ id }) => id));
        for (const method of explained.methods) {
          expect(method.rules.map(({ rule }) => rule)).toEqual(methodRules.map(({ id }) => id));
          const text = formatExplanation({ asked: method.name, ...method }, { color: false });
          for (const { id } of methodRules) expect(text).toContain(id);
        }
      }
    }),
  );
});

it('names the place of each option that sets something', () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const runs = classes(facts).flatMap(({ methods }) =>
        methods.flatMap((one) => one.runs ?? []),
      );
      for (const { from, place } of runs.flatMap(({ delivery, order }) => [delivery, order])) {
        expect(place === null).toBe(from === 'default');
      }
    }),
  );
});
