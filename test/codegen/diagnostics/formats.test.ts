import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/codegen/diagnostics/diagnose.js';
import { formatPretty } from '../../../src/codegen/diagnostics/format-pretty.js';
import { jsonDiagnostic } from '../../../src/codegen/diagnostics/json-diagnostic.js';

const source = [
  '@DomainEventHandler',
  'export class StockKeeper {',
  '  static onPlaced(event: OrderPlaced): void {}',
  '}',
].join('\n');
const place = { file: 'src/stock.ts', line: 3, column: 10, length: 8 };
const finding = diagnose('handler-static', { place }, { method: 'StockKeeper.onPlaced' });
const nowhere = diagnose('unknown-rule', { place: null }, { name: 'x', suggestion: undefined });
const escape = String.fromCharCode(27);

describe('the pretty format', () => {
  it('shows place, message, code, code frame and hint', () => {
    expect(formatPretty([finding], { color: false, source: () => source })).toBe(
      [
        'src/stock.ts:3:10 - warning: StockKeeper.onPlaced takes an event but is static: no handler (handler-static)',
        '  1 | @DomainEventHandler',
        '  2 | export class StockKeeper {',
        '> 3 |   static onPlaced(event: OrderPlaced): void {}',
        '    |          ^^^^^^^^',
        '  4 | }',
        '  hint: take `static` away, or move the function out of the class',
      ].join('\n'),
    );
  });

  it('leaves out the frame of a file that cannot be read, and of no file at all', () => {
    const text = formatPretty([nowhere, finding], { color: false, source: () => null });
    expect(text).not.toContain('|');
    expect(text.split('\n\n')).toHaveLength(2);
    expect(text).toMatch(/^error: /);
  });

  it('shows the related places', () => {
    const related = [{ place: { ...place, file: 'src/b.ts' }, message: 'another one' }];
    const text = formatPretty([{ ...finding, related }], { color: false, source: () => null });
    expect(text).toContain('  src/b.ts:3:10 another one\n');
  });

  it('has colours only when they are wanted', () => {
    const options = { source: () => source };
    expect(formatPretty([finding], { ...options, color: true })).toContain(escape);
    expect(formatPretty([finding], { ...options, color: false })).not.toContain(escape);
  });

  it('says nothing of nothing', () => {
    expect(formatPretty([], { color: false, source: () => null })).toBe('');
  });
});

describe('the JSON format', () => {
  it('has the documented keys, in their order', () => {
    expect(JSON.stringify(jsonDiagnostic(finding))).toBe(
      JSON.stringify({
        code: 'handler-static',
        severity: 'warning',
        file: 'src/stock.ts',
        line: 3,
        column: 10,
        message: 'StockKeeper.onPlaced takes an event but is static: no handler',
        hint: 'take `static` away, or move the function out of the class',
      }),
    );
  });

  it('has null for the place of a finding that belongs to no file', () => {
    expect(jsonDiagnostic(nowhere)).toMatchObject({ file: null, line: null, column: null });
  });
});
