import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, createCompiler, type Compilation } from '../../../src/codegen/compile.js';
import type { ProjectRef, ResolvedConfig } from '../../../src/codegen/model/config.js';
import { tempProject, writeSource } from '../../toolchain/temp-project.js';
import { config } from '../conventions/facts.js';

const nearMisses = join(import.meta.dirname, '../../fixtures/near-misses');
const tsconfig = readFileSync(join(nearMisses, 'tsconfig.json'), 'utf8');

const events = `
import { DomainEvent } from 'hearken';
export abstract class OrderEvent extends DomainEvent {}
export class OrderPlaced extends OrderEvent {}
export class OrderShipped extends OrderEvent {}
`;

const audit = `
import { DomainEventHandler } from 'hearken';
import { OrderEvent, OrderPlaced } from './index.js';
abstract class Base {
  any(event: OrderEvent): void {}
}
@DomainEventHandler
export abstract class Marked extends Base {
  async mail(event: OrderPlaced) {}
}
export class Audit extends Marked {
  first(event: OrderPlaced): void {}
  second(event: OrderPlaced): void {}
}
`;

const unmarked = `
import type { OrderPlaced } from './events.js';
export class Unmarked {
  on(event: OrderPlaced): void {}
}
`;

const sources: ReadonlyMap<string, string> = new Map([
  ['tsconfig.json', tsconfig],
  ['src/events.ts', events],
  [
    'src/index.ts',
    `export * from './events.js';\nexport { Audit, Audit as Twice } from './audit.js';\n`,
  ],
  ['src/audit.ts', audit],
  ['src/unmarked.ts', unmarked],
]);

function project(rules: ResolvedConfig['rules'] = {}): ProjectRef {
  return { directory: tempProject(sources), config: { ...config, rules } };
}

function subscriptions({ model }: Compilation): string[] {
  return model.methods.map(
    ({ handler, name, events: of }) => `${handler}.${name}(${of.join(', ')})`,
  );
}

function findings({ diagnostics }: Compilation): string {
  const lines = diagnostics.map(({ code, severity, place }) =>
    [`${place?.file}:${place?.line}:${place?.column}`, severity, code].join(' '),
  );
  return `${lines.join('\n')}\n`;
}

describe('a compilation', () => {
  it('A1, A3, A5, A6, A7, A8, A10, A11: finds each subscription of a project once', () => {
    const compilation = compile(project());
    expect(subscriptions(compilation)).toEqual([
      'Audit.any(OrderPlaced, OrderShipped)',
      'Audit.mail(OrderPlaced)',
      'Audit.first(OrderPlaced)',
      'Audit.second(OrderPlaced)',
    ]);
    expect(findings(compilation)).toBe('src/audit.ts:8:23 info handler-class-abstract\n');
  });

  it('A12: gives the same bytes again', () => {
    const [first, second] = [compile(project()), compile(project())];
    expect(first.output).toContain('Audit');
    expect(second.output).toBe(first.output);
  });

  it('A4, A15: tells every near miss, and nothing of what is none', () => {
    const compilation = compile({ directory: nearMisses, config });
    const expected = readFileSync(join(nearMisses, 'expected.txt'), 'utf8');
    expect(findings(compilation)).toBe(expected);
  });

  it('with an error has no output, and still the model of the rest', () => {
    const compilation = compile({ directory: nearMisses, config });
    expect(compilation.output).toBeNull();
    expect(subscriptions(compilation)).toContain('Methods.works(OrderPlaced)');
  });

  it('has an output when the config makes a warning of each error', () => {
    const errors = compile({ directory: nearMisses, config }).diagnostics;
    const rules = Object.fromEntries(errors.map(({ code }) => [code, 'warning'] as const));
    const { output } = compile({ directory: nearMisses, config: { ...config, rules } });
    expect(output).toContain('Methods');
    expect(output).not.toContain('NotExported');
  });

  it('A13: with a file that does not parse names it, and has no output', () => {
    const { directory } = project();
    writeSource(
      directory,
      'src/late.ts',
      audit.replace('class Audit extends', 'class Audit extend'),
    );
    const compilation = compile({ directory, config });
    expect(compilation.output).toBeNull();
    expect(findings(compilation)).toContain('src/late.ts:11:20 error syntax-error');
  });

  it('tells of a rule in the config that does not exist', () => {
    expect(findings(compile(project({ 'no-such-rule': 'off' })))).toContain('error unknown-rule');
  });
});

describe('a compiler', () => {
  it('after an update knows what a compilation from scratch would', () => {
    const ref = project();
    const compiler = createCompiler(ref);
    compiler.compile();
    for (const [file, text] of edits) {
      const path = join(ref.directory, file);
      if (text === null) rmSync(path);
      else writeSource(ref.directory, file, text);
      expect(compiler.update([path])).toEqual(compile(ref));
    }
  });

  it('after an update knows what the compiler has to say anew', () => {
    const ref = project();
    const inferred = audit.replace(
      'first(event: OrderPlaced): void {}',
      'first(event: OrderPlaced) { return told[0](); }',
    );
    writeSource(
      ref.directory,
      'src/audit.ts',
      inferred.replace('abstract', "import { told } from './told.js';\nabstract"),
    );
    writeSource(ref.directory, 'src/told.ts', 'export const told = [() => {}] as const;');
    const compiler = createCompiler(ref);
    const first = () => subscriptions(compiler.compile()).includes('Audit.first(OrderPlaced)');
    expect(first()).toBe(true);
    for (const value of ['1', 'undefined as void']) {
      writeSource(ref.directory, 'src/told.ts', `export const told = [() => ${value}] as const;`);
      expect(compiler.update([join(ref.directory, 'src/told.ts')])).toEqual(compile(ref));
    }
  });

  it('goes on after an error', () => {
    const ref = project();
    const compiler = createCompiler(ref);
    const { output } = compiler.compile();
    const path = join(ref.directory, 'src/audit.ts');
    writeSource(ref.directory, 'src/audit.ts', audit.slice(0, -4));
    expect(compiler.update([path]).output).toBeNull();
    writeSource(ref.directory, 'src/audit.ts', audit);
    expect(compiler.update([path]).output).toBe(output);
  });
});

/** Files in the order in which they change; `null` deletes. */
const edits: readonly (readonly [string, string | null])[] = [
  ['src/audit.ts', audit.replace('second', 'renamed')],
  ['src/more-events.ts', events.replaceAll('Order', 'Parcel')],
  ['src/late.ts', audit.replaceAll('Audit', 'Late').replace('./index.js', './events.js')],
  ['src/events.ts', events.replace('OrderShipped extends OrderEvent', 'OrderShipped')],
  ['src/unmarked.ts', unmarked.replace('export', '/* no import */ export')],
  ['src/audit.ts', null],
  ['src/events.ts', events],
];
