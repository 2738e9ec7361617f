import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseErrors } from '../../src/codegen/scanner/syntax/parse.js';
import { parseOutline } from '../../src/codegen/scanner/syntax/parse-outline.js';
import { functionBodies } from '../../src/codegen/scanner/text/function-bodies.js';
import { ts } from '../../src/codegen/scanner/typescript.js';

/** A tree with all that it says of a text: kinds, places and texts, and whether each node knows its parent. */
function treeOf(source: ts.SourceFile): unknown {
  const visit = (node: ts.Node): unknown => {
    const inner: unknown[] = [];
    ts.forEachChild(node, (child) => {
      inner.push(child.parent === node && child.getSourceFile() === source, visit(child));
    });
    const says = inner.length === 0 ? node.getText() : inner;
    return [ts.SyntaxKind[node.kind], node.pos, node.end, says];
  };
  return visit(source);
}

/** The outline of a text once all its bodies have been asked for, and the tree of the whole text; `null` without an outline. */
function bothTrees(text: string, path = '/src/index.ts'): readonly [unknown, unknown] | null {
  const outline = parseOutline(path, text);
  return outline && [treeOf(outline), treeOf(parse(path, text))];
}

/** What an outline is otherwise than it should be; `null` where there is nothing, or no outline. */
function mismatch(text: string, path?: string): unknown {
  const both = bothTrees(text, path);
  return both === null || isDeepStrictEqual(both[0], both[1]) ? null : both;
}

const service = `import { Database } from './database';
export class Service<T extends object> extends Base<T> implements Named {
  private readonly names = new Map<string, number>();
  constructor(@Inject('X') private readonly database: Database, readonly more?: string) { super(); this.more ??= ''; }
  get size(): number { return this.names.size; }
  async all(at: number): Promise<readonly Map<string, number>[]> { return [{ a: [1, at] }].map(({ a }) => a); }
  isText(value: unknown): value is string { return typeof value === 'string' && /[{}]'/.test(value); }
  *each() { yield \`\${this.size} of { \${[1].map((one) => { return \`}\${one}\`; })}\`; }
}
export function made(Base: Constructor) { return class extends Base { run(): void { /* } */ } }; }
`;

const sources = join(import.meta.dirname, '../../src');
const own = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

const parts =
  `class A |extends f(B) |{|}|(|)|run()|: void | => |;|,|if (a) |switch (a) |case b: |return |\`|\${|'|"|/|/}/
|// {|/* } */|function f() |a| = |<T>|[|]|get b() |: Promise<A> |@d() |{ return 1; }|{ if (a) { b(); } }|static |const c
|: { a: b } |async |\n`.split('|');

describe('an outline', () => {
  it('has read no body that nobody asked for', () => {
    const read: string[] = [];
    const outline = parseOutline('/src/service.ts', service);
    const [, declared] = outline?.statements ?? [];
    const { members } = declared as ts.ClassDeclaration;
    for (const member of members) {
      if (!ts.isMethodDeclaration(member) || member.body === undefined) continue;
      const { get } = Object.getOwnPropertyDescriptor(member.body, 'statements') ?? {};
      if (get !== undefined) read.push(member.name.getText());
    }
    expect(read).toEqual(['all', 'isText', 'each']);
  });

  it('is, node by node, the tree of the whole text', () => {
    const [outline, whole] = bothTrees(service) ?? [];
    expect(outline).toBeDefined();
    expect(outline).toEqual(whole);
  });

  it('is that for every source of this package', { timeout: 60_000 }, () => {
    const texts = own.map((file) => readFileSync(join(sources, file), 'utf8'));
    expect(texts.flatMap((text) => mismatch(text) ?? [])).toEqual([]);
    const outlines = texts.filter((text) => parseOutline('/src/index.ts', text) !== null);
    expect(outlines.length).toBeGreaterThan(own.length / 2);
  });

  it.each([
    ['a class body behind a call', 'class A extends mixed(B) { run() { return 1; } }'],
    ['the cases of a switch', 'switch (one(1)) { case 1: { two(); } }'],
    ['an object type behind parameters', 'declare function of(a: string): { readonly a: string };'],
    ['a mapped type', 'function of<T>(a: T): { [K in keyof T]: T[K] } { return a; }'],
    ['a label and a block', 'one(1)\nlabel: { two(); }'],
    [
      'a regular expression that looks like a division',
      'function of() { return 1 } /}/.test("{");',
    ],
    [
      'a division that looks like a regular expression',
      'const a = (1) / 2; function b() { 3 / 4; }',
    ],
    ['an arrow that returns an object', 'const a = (b: string) => ({ b }); function c() { d(); }'],
    ['nothing to leave out', 'export class A {}'],
  ])('is nothing else where the text has %s', (_, text) => {
    expect(mismatch(text)).toBeNull();
  });

  it('is nothing else where the text has elements', () => {
    const text = 'export function A() { return <b>{c(1)} (2) {d}</b>; }\nconst e = <f>(g) {h}</f>;';
    expect(mismatch(text, '/src/a.tsx')).toBeNull();
  });

  it('is none of a text that has errors outside of bodies', () => {
    expect(parseOutline('/src/a.ts', 'class A { run() { return 1; } = }')).toBeNull();
    expect(parseOutline('/src/a.ts', 'class A { run() { return 1; }')).toBeNull();
  });

  it('whatever the text, is the tree of the whole text, or none', () => {
    const part = fc.constantFrom(...parts);
    const anew = fc.array(part, { maxLength: 24 }).map((parts) => parts.join(''));
    const edit = fc.tuple(fc.nat({ max: service.length }), fc.nat({ max: 3 }), part);
    const edited = fc
      .array(edit, { minLength: 1, maxLength: 3 })
      .map((edits) =>
        edits.reduce(
          (made, [at, gone, put]) => made.slice(0, at) + put + made.slice(at + gone),
          service,
        ),
      );
    const text = fc.oneof(anew, edited);
    fc.assert(
      fc.property(text, (made) => {
        if (parseOutline('/src/index.ts', made) === null) return;
        // What is wrong in a body may be read otherwise, and is found wrong by whoever asks for it.
        const [first] = parseErrors(parse('/src/index.ts', made));
        expect(first === undefined ? mismatch(made) : misplaced(first, made)).toBeNull();
      }),
      { numRuns: 3000 },
    );
  });
});

/** An error that stands in no body; `null` for one that does, and that the outline has once that body was asked for. */
function misplaced({ start }: ts.DiagnosticWithLocation, text: string): unknown {
  const bodies = functionBodies(text) ?? [];
  if (!bodies.some(({ open, close }) => open < start && start <= close)) return start;
  const outline = parseOutline('/src/index.ts', text);
  if (outline !== null) treeOf(outline);
  return outline !== null && parseErrors(outline).length > 0 ? null : 'not told';
}
