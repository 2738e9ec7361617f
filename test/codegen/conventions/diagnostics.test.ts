import { describe, expect, it } from 'vitest';
import { applyConventions } from '../../../src/codegen/conventions/apply-conventions.js';
import { settleDiagnostics } from '../../../src/codegen/diagnostics/settle-diagnostics.js';
import type { Facts } from '../../../src/codegen/model/facts.js';
import { diagnosticCases, type DiagnosticCase } from './diagnostic-cases.js';
import { config, factsOf, handlerClass, method, takes } from './facts.js';

/** What only advises on an event is told where the case is about it: many an event is incomplete. */
const advice = ['event-not-handled', 'event-name-not-past-tense'];

function findings(facts: Facts, about = '') {
  const rules = Object.fromEntries(
    advice.map((code) => [code, code === about ? ('warning' as const) : ('off' as const)]),
  );
  return settleDiagnostics(applyConventions(facts, config).diagnostics, rules);
}

describe.each(Object.entries<DiagnosticCase>(diagnosticCases))(
  'A4: %s',
  (code, { fires, near }) => {
    it('is told once, with a message and a hint', () => {
      const told = findings(fires, code);
      expect(told.map((finding) => finding.code)).toEqual([code]);
      expect(told[0]).toMatchObject({
        message: expect.stringMatching(/\w/),
        hint: expect.stringMatching(/\w/),
      });
      expect(told[0]?.place).not.toBeNull();
    });

    it('is not told of what is close to it', () => {
      expect(findings(near, code)).toEqual([]);
    });
  },
);

it('A4: a marked class whose only method is far from a handler is not skipped in silence', () => {
  const members = [
    { kind: 'lookAlike', text: 'OrderPlaced', class: 'src/app.ts#OrderPlaced' },
  ] as const;
  const calculate = method('calculate', [{ ...takes([]), members }], {
    returns: { kind: 'other', text: 'number', declared: true },
  });
  const facts = factsOf({ handlers: [handlerClass('StockKeeper', [calculate])] });
  expect(findings(facts).map(({ code }) => code)).toEqual(['handler-class-empty']);
});
