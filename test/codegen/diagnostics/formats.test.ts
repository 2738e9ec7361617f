import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/codegen/diagnostics/diagnose.js';
import { formatGithub } from '../../../src/codegen/diagnostics/format-github.js';
import { formatPretty } from '../../../src/codegen/diagnostics/format-pretty.js';
import { formatSarif } from '../../../src/codegen/diagnostics/format-sarif.js';
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

describe('the GitHub format', () => {
  const pathOf = (file: string) => `packages/shop/${file}`;

  it('is one workflow command a diagnostic, with the place from the root of the repository', () => {
    expect(formatGithub([finding, nowhere], pathOf)).toBe(
      '::warning file=packages/shop/src/stock.ts,line=3,endLine=3,col=10,endColumn=18,' +
        'title=hearken handler-static::StockKeeper.onPlaced takes an event but is static: no handler' +
        '%0Atake `static` away, or move the function out of the class\n' +
        '::error title=hearken unknown-rule::`rules` of the config names the unknown diagnostic x%0Atake it away\n',
    );
  });

  it('keeps what a text holds from being read as a command', () => {
    const strange = {
      ...finding,
      message: '100%0A of\r\nthem',
      place: { ...place, file: 'a:b,c%.ts' },
    };
    const text = formatGithub([strange], (file) => file);
    expect(text).toContain('file=a%3Ab%2Cc%25.ts,');
    expect(text).toContain('::100%250A of%0D%0Athem%0A');
    expect(text.match(/\n/g)).toHaveLength(1);
  });
});

describe('the SARIF format', () => {
  const log = (...diagnostics: Parameters<typeof formatSarif>[0]) =>
    JSON.parse(formatSarif(diagnostics, { version: '1.2.3', pathOf: (file) => file }));

  it('names the tool, the rules that were broken, and each place', () => {
    const related = [{ place: { ...place, file: 'src/b c.ts' }, message: 'another one' }];
    const { runs, version } = log({ ...finding, related }, nowhere);
    expect(version).toBe('2.1.0');
    expect(runs).toHaveLength(1);
    expect(runs[0].tool.driver).toMatchObject({ name: 'Hearken', semanticVersion: '1.2.3' });
    expect(runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'handler-static',
      'unknown-rule',
    ]);
    expect(runs[0].results).toMatchObject([
      {
        ruleId: 'handler-static',
        ruleIndex: 0,
        level: 'warning',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'src/stock.ts', uriBaseId: '%SRCROOT%' },
              region: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 18 },
            },
          },
        ],
        relatedLocations: [
          {
            physicalLocation: { artifactLocation: { uri: 'src/b%20c.ts' } },
            message: { text: 'another one' },
          },
        ],
      },
      { ruleId: 'unknown-rule', ruleIndex: 1, level: 'error', locations: [] },
    ]);
  });

  it('is a log without results for a project without a fault', () => {
    expect(log().runs[0]).toMatchObject({ results: [], tool: { driver: { rules: [] } } });
  });
});
