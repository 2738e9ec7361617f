import { expect, test } from 'vitest';
import { compile as build } from '../../src/codegen/compile.js';
import { projectRef } from '../scanner/project-ref.js';
import { compile, compilers, strictOptions } from './compilers.js';
import { runNode } from './run-node.js';
import { tempProject, writeSource } from './temp-project.js';

const shop = `
import { Command, CommandHandler, DomainEvent, DomainEventHandler } from 'hearken';

export const Money = class { constructor(readonly amount: number) {} };
export const Paid = class extends DomainEvent {
  constructor(readonly price: InstanceType<typeof Money>) { super(); }
};
export const Refunded = class extends DomainEvent {};
export type Refunded = InstanceType<typeof Refunded>;
export const Pay = class extends Command<number> {};

export class Clock { now(): number { return 12; } }
export const Books = class {
  constructor(readonly clock: Clock) {}
  book(event: InstanceType<typeof Paid>): void { console.log(event.price.amount, this.clock.now()); }
  async later(event: InstanceType<typeof Paid> | Refunded): Promise<void> { console.log(event.constructor.name); }
};
DomainEventHandler(Books);

export const Till = class {
  pay(command: InstanceType<typeof Pay>): number { return Object.keys(command).length; }
};
CommandHandler(Till);
`;

const main = `
import { createHearken } from 'hearken';
import { registry } from './hearken.gen.js';
import { Money, Paid, Pay } from './shop.js';

const hearken = createHearken({ registry });
await hearken.dispatchAsync(new Paid(new Money(7)));
const answer: number = await hearken.send(new Pay());
console.log(answer);
`;

test.each(compilers)(
  'classes that only a constant names are typed by it: TypeScript %s',
  { timeout: 120_000 },
  (_version, compiler) => {
    const compilerOptions = { ...strictOptions, module: 'nodenext', rootDir: 'src', outDir: 'out' };
    const directory = tempProject(
      new Map([
        ['src/shop.ts', shop],
        ['src/main.ts', main],
        ['package.json', JSON.stringify({ type: 'module' })],
        ['tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] })],
      ]),
    );
    const { output, diagnostics } = build(projectRef(directory));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    writeSource(directory, 'src/hearken.gen.ts', output ?? '');
    expect(compile(compiler, directory)).toEqual([]);
    expect(runNode(directory, 'out/main.js')).toEqual(['7 12', 'Paid', '0']);
  },
);
