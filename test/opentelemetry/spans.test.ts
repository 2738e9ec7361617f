import 'reflect-metadata';
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import * as names from '@opentelemetry/semantic-conventions/incubating';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf, currentUnitOfWork, transaction } from '../../src/index.js';
import { assignContext } from '../../src/runtime/context/message-context.js';
import { Account, Close, Closed, Credited, gate, Open, Opened } from '../runtime/fixtures/stage.js';
import { idsOfSpan, observedStage, originsOf, parentOf } from './fixtures/observatory.js';

const openAccount = ({ name }: { name: string }) => {
  currentUnitOfWork().track(new Account(name)).open();
};

test('a command has a span by the messaging conventions', async () => {
  const { hearken, observatory } = observedStage();
  const command = new Open('a');
  await hearken.runInContext({ correlationId: 'c-1', causationId: 'm-0' }, () =>
    hearken.send(command),
  );
  const span = observatory.span('handle Open');
  expect(span.kind).toBe(SpanKind.CONSUMER);
  expect(span.attributes).toEqual({
    [names.ATTR_MESSAGING_SYSTEM_NAME]: 'hearken',
    [names.ATTR_MESSAGING_SYSTEM]: 'hearken',
    [names.ATTR_MESSAGING_OPERATION_NAME]: 'handle',
    [names.ATTR_MESSAGING_OPERATION_TYPE]: names.MESSAGING_OPERATION_TYPE_VALUE_PROCESS,
    [names.ATTR_MESSAGING_DESTINATION_NAME]: 'Open',
    [names.ATTR_MESSAGING_DESTINATION_SUBSCRIPTION_NAME]: 'Teller.open',
    [names.ATTR_MESSAGING_MESSAGE_ID]: contextOf(command).messageId,
    [names.ATTR_MESSAGING_MESSAGE_CONVERSATION_ID]: 'c-1',
    'hearken.message.kind': 'command',
    'hearken.causation_id': 'm-0',
  });
  expect(span.status).toEqual({ code: SpanStatusCode.UNSET });
  expect(span.events).toEqual([]);
});

test('each handler of an event has a span of its own, below that of the command', async () => {
  const { hearken, observatory } = observedStage({
    roles: [
      { name: 'book', on: Opened },
      { name: 'mail', on: Opened, async: true },
    ],
    open: openAccount,
  });
  await hearken.send(new Open('a'));
  const [command, book, mail] = ['Teller.open', 'Policy.book', 'Policy.mail'].map((name) =>
    observatory.span(name),
  );
  for (const span of [book, mail]) {
    expect(span?.name).toBe('handle Opened');
    expect(span && parentOf(span)).toBe(command && idsOfSpan(command));
    expect(span?.attributes).toMatchObject({ 'hearken.message.kind': 'event' });
  }
  expect(book?.attributes['hearken.delivery']).toBe('inTransaction');
  expect(mail?.attributes['hearken.delivery']).toBe('afterCommit');
});

test.each([{ async: false }, { async: true }])(
  'what a handler does is in its span (async: $async)',
  async ({ async }) => {
    const { hearken, observatory } = observedStage({
      roles: [
        {
          name: 'book',
          on: Opened,
          async,
          run: () => {
            const work = () => observatory.inSpan('insert', () => undefined);
            return async ? Promise.resolve().then(work) : work();
          },
        },
      ],
    });
    const event = new Opened('a');
    if (async) await hearken.dispatchAsync(event);
    else hearken.dispatch(event);
    const { spans } = observatory;
    expect(spans.map(({ name }) => name)).toEqual(['insert', 'handle Opened']);
    expect(parentOf(observatory.span('insert'))).toBe(idsOfSpan(observatory.span('handle Opened')));
  },
);

test('a synchronous dispatch ends with its spans ended, and what was active is so again', () => {
  const { hearken, observatory } = observedStage({ roles: [{ name: 'book', on: Opened }] });
  observatory.inSpan('edge', () => {
    const before = trace.getActiveSpan();
    hearken.dispatch(new Opened('a'));
    expect(observatory.span('Policy.book').ended).toBe(true);
    expect(trace.getActiveSpan()).toBe(before);
  });
  expect(parentOf(observatory.span('Policy.book'))).toBe(idsOfSpan(observatory.span('edge')));
});

test('the behaviors inside it are in the span, and may add to it', async () => {
  const { hearken, observatory } = observedStage({
    behaviors: [
      function tell({ context }, next) {
        trace.getActiveSpan()?.setAttribute('user.id', context.userId ?? 'nobody');
        return next();
      },
    ],
  });
  await hearken.runInContext({ userId: 'u-1' }, () => hearken.send(new Open('a')));
  expect(observatory.span('handle Open').attributes['user.id']).toBe('u-1');
});

test('an event links to the handler that raised it, wherever it is handled', async () => {
  const { hearken, observatory } = observedStage({
    roles: [
      {
        name: 'credit',
        on: Opened,
        run: () => void currentUnitOfWork().track(new Account('b')).credit(),
      },
      { name: 'close', on: Credited, async: true },
    ],
    open: openAccount,
  });
  await observatory.inSpan('request', () => hearken.send(new Open('a')));
  const [request, open, credit, close] = [
    observatory.span('request'),
    observatory.span('Teller.open'),
    observatory.span('Policy.credit'),
    observatory.span('Policy.close'),
  ];
  expect(originsOf(credit)).toEqual([idsOfSpan(open)]);
  expect(parentOf(credit)).toBe(idsOfSpan(open));
  expect(originsOf(close)).toEqual([idsOfSpan(credit)]);
  expect(parentOf(close)).toBe(idsOfSpan(request));
});

test('what is raised in a unit of work links to where it was raised', async () => {
  const { hearken, observatory } = observedStage({ roles: [{ name: 'book', on: Opened }] });
  await observatory.inSpan('request', () =>
    hearken.inUnitOfWork((unit) => {
      const account = unit.track(new Account('a'));
      observatory.inSpan('open', () => account.open());
    }),
  );
  const book = observatory.span('Policy.book');
  expect(originsOf(book)).toEqual([idsOfSpan(observatory.span('open'))]);
  expect(parentOf(book)).toBe(idsOfSpan(observatory.span('request')));
});

test('afterCommit handlers in the background are below their command, which ends before them', async () => {
  const { opened, open } = gate();
  const { hearken, observatory } = observedStage({
    roles: [{ name: 'mail', on: Opened, async: true, run: () => opened }],
    open: openAccount,
    afterCommit: { inBackground: true },
  });
  await hearken.send(new Open('a'));
  const command = observatory.span('handle Open');
  open();
  await hearken.stop();
  const mail = observatory.span('Policy.mail');
  expect(parentOf(mail)).toBe(idsOfSpan(command));
  expect(originsOf(mail)).toEqual([idsOfSpan(command)]);
});

test('an enqueued command is below the handler that enqueued it', async () => {
  const { hearken, observatory } = observedStage({
    roles: [{ name: 'close', on: Opened, run: () => hearken.enqueue(new Close('a')) }],
    open: openAccount,
  });
  await hearken.send(new Open('a'));
  await hearken.stop();
  const [enqueuing, close] = [observatory.span('Policy.close'), observatory.span('Teller.close')];
  expect(originsOf(close)).toEqual([idsOfSpan(enqueuing)]);
  expect(parentOf(close)).toBe(idsOfSpan(enqueuing));
});

test('commands that edges enqueue do not get into each other', async () => {
  const { hearken, observatory } = observedStage();
  observatory.inSpan('first edge', () => hearken.enqueue(new Open('a')));
  observatory.inSpan('second edge', () => hearken.enqueue(new Close('b')));
  await hearken.stop();
  for (const [edge, handled] of [
    ['first edge', 'handle Open'],
    ['second edge', 'handle Close'],
  ] as const) {
    const span = observatory.span(handled);
    expect(parentOf(span)).toBe(idsOfSpan(observatory.span(edge)));
    expect(originsOf(span)).toEqual([idsOfSpan(observatory.span(edge))]);
  }
});

test('a message from elsewhere continues the trace that it came from', async () => {
  const { hearken, observatory } = observedStage({ roles: [{ name: 'book', on: Opened }] });
  const [traceId, spanId] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
  const event = new Opened('a');
  assignContext(event, { ...contextOf(event), traceparent: `00-${traceId}-${spanId}-01` });
  hearken.dispatch(event);
  const span = observatory.span('Policy.book');
  expect(parentOf(span)).toBe(`${traceId}/${spanId}`);
  expect(originsOf(span)).toEqual([`${traceId}/${spanId}`]);
});

test.each(['', 'nonsense', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, '00-4bf9-00f0-01'])(
  'a message whose traceparent is %j begins a trace',
  (traceparent) => {
    const { hearken, observatory } = observedStage({ roles: [{ name: 'book', on: Opened }] });
    const event = new Opened('a');
    assignContext(event, { ...contextOf(event), traceparent });
    hearken.dispatch(event);
    const span = observatory.span('Policy.book');
    expect(parentOf(span)).toBeUndefined();
    expect(span.links).toEqual([]);
  },
);

test('messages carry the traceparent of the span they come from', async () => {
  const seen: (string | undefined)[] = [];
  const { hearken, observatory } = observedStage({
    roles: [{ name: 'book', on: Opened, run: (_, { traceparent }) => seen.push(traceparent) }],
    open: openAccount,
  });
  await hearken.send(new Open('a'));
  const { traceId, spanId } = observatory.span('Teller.open').spanContext();
  expect(seen).toEqual([`00-${traceId}-${spanId}-01`]);
});

test('inside the transaction it shows the handler alone', async () => {
  const { hearken, observatory, diary } = observedStage({
    behaviors: [transaction],
    open: () => expect(trace.getActiveSpan()).toBeDefined(),
  });
  await hearken.send(new Open('a'));
  expect(diary).toEqual(['begin', 'open', 'commit']);
  expect(observatory.spans).toHaveLength(1);
});

test('commands at the same time keep their traces apart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.nat(3)), { minLength: 2, maxLength: 6 }), async (all) => {
      const { hearken, observatory } = observedStage({
        roles: [
          {
            name: 'mail',
            on: Opened,
            async: true,
            run: async ({ account }: Opened) => {
              for (const turns of all[Number(account)] ?? []) {
                for (let turn = 0; turn < turns; turn++) await Promise.resolve();
                observatory.inSpan(`step of ${account}`, () => undefined);
              }
            },
          },
        ],
        open: openAccount,
      });
      await Promise.all(
        all.map((_, at) => observatory.inSpan(`edge ${at}`, () => hearken.send(new Open(`${at}`)))),
      );
      for (const [at, steps] of all.entries()) {
        const { traceId } = observatory.span(`edge ${at}`).spanContext();
        const within = observatory.spans.filter((span) => span.spanContext().traceId === traceId);
        const names = within.map(({ name }) => name).toSorted();
        expect(names).toEqual([
          `edge ${at}`,
          'handle Open',
          'handle Opened',
          ...steps.map(() => `step of ${at}`),
        ]);
      }
    }),
    { numRuns: 30 },
  );
});

test('an unhandled Closed has no span', () => {
  const { hearken, observatory } = observedStage();
  hearken.dispatch(new Closed('a'));
  expect(observatory.spans).toEqual([]);
});
