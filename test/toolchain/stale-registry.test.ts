import { expect, test } from 'vitest';
import { compile, compilers, strictOptions } from './compilers.js';
import { tempProject } from './temp-project.js';
import { wiringSources } from './wiring-sources.js';

type Edit = readonly [file: string, from: string, to: string];

const orders = 'src/orders/events.ts';
const billing = 'src/billing/billing.ts';
const ledger = 'src/billing/ledger.ts';
const money = 'src/money.ts';
const reports = 'src/reports/ledger.ts';

/** What somebody may change after the last generation: a file, what stands in it, what then does. */
const edits: Record<string, Edit> = {
  'a method is renamed': [billing, 'charge(', 'bill('],
  'a method is protected': [billing, 'charge(', 'protected charge('],
  'a method is static': [billing, 'charge(', 'static charge('],
  'an inherited method is renamed': [billing, 'audit(', 'check('],
  'a method takes another event': [
    billing,
    'charge(event: OrderPlaced',
    'charge(event: OrderShipped',
  ],
  'a method takes a base event': [billing, 'charge(event: OrderPlaced', 'charge(event: OrderEvent'],
  'a method takes a derived event': [
    billing,
    'audit(event: OrderEvent',
    'audit(event: OrderPlaced',
  ],
  'a method takes one event less': [billing, 'OrderPlaced | OrderShipped,', 'OrderPlaced,'],
  'a method takes one event more': [
    billing,
    'OrderPlaced | OrderShipped,',
    'OrderEvent | PaymentTaken,',
  ],
  'a method takes no event': [billing, 'charge(event: OrderPlaced', 'charge(event: string'],
  'a method no longer takes the context': [billing, ', context: EventContext', ''],
  'a method asks for something else': [
    billing,
    'charge(event: OrderPlaced',
    'charge(event: OrderPlaced, more: string',
  ],
  'a method becomes asynchronous': [
    billing,
    'charge(event: OrderPlaced): void',
    'async charge(event: OrderPlaced): Promise<void>',
  ],
  'a method becomes synchronous': [billing, '): Promise<void>', '): void'],
  'a method returns a value': [
    billing,
    'charge(event: OrderPlaced): void',
    'charge(event: OrderPlaced): number',
  ],
  'an awaited method returns a value': [billing, '): Promise<void>', '): Promise<number>'],
  'a handler is renamed': [billing, 'class Billing', 'class Invoicing'],
  'a handler is no longer exported': [billing, 'export class Billing', 'class Billing'],
  'an event is renamed': [orders, 'class OrderPlaced', 'class OrderTaken'],
  'a default export gets a name': ['src/stock/stock-counted.ts', 'export default', 'export'],
  'an interface event becomes a type nobody has': [
    orders,
    'interface PaymentTaken',
    'interface PaymentMade',
  ],
  'a constructor takes one more': [
    ledger,
    'constructor(journal: Journal',
    'constructor(journal: Journal, again: Journal',
  ],
  'a constructor may take one more': [
    ledger,
    'constructor(journal: Journal',
    'constructor(journal: Journal, again?: Journal',
  ],
  'a constructor takes another class': [
    ledger,
    'constructor(journal: Journal',
    'constructor(journal: Date',
  ],
  'a constructor takes nothing': [ledger, 'constructor(journal: Journal', 'constructor('],
  'a constructor loses an optional parameter': [reports, ', clock: Clock = noon', ''],
  'a constructor swaps its parameters': [
    reports,
    'journal: Journal, clock: Clock = noon',
    'clock: Clock, journal: Journal',
  ],
  'a constructor is private': [ledger, 'constructor(', 'private constructor('],
  'an inherited constructor changes': [
    billing,
    'constructor(ledger: Ledger',
    'constructor(other: Date, ledger: Ledger',
  ],
  'a field is renamed': [orders, 'readonly carrier:', 'readonly courier:'],
  'a field is added': [orders, 'readonly carrier:', 'readonly more = 1; readonly carrier:'],
  'a field is hidden': [orders, 'readonly carrier:', 'private readonly carrier:'],
  'a field has another type': [orders, 'readonly carrier: string', 'readonly carrier: Date'],
  'a field may be missing': [orders, 'readonly carrier: string', 'readonly carrier?: string'],
  'a field may be null': [orders, 'readonly carrier: string', 'readonly carrier: string | null'],
  'an inherited field is renamed': [orders, 'readonly orderId:', 'readonly id:'],
  'a field of a value class is renamed': [money, 'readonly amount:', 'readonly cents:'],
  'a field of an object type is renamed': [orders, 'readonly article:', 'readonly sku:'],
};

const moved = { from: 'src/journal.ts', to: 'src/log/journal.ts' };

test.each(compilers)(
  'a stale registry does not build under TypeScript %s',
  { timeout: 120_000 },
  (_version, compiler) => {
    const directory = tempProject(staleProjects());
    const messages = compile(compiler, directory);
    const stale = new Set(messages.map(staleCase).filter((name) => name !== undefined));
    expect([...stale].toSorted()).toEqual([...Object.keys(edits), 'a class is moved'].toSorted());
  },
);

test.each(compilers)(
  'an up to date one does under TypeScript %s',
  { timeout: 60_000 },
  (_version, compiler) => {
    const sources = wiringSources('js', 'decorator');
    const directory = tempProject(new Map([...project(), ...sources]));
    expect(compile(compiler, directory)).toEqual([]);
  },
);

function project(): Map<string, string> {
  const compilerOptions = { ...strictOptions, module: 'nodenext', noEmit: true };
  return new Map([
    ['package.json', '{ "type": "module" }'],
    ['tsconfig.json', JSON.stringify({ compilerOptions, include: ['.'] })],
  ]);
}

/** One folder a change, so that a compiler starts once. */
function staleProjects(): Map<string, string> {
  const all = project();
  for (const [name, edit] of Object.entries(edits)) {
    for (const [path, text] of wiringSources('js', 'decorator')) {
      all.set(`${name}/${path}`, path === edit[0] ? edited(text, edit) : text);
    }
  }
  for (const [path, text] of wiringSources('js', 'decorator')) {
    all.set(`a class is moved/${path === moved.from ? moved.to : path}`, text);
  }
  return all;
}

function edited(text: string, [file, from, to]: Edit): string {
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  return text.replace(from, to);
}

/** The folder of a message about a generated file. */
function staleCase(message: string): string | undefined {
  return /^(.*?)\/src\/hearken\.gen\.ts\(/.exec(message)?.[1];
}
