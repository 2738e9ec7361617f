import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compile } from '../../../src/codegen/compile.js';
import { explainNames } from '../../../src/codegen/explain.js';
import { formatExplanation } from '../../../src/codegen/explain/format/format-explanation.js';
import { projectRef } from '../../scanner/project-ref.js';
import { writeProject } from '../../scanner/temporary-project.js';

const fixture = join(import.meta.dirname, '../../fixtures/explain');

function text(...names: string[]): string {
  const { explained } = explainNames(projectRef(fixture), names);
  const texts = explained.map((one) => `${formatExplanation(one, { color: false })}\n`);
  return texts.join('\n').replaceAll(rulesMet, '✓ …');
}

// Which rules there are is no matter of this fixture.
const rulesMet = /✓ [a-z-]+(?:,\s+[a-z-]+)*/g;

it.each([
  ['classes', ['Ledger', 'Register', 'Keeper', 'Hidden']],
  [
    'methods',
    ['Ledger.note', 'Ledger.copy', 'Ledger.size', 'Mailer.confirm', 'Mailer.#send', 'Hidden.keep'],
  ],
  ['events', ['OrderPlaced', 'OrderEvent', 'hearken#DomainEvent', 'StockCounted']],
  [
    'no-handlers',
    [
      'Mailer',
      'OrderStarted',
      'OrderClosed',
      'Letter',
      'DraftHandler',
      'CalledHandler',
      'DraftSaved',
    ],
  ],
  [
    'names',
    ['Notes', './src/unmarked.ts#Archive.Notes', 'Legder', 'close', 'Ledger.clos', 'Nothing'],
  ],
])('%s are explained as expected', async (file, names) => {
  await expect(text(...names)).toMatchFileSnapshot(join(fixture, `expected/${file}.txt`));
});

it('a file that the globs of the config leave out is told from one that the tsconfig does', () => {
  const project = projectRef(fixture, { include: ['src/events.ts', 'src/ledger.ts'] });
  const [explained] = explainNames(project, ['Hidden']).explained;

  expect(explained).toMatchObject({
    kind: 'class',
    handler: false,
    marker: { kind: 'decorator', name: 'DomainEventHandler' },
    reasons: [
      { message: expect.stringContaining("the config's `include`") },
      { message: expect.stringContaining('not exported') },
    ],
  });
});

it('asking changes nothing of what is found in the project', () => {
  const { diagnostics } = explainNames(projectRef(fixture), ['DraftHandler', 'Notes']);

  expect(diagnostics).toEqual(compile(projectRef(fixture)).diagnostics);
});

it('of a class whose methods carry the markers the others are told why they are none', () => {
  const directory = writeProject({
    'src/handlers.ts': `
      const Subscribe = (...events: unknown[]) => (target: object, key: string) => {};
      export class Paid { constructor(readonly id: string) {} }
      export class Books { @Subscribe(Paid) book(event: Paid) {}  replay(event: Paid) {} }
    `,
  });
  const project = projectRef(directory, {
    handlers: { decorators: [], methodDecorators: ['Subscribe'] },
    events: { namedByMarkers: true },
  });

  expect(explainNames(project, ['Books', 'Books.replay', 'Paid']).explained).toMatchObject([
    { kind: 'class', handler: true, marker: { kind: 'method', name: 'Subscribe' } },
    { verdict: 'candidate', reasons: [{ hint: expect.stringContaining('`@Subscribe`') }] },
    { kind: 'event', recognised: { by: 'marker' }, handledBy: [{ method: 'Books.book' }] },
  ]);
});

it("a decorator of the marker's name from elsewhere is told from the marker", () => {
  const directory = writeProject({
    'src/handlers.ts': `
      import { DomainEvent } from 'hearken';
      const DomainEventHandler = (type: unknown) => {};
      export class Paid extends DomainEvent {}
      @DomainEventHandler export class Books { book(event: Paid): void {} }
    `,
  });
  const pinned = { handlers: { decorators: ['hearken#DomainEventHandler'] } };

  expect(explainNames(projectRef(directory, pinned), ['Books']).explained).toMatchObject([
    { handler: false, reasons: [{ message: expect.stringContaining('not the one') }] },
  ]);
});

it('of a handler class that the container cannot build is told what it lacks', () => {
  const directory = writeProject({
    'src/handlers.ts': `
      import { DomainEvent, DomainEventHandler } from 'hearken';
      export interface Clock { now(): Date }
      export class Post { constructor(readonly clock: Clock) {} }
      export class Paid extends DomainEvent {}
      @DomainEventHandler({ after: ['Ledgr'] })
      export class Ledger { constructor(readonly post: Post) {}  book(event: Paid): void {} }
      @DomainEventHandler
      export class Books { book(event: Paid): void {} }
    `,
  });

  expect(explainNames(projectRef(directory), ['Ledger', 'Books']).explained).toMatchObject([
    {
      findings: [
        { code: 'dependency-undecided', message: expect.stringContaining('`clock`') },
        { code: 'order-reference-unknown' },
      ],
    },
    { findings: [] },
  ]);
});
