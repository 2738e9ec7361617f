import * as fc from 'fast-check';
import ts from 'typescript-6';
import { expect, test } from 'vitest';
import { wiringModel } from '../../fixtures/wiring/model.js';
import { anyModel, shuffled } from './any-model.js';
import { generate } from '../../../src/codegen/generator/generate.js';
import {
  constructorModel,
  domainEvent,
  eventModel,
  handlerModel,
  methodModel,
  modelOf,
  typeRef,
} from './sample-model.js';

const placed = eventModel(typeRef('src/orders/events.ts', 'OrderPlaced'));
const billing = typeRef('src/billing/billing.ts', 'Billing');
const ledger = typeRef('src/billing/ledger.ts', 'Ledger');

const sample = modelOf({
  events: [domainEvent, placed],
  handlers: [handlerModel(billing)],
  methods: [
    methodModel('Billing.charge', ['OrderPlaced']),
    methodModel('Billing.archive', ['DomainEvent'], {
      async: true,
      takesContext: true,
      events: ['OrderPlaced'],
    }),
  ],
  constructors: [constructorModel(billing, ledger, null), constructorModel(ledger)],
});

test('the registry is plain typed calls inside one function', async () => {
  await expect(generate(wiringModel, 'src/hearken.gen.ts')).toMatchFileSnapshot(
    '../../fixtures/wiring/src/hearken.gen.ts',
  );
});

test('awaited calls are written out where there are several handlers', () => {
  const archive = methodModel('Billing.archive', ['OrderPlaced'], { async: true });
  const wired = (...methods: (typeof archive)[]) =>
    generate(modelOf({ ...sample, methods }), 'src/hearken.gen.ts');
  expect(wired(archive)).not.toContain('AwaitedCalls');
  expect(wired(archive, methodModel('Billing.charge', ['OrderPlaced']))).toContain(
    "methods: ['Billing.charge', 'Billing.archive']",
  );
});

test('A12: the same model gives the same bytes, in whatever order it was found', () => {
  const pairs = anyModel.chain((model) => fc.tuple(fc.constant(model), shuffled(model)));
  fc.assert(
    fc.property(pairs, ([model, other]) => {
      expect(generate(other, 'src/hearken.gen.ts')).toBe(generate(model, 'src/hearken.gen.ts'));
    }),
  );
});

test('whatever the names, the file parses and binds each of them once', () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      const source = ts.createSourceFile(
        'a.ts',
        generate(model, 'src/hearken.gen.ts'),
        ts.ScriptTarget.Latest,
        true,
      );
      const bound = importedNames(source);
      expect(syntaxErrors(source)).toEqual([]);
      expect(new Set(bound).size).toBe(bound.length);
    }),
  );
});

test('methods keep their order', () => {
  const methods = [...sample.methods].toReversed();
  const text = generate({ ...sample, methods }, 'src/hearken.gen.ts');
  expect(text.indexOf("method: 'archive'")).toBeLessThan(text.indexOf("method: 'charge'"));
});

test.each([
  ['js', './orders/events.js', './a.mjs', './old.js'],
  ['ts', './orders/events.ts', './a.mts', './old.js'],
  ['none', './orders/events', './a.mjs', './old'],
] as const)(
  'imports are written the way the project writes them: %s',
  (importStyle, typed, mts, dts) => {
    const events = ['src/orders/events.ts', 'src/a.mts', 'src/old.d.ts'].map((module, at) =>
      eventModel(typeRef(module, `Event${at}`)),
    );
    const text = generate(modelOf({ events, importStyle }), 'src/hearken.gen.ts');
    expect([...text.matchAll(/from '(\..*)'/g)].map(([, path]) => path)).toEqual(
      [mts, dts, typed].toSorted(),
    );
  },
);

test('the output may lie anywhere in the project', () => {
  const at = (output: string) => generate(sample, output);
  expect(at('generated/deep/wiring.ts')).toContain("from '../../src/orders/events.js'");
  expect(at('wiring.ts')).toContain("from './src/orders/events.js'");
  expect(at('src/orders/wiring.ts')).toContain("from './events.js'");
  expect(at('src/orders/wiring.ts')).toContain("from '../billing/billing.js'");
});

test('an abstract event is synchronous only while each of its subclasses is', () => {
  const base = eventModel(typeRef('src/e.ts', 'OrderEvent'), { abstract: true });
  const other = eventModel(typeRef('src/e.ts', 'OrderShipped'), {
    bases: ['OrderEvent', 'DomainEvent'],
  });
  const methods = [methodModel('Billing.send', ['OrderShipped'], { async: true })];
  const text = generate(
    { ...sample, events: [domainEvent, placed, base, other], methods },
    'src/x.ts',
  );
  expect(text).toContain('  synchronous: OrderPlaced;\n');
});

test('an event that nobody can import is left out; a handler that nobody can is refused', () => {
  const hidden = { ...typeRef('src/e.ts', 'Hidden'), exportPath: null };
  const events = [domainEvent, eventModel(hidden)];
  expect(generate(modelOf({ events }), 'src/x.ts')).not.toContain('Hidden');
  const handlers = [handlerModel(hidden)];
  expect(() => generate(modelOf({ handlers }), 'src/x.ts')).toThrow(
    'src/e.ts#Hidden is not exported',
  );
});

function importedNames(source: ts.SourceFile): string[] {
  return source.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const named = statement.importClause?.namedBindings;
    return named && ts.isNamedImports(named) ? named.elements.map(({ name }) => name.text) : [];
  });
}

function syntaxErrors(source: ts.SourceFile): unknown[] {
  return ts.transpileModule(source.text, { reportDiagnostics: true }).diagnostics ?? [];
}
