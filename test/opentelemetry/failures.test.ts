import 'reflect-metadata';
import { SpanStatusCode } from '@opentelemetry/api';
import { ATTR_ERROR_TYPE, ATTR_EXCEPTION_TYPE } from '@opentelemetry/semantic-conventions';
import { expect, test } from 'vitest';
import { currentUnitOfWork } from '../../src/index.js';
import { Account, Open, Opened } from '../runtime/fixtures/stage.js';
import { thrownBy } from '../runtime/fixtures/thrown-by.js';
import { observedStage } from './fixtures/observatory.js';

class OverdrawnError extends Error {}

const openAccount = ({ name }: { name: string }) => {
  currentUnitOfWork().track(new Account(name)).open();
};

const refusing = (error: unknown) => () => {
  throw error;
};

test('a failure is on every span it goes through, its exception on the first one alone', async () => {
  const failure = new OverdrawnError('not enough');
  const { hearken, observatory } = observedStage({
    roles: [{ name: 'book', on: Opened, run: refusing(failure) }],
    open: openAccount,
  });
  expect(await thrownBy(() => hearken.send(new Open('a')))).toBe(failure);
  const [book, command] = [observatory.span('Policy.book'), observatory.span('handle Open')];
  for (const span of [book, command]) {
    expect(span.status).toEqual({ code: SpanStatusCode.ERROR, message: 'not enough' });
    expect(span.attributes[ATTR_ERROR_TYPE]).toBe('OverdrawnError');
  }
  expect(book.events.map(({ name }) => name)).toEqual(['exception']);
  expect(book.events[0]?.attributes).toMatchObject({ 'exception.message': 'not enough' });
  expect(command.events).toEqual([]);
});

test('the same error in another trace is recorded there as well', async () => {
  const failure = new OverdrawnError('not enough');
  const { hearken, observatory } = observedStage({ open: refusing(failure) });
  await thrownBy(() => hearken.send(new Open('a')));
  await thrownBy(() => hearken.send(new Open('b')));
  expect(observatory.spans.map(({ events }) => events.length)).toEqual([1, 1]);
});

test('a failure after the commit is not one of the command', async () => {
  const { hearken, observatory } = observedStage({
    roles: [
      { name: 'mail', on: Opened, async: true, run: async () => refusing(new TypeError('no'))() },
    ],
    open: openAccount,
  });
  await hearken.send(new Open('a'));
  expect(observatory.span('Policy.mail').attributes[ATTR_ERROR_TYPE]).toBe('TypeError');
  expect(observatory.span('handle Open').status).toEqual({ code: SpanStatusCode.UNSET });
  expect(observatory.span('handle Open').attributes).not.toHaveProperty(ATTR_ERROR_TYPE);
});

test.each([
  { thrown: 'text', type: '_OTHER', message: 'text' },
  { thrown: undefined, type: '_OTHER', message: 'undefined' },
  { thrown: null, type: '_OTHER', message: 'null' },
  { thrown: { code: 7 }, type: '_OTHER', message: '{ code: 7 }' },
  {
    thrown: Object.create(null) as unknown,
    type: '_OTHER',
    message: '[Object: null prototype] {}',
  },
  { thrown: new (class extends RangeError {})('far'), type: 'RangeError', message: 'far' },
  {
    thrown: AbortSignal.abort().reason as unknown,
    type: 'AbortError',
    message: 'This operation was aborted',
  },
])('what is thrown is told by its type: $type $message', async ({ thrown, type, message }) => {
  const { hearken, observatory } = observedStage({ open: refusing(thrown) });
  expect(await thrownBy(() => hearken.send(new Open('a')))).toBe(thrown);
  const span = observatory.span('handle Open');
  expect(span.attributes[ATTR_ERROR_TYPE]).toBe(type);
  expect(span.status.message).toBe(message);
  expect(span.events).toHaveLength(1);
});

test('a synchronous dispatch throws at once, with its span ended', () => {
  const failure = new OverdrawnError('not enough');
  const { hearken, observatory } = observedStage({
    roles: [{ name: 'book', on: Opened, run: refusing(failure) }],
  });
  expect(() => hearken.dispatch(new Opened('a'))).toThrow(failure);
  expect(observatory.span('Policy.book').events[0]?.attributes).toHaveProperty(ATTR_EXCEPTION_TYPE);
});
