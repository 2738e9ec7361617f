import fc from 'fast-check';
import { arbitraryProject } from './arbitrary-project.js';
import type { Files } from './temporary-project.js';

/** A project's files after some edits; `null` for one that was deleted. */
export type Edited = Readonly<Record<string, string | null>>;

/** What becomes of one file. */
export interface FileEdit {
  readonly path: string;
  readonly text: string | null;
}

/** A change of one file that depends on what the project is by then. */
export type Edit = (current: Edited) => FileEdit;

const pick = fc.nat();

/** Deletes a file, takes one over from another project, or changes what a declaration says. */
export const arbitraryEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 1,
    arbitrary: pick.map((at): Edit => (current) => ({ path: pathAt(current, at), text: null })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(arbitraryProject, pick).map(([other, at]) => takenOver(other, at)),
  },
  { weight: 6, arbitrary: fc.tuple(fc.nat(), pick).map(([which, at]) => rewritten(which, at)) },
);

function takenOver(other: Files, at: number): Edit {
  const path = pathAt(other, at);
  return () => ({ path, text: other[path] ?? '' });
}

function rewritten(which: number, at: number): Edit {
  return (current) => {
    const path = pathAt(current, at);
    const text = current[path] ?? '';
    const changes = rewrites.map((rewrite) => rewrite(text)).filter((after) => after !== text);
    return { path, text: changes[which % changes.length] ?? `${text}\n` };
  };
}

function pathAt(files: Edited, at: number): string {
  const paths = Object.keys(files);
  return paths[at % paths.length] ?? 'src/none.ts';
}

type Rewrite = (text: string) => string;

const swap = (one: string, other: string): Rewrite => {
  return (text) => (text.includes(one) ? text.replace(one, other) : text.replace(other, one));
};

/** Each can be undone by the one before or after it, or by itself. */
const rewrites: readonly Rewrite[] = [
  swap(' extends Base {', ' /* no event */ {'),
  swap('export class Event', 'class Event'),
  swap('class Event', 'abstract class Event'),
  swap('readonly f0 = 0', 'readonly f0: string | null = null'),
  swap('read(event: E): void {}', 'read(event: E): number { return 1; }'),
  swap('read(event: E)', 'readAll(event: E)'),
  swap('@DomainEventHandler', '/* unmarked */'),
  swap('export class Handler', 'export abstract class Handler'),
  swap("from './event.js'", "from './nowhere.js'"),
  swap('Seen = Passed', 'Seen = string | Passed'),
  swap('class Plain', 'class Unfinished { class Plain'),
  swap("Symbol('shape')", "'shape'"),
  swap('@inject(TOKEN)', '@inject(TOKENS)'),
  swap('@singleton()', '/* transient */'),
  swap('useClass: Deep', 'useFactory: Deep'),
  swap('readonly clock: Clock', 'readonly clock: string'),
  swap('register0(container)', 'register0'),
  swap('export class Clock', 'export abstract class Clock'),
  (text) =>
    text.replace(
      /^(export class )(Plain(\d+)).*$/s,
      (_, start, name, index) =>
        `import { DomainEventHandler } from 'hearken';\nimport { Handler${index} } from './handler.js';\n` +
        `DomainEventHandler(Handler${index});\n${start}${name} { on(event: string): void {} }`,
    ),
];
