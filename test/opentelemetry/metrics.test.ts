import 'reflect-metadata';
import { setImmediate } from 'node:timers/promises';
import { metrics, trace } from '@opentelemetry/api';
import { DataPointType, type HistogramMetricData } from '@opentelemetry/sdk-metrics';
import { ATTR_ERROR_TYPE } from '@opentelemetry/semantic-conventions';
import * as names from '@opentelemetry/semantic-conventions/incubating';
import { expect, onTestFinished, test } from 'vitest';
import { telemetry } from '../../src/opentelemetry/telemetry.js';
import { Close, Open, Opened, stage } from '../runtime/fixtures/stage.js';
import { thrownBy } from '../runtime/fixtures/thrown-by.js';
import { Observatory, observedStage } from './fixtures/observatory.js';

const attributesOf = (destination: string, subscription: string) => ({
  [names.ATTR_MESSAGING_SYSTEM_NAME]: 'hearken',
  [names.ATTR_MESSAGING_SYSTEM]: 'hearken',
  [names.ATTR_MESSAGING_OPERATION_NAME]: 'handle',
  [names.ATTR_MESSAGING_DESTINATION_NAME]: destination,
  [names.ATTR_MESSAGING_DESTINATION_SUBSCRIPTION_NAME]: subscription,
});

const fail = () => {
  throw new RangeError('no');
};

test('how long handlers take is a histogram in seconds, with the buckets that are advised', async () => {
  const { hearken, observatory } = observedStage({ close: fail });
  await hearken.send(new Open('a'));
  await hearken.send(new Open('b'));
  await thrownBy(() => hearken.send(new Close('a')));
  const { descriptor, dataPoints, dataPointType } = (await observatory.metric(
    names.METRIC_MESSAGING_PROCESS_DURATION,
  )) as HistogramMetricData;
  expect(dataPointType).toBe(DataPointType.HISTOGRAM);
  expect(descriptor.unit).toBe('s');
  expect(dataPoints.map(({ attributes, value }) => [attributes, value.count])).toEqual([
    [attributesOf('Open', 'Teller.open'), 2],
    [{ ...attributesOf('Close', 'Teller.close'), [ATTR_ERROR_TYPE]: 'RangeError' }, 1],
  ]);
  expect(dataPoints[0]?.value.buckets.boundaries).toEqual([
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
  ]);
});

test('the time of an asynchronous handler is that until it has ended', async () => {
  let inside = Infinity;
  const { hearken, observatory } = observedStage({
    roles: [
      {
        name: 'mail',
        on: Opened,
        async: true,
        run: async () => {
          const started = performance.now();
          await setImmediate();
          inside = performance.now() - started;
        },
      },
    ],
  });
  await hearken.dispatchAsync(new Opened('a'));
  const { dataPoints } = (await observatory.metric(
    names.METRIC_MESSAGING_PROCESS_DURATION,
  )) as HistogramMetricData;
  expect((dataPoints[0]?.value.sum ?? 0) * 1_000).toBeGreaterThanOrEqual(inside);
});

test('messages are counted once for each handler they reach', async () => {
  const { hearken, observatory } = observedStage({
    roles: [
      { name: 'book', on: Opened },
      { name: 'audit', on: Opened },
    ],
  });
  hearken.dispatch(new Opened('a'));
  hearken.dispatch(new Opened('b'));
  const { descriptor, dataPoints } = await observatory.metric(
    names.METRIC_MESSAGING_CLIENT_CONSUMED_MESSAGES,
  );
  expect(descriptor.unit).toBe('{message}');
  expect(dataPoints.map(({ attributes, value }) => [attributes, value])).toEqual([
    [attributesOf('Opened', 'Policy.book'), 2],
    [attributesOf('Opened', 'Policy.audit'), 2],
  ]);
});

test('the providers may be registered later than the behavior is made', async () => {
  const { hearken } = stage({ behaviors: [telemetry()] });
  const observatory = new Observatory();
  trace.setGlobalTracerProvider(observatory.traces);
  metrics.setGlobalMeterProvider(observatory.meters);
  onTestFinished(() => {
    trace.disable();
    metrics.disable();
  });
  await hearken.send(new Open('a'));
  expect(observatory.span('handle Open').instrumentationScope).toMatchObject({
    name: 'hearken',
    schemaUrl: 'https://opentelemetry.io/schemas/1.45.0',
  });
  expect(
    (await observatory.metric(names.METRIC_MESSAGING_PROCESS_DURATION)).dataPoints,
  ).toHaveLength(1);
});

test('without any provider the handlers run all the same', async () => {
  const { hearken, diary } = stage({ behaviors: [telemetry()] });
  await hearken.send(new Open('a'));
  expect(diary).toEqual(['begin', 'open', 'commit']);
});
