import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/codegen/diagnostics/diagnose.js';
import {
  hasErrors,
  settleDiagnostics,
} from '../../../src/codegen/diagnostics/settle-diagnostics.js';
import type { Diagnostic } from '../../../src/codegen/model/diagnostic.js';
import { place } from '../conventions/facts.js';

function isStatic(method: string, file = 'src/a.ts', line = 1): Diagnostic {
  return diagnose('handler-static', { place: place(file, line) }, { method });
}

const finding = isStatic('A.on');

describe('the severity of a diagnostic', () => {
  it('is that of the catalogue without a word in the config', () => {
    expect(settleDiagnostics([finding], {})).toEqual([finding]);
  });

  it('is that of the config', () => {
    const [settled] = settleDiagnostics([finding], { 'handler-static': 'error' });
    expect(settled).toEqual({ ...finding, severity: 'error' });
  });

  it('`off` drops the diagnostic and no other', () => {
    const other = diagnose('handler-generator', { place: null }, { method: 'A.on' });
    expect(settleDiagnostics([finding, other], { 'handler-static': 'off' })).toEqual([other]);
  });

  it('decides whether anything may be generated', () => {
    expect(hasErrors(settleDiagnostics([finding], {}))).toBe(false);
    expect(hasErrors(settleDiagnostics([finding], { 'handler-static': 'error' }))).toBe(true);
  });
});

describe('a code in `rules` that does not exist', () => {
  it('is an error that suggests the one that was meant', () => {
    expect(settleDiagnostics([], { 'handler-statik': 'off' })).toMatchObject([
      {
        code: 'unknown-rule',
        severity: 'error',
        place: null,
        hint: 'did you mean handler-static?',
      },
    ]);
  });

  it('is told without a suggestion when it is like none', () => {
    expect(settleDiagnostics([], { 'x-y': 'info' })).toMatchObject([{ hint: 'take it away' }]);
  });

  it('is not told for one that exists, nor for what every object has', () => {
    expect(settleDiagnostics([], { 'syntax-error': 'error' })).toEqual([]);
    expect(
      settleDiagnostics([], Object.fromEntries([['constructor', 'info'] as const])),
    ).toHaveLength(1);
  });
});

describe('the list of diagnostics', () => {
  it('says each thing once', () => {
    expect(settleDiagnostics([finding, { ...finding }], {})).toEqual([finding]);
  });

  it('A12: is sorted by place, code and message, however it came', () => {
    const sorted = [
      diagnose('unknown-rule', { place: null }, { name: 'a', suggestion: undefined }),
      isStatic('Z.on', 'src/Z.ts'),
      isStatic('A.on', 'src/a.ts', 2),
      isStatic('B.on', 'src/a.ts', 2),
      isStatic('A.on', 'src/a.ts', 10),
    ];
    const shuffled = fc.shuffledSubarray(sorted, { minLength: sorted.length });
    fc.assert(
      fc.property(shuffled, (found) => {
        expect(settleDiagnostics(found, {})).toEqual(sorted);
      }),
    );
  });
});
