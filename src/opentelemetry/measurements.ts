import {
  type Attributes,
  type Context,
  type Counter,
  type Histogram,
  type Meter,
  metrics,
} from '@opentelemetry/api';
import { scope } from './scope.js';

/** The metrics of what was handled. */
export class Measurements {
  #instruments: Instruments | undefined;

  constructor(private readonly meter: Meter | undefined) {}

  /** @param within the context of the span that took so many seconds */
  add(seconds: number, attributes: Attributes, within: Context): void {
    // Not before: the meters of a provider that is registered later on would be lost.
    this.#instruments ??= instrumentsOf(
      this.meter ?? metrics.getMeter(scope.name, undefined, scope.options),
    );
    const { duration, consumed } = this.#instruments;
    duration.record(seconds, attributes, within);
    consumed.add(1, attributes, within);
  }
}

interface Instruments {
  readonly duration: Histogram;
  readonly consumed: Counter;
}

function instrumentsOf(meter: Meter): Instruments {
  return {
    duration: meter.createHistogram('messaging.process.duration', {
      description: 'How long a handler was at work on a message.',
      unit: 's',
      advice: { explicitBucketBoundaries: buckets },
    }),
    consumed: meter.createCounter('messaging.client.consumed.messages', {
      description: 'How many messages were handed to a handler.',
      unit: '{message}',
    }),
  };
}

/** In seconds, as the conventions advise. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
