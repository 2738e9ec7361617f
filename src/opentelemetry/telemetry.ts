import { type Attributes, context, type Meter, trace, type Tracer } from '@opentelemetry/api';
import type { HandlerCall, Next, SelectiveBehavior } from '../runtime/behaviors/behavior.js';
import { settle } from '../runtime/behaviors/settle.js';
import { sharedAttributes } from './call-attributes.js';
import { Failures } from './failures.js';
import { Measurements } from './measurements.js';
import { scope } from './scope.js';
import { startSpan } from './start-span.js';
import { currentTraceparent } from './traceparent.js';

/** Where spans and metrics go. */
export interface TelemetryOptions {
  /** Makes the spans; by default a tracer called `hearken` of the provider that is registered. */
  readonly tracer?: Tracer;
  /** Makes the metrics; by default a meter called `hearken` of the provider that is registered when the first message is handled. */
  readonly meter?: Meter;
}

/**
 * A behavior that makes a span and metrics of each handler at work on a command or an event, by the
 * messaging conventions of OpenTelemetry, version 1.45.0. It belongs first among the behaviors, so that
 * the others, the transaction and the `inTransaction` handlers of a command are in its span.
 *
 * The span is active while the handler runs: spans that are made there are its children. It links to
 * the span in which the message came to be, also where the handler runs after the commit, in the
 * background or as an enqueued command. Of a failure that goes through several spans, the first has the
 * exception; all of them have the status and `error.type`. What is thrown goes on unchanged.
 *
 * Handlers that are synchronous stay so.
 */
export function telemetry({ tracer, meter }: TelemetryOptions = {}): SelectiveBehavior {
  const failures = new Failures();
  const measurements = new Measurements(meter);
  const spans = tracer ?? globalTracer();
  return { behavior: observe, trace: currentTraceparent };

  function observe(call: HandlerCall, next: Next): unknown {
    const { span, within } = startSpan(spans, call);
    const started = performance.now();
    const end = (outcome: Attributes): void => {
      span.end();
      const seconds = (performance.now() - started) / 1_000;
      measurements.add(seconds, { ...sharedAttributes(call), ...outcome }, within);
    };
    const done = <T>(result: T): T => {
      end({});
      return result;
    };
    const failed = (error: unknown): never => {
      end(failures.record(span, error));
      throw error;
    };
    return context.with(within, () => settle(next, { done, failed }));
  }
}

function globalTracer(): Tracer {
  return trace.getTracerProvider().getTracer(scope.name, undefined, scope.options);
}
