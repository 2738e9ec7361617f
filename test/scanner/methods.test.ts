import { describe, expect, it } from 'vitest';
import type { MethodFact } from '../../src/codegen/model/facts.js';
import { handlersInWords } from './facts-in-words.js';
import { scanFiles } from './temporary-project.js';

function handler(members: string, before = ''): readonly MethodFact[] {
  return facts(members, before).handlers[0]?.methods ?? [];
}

function facts(members: string, before = '', heritage = '') {
  return scanFiles({
    'src/events.ts': `
      import { DomainEvent } from 'hearken';
      export class Paid extends DomainEvent { readonly amount = 1; }
      export class Sent extends DomainEvent { readonly to = ''; }
    `,
    'src/handler.ts': `
      import { DomainEventHandler } from 'hearken';
      import { Paid, Sent } from './events.js';
      ${before}
      @DomainEventHandler
      export class Handler ${heritage} { ${members} }
    `,
  });
}

describe('members', () => {
  it('A4: come with all that keeps them from being handler methods', () => {
    const methods = handler(`
      private a(event: Paid): void {}
      protected b(event: Paid): void {}
      #c(event: Paid): void {}
      static d(event: Paid): void {}
      *e(event: Paid) {}
      f = (event: Paid): void => {};
      g: (event: Paid) => void = () => {};
      get h(): (event: Paid) => void { return () => {}; }
      set i(event: Paid) {}
      j<E extends Paid>(event: E): void {}
      k(event: Paid): void;
      k(event: Sent): void;
      k(event: Paid | Sent): void {}
      ['l-m'](event: Paid): void {}
      o?(event: Paid): void {}
      declare n: string;
    `);
    const odd = methods.map((method) => [
      method.name,
      method.kind,
      method.visibility,
      ...(method.static ? ['static'] : []),
      ...(method.generator ? ['generator'] : []),
      ...(method.typeParameters ? ['generic'] : []),
      ...(method.overloads ? [`${method.overloads} overloads`] : []),
      ...(method.callable ? [] : ['not callable']),
      ...(method.optional ? ['optional'] : []),
    ]);
    expect(odd).toEqual([
      ['a', 'method', 'private'],
      ['b', 'method', 'protected'],
      ['#c', 'method', '#private', 'not callable'],
      ['d', 'method', 'public', 'static'],
      ['e', 'method', 'public', 'generator'],
      ['f', 'property', 'public'],
      ['g', 'property', 'public'],
      ['h', 'getter', 'public'],
      ['i', 'setter', 'public'],
      ['j', 'method', 'public', 'generic'],
      ['k', 'method', 'public', '2 overloads'],
      ['l-m', 'method', 'public', 'not callable'],
      ['o', 'method', 'public', 'optional'],
    ]);
    expect(methods.every(({ parameters }) => parameters[0]?.members.length)).toBe(true);
  });

  it('carry parameters of every kind', () => {
    const methods = handler(
      `
      a(this: Handler, event: Paid): void {}
      b(event?: Paid, ...more: Sent[]): void {}
      c(event: any, other): void {}
      d(event: Paid | undefined): void {}
      e(event: Missing): void {}
      f(event: Gone): void {}
      g({ amount }: Paid = new Paid()): void {}
      h<T>(event: T): void {}
      i(event: Exclude<All, Sent>): void {}
      j(event: All[number & keyof All] | InstanceType<typeof Sent>): void {}
      k(event: Readonly<Paid>): void {}
      l(): void {}
    `,
      `import type { Gone } from './gone.js'; type All = Paid | Sent;`,
    );
    expect(methods.map(({ parameters }) => parameters)).toMatchObject([
      [{ name: 'event', members: [{ kind: 'event' }] }],
      [
        { optional: true, rest: false },
        { name: 'more', rest: true, members: [{ kind: 'event' }] },
      ],
      [{ members: [{ kind: 'any' }] }, { members: [{ kind: 'any' }] }],
      [{ members: [{ kind: 'event' }, { kind: 'other', text: 'undefined' }] }],
      [{ members: [{ kind: 'unresolved', text: 'Missing' }] }],
      [{ members: [{ kind: 'unresolved', text: 'Gone' }] }],
      [{ name: '{ amount }', optional: true, members: [{ kind: 'event' }] }],
      [{ members: [{ kind: 'typeParameter', text: 'T' }] }],
      [{ members: [{ kind: 'event', event: 'src/events.ts#Paid' }] }],
      [{}],
      [{ members: [{ kind: 'derived', text: 'Readonly<Paid>' }] }],
      [],
    ]);
    expect(methods[9]?.parameters[0]?.members).toContainEqual({
      kind: 'event',
      event: 'src/events.ts#Sent',
    });
  });

  it('A4: take what the type of the function that they hold says', () => {
    const methods = handler(
      `
      a: On<Paid> = (event) => {};
      b: Listener<Sent> = function (event) {};
      c: Either = (event) => {};
      d: ((event: Paid) => void) = (event) => {};
      e: Loop = (event: Paid) => {};
      publish: On<Paid>;
      private readonly made: On<Paid> = on();
    `,
      `type On<E, R = void> = (event: E, more?: string) => R;
       interface Listener<E = Paid> { (event: E): void }
       type Either = On<Paid | Sent>;
       type Loop = Loop;
       declare function on(): On<Paid>;`,
    );
    const taken = methods.map(({ name, kind, parameters, returns }) => [
      `${name} ${kind}`,
      ...(parameters[0]?.members ?? []).map((one) => (one.kind === 'event' ? one.event : one.kind)),
      returns.kind,
    ]);
    expect(taken).toEqual([
      ['a property', 'src/events.ts#Paid', 'void'],
      ['b property', 'src/events.ts#Sent', 'void'],
      ['c property', 'src/events.ts#Paid', 'src/events.ts#Sent', 'void'],
      ['d property', 'src/events.ts#Paid', 'void'],
      ['e property', 'src/events.ts#Paid', 'void'],
    ]);
  });

  it('name a parameter that is taken apart on one line', () => {
    const [method] = handler('on({\n  amount,\n}: Paid): void {}');
    expect(method?.parameters[0]?.name).toBe('{ amount, }');
  });

  it('A5: return void or Promise<void>, declared or inferred', () => {
    const words = handlersInWords(
      facts(
        `
      a(event: Paid) {}
      async b(event: Paid) { await Promise.resolve(); }
      c(event: Paid) { return 1; }
      d(event: Paid) { return this.b(event); }
      e(event: Paid): Done { return Promise.resolve(); }
      f(event: Paid): Promise<number> { return Promise.resolve(1); }
      g(event: Paid) { if (event.amount > 1) return; [1].map((n) => { return n; }); }
      h(event: Paid): void | Promise<void> {}
      i(event: Paid) { return undefined; }
      j(event: Paid) { throw new Error(); }
      async k(event: Paid) { return this.c(event); }
      l(event: Paid): PromiseLike<void> { return Promise.resolve(); }
      m = async (event: Paid) => {};
      n(event: Paid): Nowhere {}
    `,
        `type Done = Promise<void>; import type { Nowhere } from './nowhere.js';`,
      ),
    );
    expect(words.map((line) => line.replace(/^Handler\.(.).*: /, '$1 '))).toEqual([
      'a void',
      'b promise',
      'c other',
      'd promise',
      'e promise',
      'f promised',
      'g void',
      'h promised',
      'i other',
      'j void',
      'k promised',
      'l promised',
      'm promise',
      'n unresolved',
    ]);
  });

  it("hand through what they call: the class's own methods, and those of its dependencies", () => {
    const words = handlersInWords(
      facts(
        `
        constructor(private readonly mailer: Mailer<string>, readonly port: Port) { super(); }
        a(event: Paid) { return this.mailer.send(''); }
        b(event: Paid) { if (event.amount > 1) return; return this.mailer.send(''); }
        c(event: Paid) { return this.port.log(); }
        async d(event: Paid) { return await this.port.later(); }
        e(event: Paid) { return super.inherited(); }
        f(event: Paid) { return this.port.count(); }
        g(event: Paid) { return this.mailer.last(); }
        `,
        `
        interface Log { log(): void }
        interface Port extends Log { later(): Promise<void>; count(): number }
        class Mailer<T> { send(to: T): Promise<void> { return Promise.resolve(); } last(): T | undefined { return; } }
        class Base { inherited(): void {} }
        `,
        'extends Base',
      ),
    );
    expect(words.map((line) => line.replace(/^Handler\.(.).*: /, '$1 '))).toEqual([
      'a promise',
      'b promised',
      'c void',
      'd promise',
      'e void',
      'f other',
      'g other',
      'i void',
    ]);
  });

  it('say of a base class that cannot be found how it is written', () => {
    const [found] = scanFiles({
      'src/handler.ts': `
        import { DomainEventHandler } from 'hearken';
        import { Base } from './nowhere.js';
        @DomainEventHandler export class A extends Base {}
        @DomainEventHandler export class B extends Undeclared {}
        @DomainEventHandler export class C extends Map {}
      `,
    }).handlers.map(({ unresolvedBase }) => unresolvedBase);
    expect(found).toMatchObject({ text: 'Base', place: { line: 4 } });
  });
});

describe('a parameter type', () => {
  it('A4: that is made of an event and is none is told from others', () => {
    const methods = handler(
      `
      a(event: Readonly<Paid>): void {}
      b(event: Paid & { extra: 1 }): void {}
      c(events: Paid[]): void {}
      d(events: ReadonlyMap<string, Wrapped>): void {}
      e(event: Wrapped | Sent): void {}
      f(call: (event: Paid) => void): void {}
      g(event: NoInfer<Paid>): void {}
      h(text: string[]): void {}
      i(events: readonly Paid[]): void {}
    `,
      'type Wrapped = Partial<Paid>;',
    );
    const kinds = methods.map(({ name, parameters: [first] }) => [
      name,
      first?.members.map(({ kind }) => kind).join(' | '),
    ]);
    expect(Object.fromEntries(kinds)).toEqual({
      a: 'derived',
      b: 'derived',
      c: 'derived',
      d: 'other',
      e: 'derived | event',
      f: 'other',
      g: 'derived',
      h: 'other',
      i: 'derived',
    });
  });

  it('is worked out where an alias chooses among events', () => {
    const chosen = handler(
      'a(event: Only<Paid | Sent, Paid>): void {}',
      'type Only<A, B> = A extends B ? A : never;',
    );
    expect(chosen[0]?.parameters[0]?.members.map(({ kind }) => kind)).toEqual(['event']);
  });
});
