import { describe, expect, it } from 'vitest';
import { judgeLock } from '../../../src/codegen/lock/judge-lock.js';
import type { EventModel, Model } from '../../../src/codegen/model/model.js';
import type { Shape } from '../../../src/codegen/model/shape.js';
import { handlerModel, methodModel, modelOf, text, typeRef } from '../generator/sample-model.js';
import {
  between,
  event,
  fieldTurned,
  lockCases,
  structure,
  type LockCase,
  withHistory,
} from './lock-cases.js';

function judged(text: string | null, model: Model) {
  return judgeLock(text === null ? null : { file: 'hearken.lock.json', text }, model);
}

function told({ stored, model }: LockCase) {
  return judged(stored, model).diagnostics;
}

function codes(lockCase: LockCase): string[] {
  return told(lockCase).map(({ code }) => code);
}

describe.each(Object.entries(lockCases))('%s', (code, { fires, near }) => {
  it('is told once, at a place, with a message and a hint', () => {
    expect(told(fires)).toMatchObject([
      { code, message: expect.stringMatching(/\w/), hint: expect.stringMatching(/\w/) },
    ]);
    expect(told(fires)[0]?.place).not.toBeNull();
  });

  it('is not told of what is close to it', () => {
    expect(told(near)).toEqual([]);
  });
});

const date: Shape = { kind: 'date' };
const number: Shape = { kind: 'number' };
const literals = (...values: (string | number)[]): Shape => ({ kind: 'literals', values });
const list = (item: Shape): Shape => ({ kind: 'array', item });
const optional = (item: Shape): Shape => ({ kind: 'optional', item });
const nullable = (item: Shape): Shape => ({ kind: 'nullable', item });
const unknown: Shape = { kind: 'unknown', reason: 'who knows' };
const union = (...members: [string, Shape][]): Shape => ({
  kind: 'union',
  members: members.map(([tag, shape]) => ({ tag, shape })),
});

describe('a field', () => {
  it.each<[string, Shape | null, Shape | null]>([
    ['a literal more', literals('a'), literals('b', 'a')],
    ['any text in the place of some', literals('a', 'b'), text],
    ['null beside it, deep inside', list(literals('a')), list(nullable(literals('a', 'b')))],
    ['a new one of which nothing is known', null, unknown],
    [
      'a member more of a union',
      union(['text', text], ['date', date]),
      union(['date', date], ['number', number], ['text', text]),
    ],
    [
      'a map the same',
      { kind: 'map', key: text, value: number },
      { kind: 'map', key: text, value: number },
    ],
  ])('may change: %s', (_, from, to) => {
    expect(codes(fieldTurned(from, to))).toEqual([]);
  });

  it.each<[string, Shape, Shape, string]>([
    ['a literal less', literals('a', 'b'), literals('a'), 'retyped'],
    ['literals of another kind', literals(1), text, 'retyped'],
    ['no null any more', nullable(text), text, 'retyped'],
    ['required now', optional(text), text, 'required'],
    [
      'undefined among the items, which JSON writes otherwise',
      list(text),
      list(optional(text)),
      'retyped',
    ],
    ['items of another type', list(text), list(number), 'retyped'],
    [
      'a member less of a union',
      union(['text', text], ['date', date]),
      union(['date', date], ['number', number]),
      'retyped',
    ],
    ['a union in the place of a type', text, union(['text', text], ['date', date]), 'retyped'],
    [
      'a longer tuple',
      { kind: 'tuple', items: [text] },
      { kind: 'tuple', items: [text, text] },
      'retyped',
    ],
    [
      'other keys of a map',
      { kind: 'map', key: text, value: text },
      { kind: 'map', key: number, value: text },
      'retyped',
    ],
    ['one of which nothing is known any more', date, unknown, 'retyped'],
    ['the same, where it could be absent', optional(date), unknown, 'retyped'],
    ['one of which nothing was known, deep inside', list(unknown), list(date), 'narrowed'],
  ])('may not change: %s', (_, from, to, kind) => {
    expect(codes(fieldTurned(from, to))).toEqual([`locked-field-${kind}`]);
  });
});

describe('an object that events carry', () => {
  const lines: Shape = list({ kind: 'structure', id: 'src/a.ts#Line' });
  const placed = (file: string, fields: Parameters<typeof structure>[1]) =>
    modelOf({
      events: [
        event(
          'OrderPlaced',
          { lines: list({ kind: 'structure', id: `${file}#Line` }) },
          structure(`${file}#Line`, fields),
        ),
      ],
    });

  it('may move to another file', () => {
    const moved = between(placed('src/a.ts', { price: text }), placed('src/b.ts', { price: text }));
    expect(codes(moved)).toEqual([]);
    expect(judged(moved.stored, moved.model).text).toBe(moved.stored);
  });

  it('is compared field by field, and named by its path', () => {
    const changed = between(
      placed('src/a.ts', { price: text }),
      placed('src/a.ts', { cost: text }),
    );
    expect(told(changed).map(({ message }) => message)).toEqual([
      'OrderPlaced has lost lines[].price (text), which stored rows hold',
      'OrderPlaced requires lines[].cost (text), which stored rows may lack',
    ]);
  });

  it('is compared in the depth, and once however many ways lead to it', () => {
    const ids = Array.from({ length: 30 }, (_, at) => `src/a.ts#Node${at}`);
    const links = Object.fromEntries(
      ids.map((id, at): [string, Shape] => [`to${at}`, optional({ kind: 'structure', id })]),
    );
    const graph = (leaf: Shape) => {
      const nodes = ids.map((id, at) => structure(id, at === 29 ? { ...links, leaf } : links));
      return modelOf({ events: [event('OrderPlaced', links, ...nodes)] });
    };
    expect(told(between(graph(text), graph(number))).map(({ message }) => message)).toEqual([
      'OrderPlaced.to0.to1.to10.to11.to12.to13.to14.to15.to16.to17.to18.to19.to2.to20.to21.to22.to23.to24.to25.to26.to27.to28.to29.leaf is number, where stored rows hold text',
    ]);
  });

  it('may refer to itself', () => {
    const tree = (leaf: Shape) =>
      modelOf({
        events: [event('OrderPlaced', { lines }, structure('src/a.ts#Line', { lines, leaf }))],
      });
    expect(codes(between(tree(text), tree(text)))).toEqual([]);
    expect(codes(between(tree(text), tree(number)))).toEqual(['locked-field-retyped']);
  });

  it('without a name is called after its field, whatever its line', () => {
    const at = (line: number) =>
      modelOf({
        events: [
          event(
            'OrderPlaced',
            { by: { kind: 'structure', id: `src/a.ts|${line}` } },
            structure(`src/a.ts|${line}`, { id: text }),
          ),
        ],
      });
    const { stored, model } = between(at(1), at(2));
    expect(stored).toContain('"object at by"');
    expect(judged(stored, model).text).toBe(stored);
  });

  it('keeps its id where another has its name', () => {
    const [one, other] = ['src/a.ts#Line', 'src/b.ts#Line'] as const;
    const model = modelOf({
      events: [
        event(
          'OrderPlaced',
          { one: { kind: 'structure', id: one }, other: { kind: 'structure', id: other } },
          structure(one, { price: text }),
          structure(other, { cost: number }),
        ),
      ],
    });
    expect(codes(between(model, model))).toEqual([]);
    expect(between(model, model).stored).toContain(`"${other}"`);
  });
});

describe('what vanished', () => {
  it('is told at its line in the lock, with the place of the event that carries the same', () => {
    const before = modelOf({ events: [event('OrderPlaced', { id: text })] });
    const now = modelOf({ events: [event('Bought', { id: text }), event('OrderPlacedTwice')] });
    expect(told(between(before, now))).toMatchObject([
      {
        place: { file: 'hearken.lock.json', line: 4, column: 5 },
        hint: expect.stringContaining(
          "if it is Bought now, say so there: `static readonly formerly = ['OrderPlaced']`",
        ),
        related: [{ place: { file: 'src/a.ts' } }],
      },
    ]);
  });

  it('is not told of an event of which nothing was stored', () => {
    const { near } = lockCases['locked-event-unrestorable'];
    expect(codes({ stored: near.stored, model: modelOf({ events: [] }) })).toEqual([]);
  });
});

describe('an event with a history', () => {
  const before = (...all: EventModel[]) => modelOf({ events: all });
  const created = event('OrderCreated', { id: text });

  it('may be renamed where it says what it was called', () => {
    const placed = withHistory(event('OrderPlaced', { id: text }), { formerly: ['OrderCreated'] });
    const { stored, model } = between(before(created), before(placed));
    expect(codes({ stored, model })).toEqual([]);
    expect(judged(stored, model).text).toContain('"formerly": [\n        "OrderCreated"\n');
  });

  it('is held against what was locked under its former name', () => {
    const placed = withHistory(event('OrderPlaced', { id: number }), {
      formerly: ['OrderCreated'],
    });
    expect(told(between(before(created), before(placed)))).toMatchObject([
      {
        code: 'locked-field-retyped',
        place: { file: 'src/a.ts' },
        message: expect.stringContaining('OrderPlaced.id is number'),
        hint: expect.stringContaining('accept OrderCreated'),
      },
    ]);
  });

  it('may change as it likes where an upcaster answers for it, and no more afterwards', () => {
    const second = withHistory(event('OrderCreated', { no: number }), { versions: [1, 2] });
    const third = withHistory(event('OrderCreated', { no: text }), { versions: [1, 2] });
    expect(codes(between(before(created), before(second)))).toEqual([]);
    expect(codes(between(before(second), before(third)))).toEqual(['locked-field-retyped']);
  });

  it('keeps the versions that were counted', () => {
    const second = withHistory(created, { versions: [1, 2] });
    expect(codes(between(before(second), before(created)))).toEqual(['locked-upcaster-lost']);
    const skipping = withHistory(created, { versions: [2, 3] });
    expect(codes(between(before(created), before(skipping)))).toEqual(['locked-upcaster-lost']);
  });
});

describe('a durable handler', () => {
  const letters = handlerModel(typeRef('src/mails.ts', 'Letters'));
  const named = (name: `${string}.${string}`, ...formerly: readonly string[]) =>
    modelOf({
      handlers: [letters],
      methods: [methodModel(name, [], { async: true, delivery: 'durable', formerly })],
    });

  it('may be renamed where it says what it was called, and has to go on saying so', () => {
    const renamed = named('Letters.thank', 'Mails.confirm');
    expect(codes(between(named('Mails.confirm'), renamed))).toEqual([]);
    expect(judged(between(renamed, renamed).stored, renamed).text).toContain(
      '"Letters.thank",\n    "Mails.confirm"\n',
    );
    expect(told(between(renamed, named('Letters.thank')))).toMatchObject([
      { code: 'locked-handler-vanished', message: expect.stringContaining('Mails.confirm') },
    ]);
  });

  it('that was renamed is told with what to write where', () => {
    for (const name of ['Letters.confirm', 'Mails.thank', 'Letters.thank'] as const) {
      const hint = `if it is ${name} now, say so there: \`@HandlerMethod({ formerly: 'Mails.confirm' })\``;
      expect(told(between(named('Mails.confirm'), named(name)))).toMatchObject([
        { hint: expect.stringContaining(hint) },
      ]);
    }
  });
});

describe('a lock file that cannot be read', () => {
  const lock = lockCases['locked-event-vanished'].fires.stored;

  it.each([
    ['is empty', '', 1, /it is empty|ValueExpected/],
    ['does not parse', lock.replace('"version": 1,', '"version": 1'), 6, /CommaExpected/],
    ['is something else', '{\n  "name": "shop"\n}\n', 1, /it is no lock/],
    ['is newer', lock.replace('"format": 1', '"format": 2'), 2, /newer Hearken/],
    ['knows no such type', lock.replace('{}', '{ "id": "txt" }'), 6, /'txt' is no type/],
    [
      'has an event twice',
      lock.replace('  "handlers"', '  "events": {},\n  "handlers"'),
      9,
      /'events' stands there twice/,
    ],
    ['lacks a part', lock.replace(/,\s+"accepted": \{\}/, ''), 1, /'accepted' is missing/],
    ['has a conflict', lock.replace('    "Or', '<<<<<<< HEAD\n    "Or'), 4, /merge conflict/],
  ])('%s: names the line', (_, stored, line, message) => {
    expect(judged(stored, modelOf({}))).toMatchObject({
      text: null,
      diagnostics: [
        { code: 'lock-unreadable', place: { line }, message: expect.stringMatching(message) },
      ],
    });
  });

  it('says of a conflict how to end it', () => {
    const [finding] = judged(`${lock}>>>>>>> theirs\n`, modelOf({})).diagnostics;
    expect(finding?.hint).toContain('keep the entries of both sides');
  });
});

it('a checkout that turned LF into CRLF has nothing to say, and changes nothing', () => {
  const { stored, model } = lockCases['locked-field-retyped'].near;
  const text = judged(stored, model).text;
  expect(judged(text?.replaceAll('\n', '\r\n') ?? null, model)).toEqual({
    diagnostics: [],
    text,
  });
});

it('a project without a lock file gets one as soon as there is something to lock', () => {
  expect(judged(null, modelOf({}))).toEqual({ diagnostics: [], text: null });
  const model = modelOf({ events: [event('OrderPlaced')] });
  expect(judged(null, model).text).toContain('"OrderPlaced"');
});
