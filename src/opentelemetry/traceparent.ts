import { context, isSpanContextValid, type SpanContext, trace } from '@opentelemetry/api';

/** The span that is at work, as the `traceparent` of W3C Trace Context, version 00. */
export function currentTraceparent(): string | undefined {
  const span = trace.getSpanContext(context.active());
  if (span === undefined || !isSpanContextValid(span)) return undefined;
  const flags = span.traceFlags.toString(16).padStart(2, '0');
  return `00-${span.traceId}-${span.spanId}-${flags}`;
}

const format = /^00-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/;

/** The span that a `traceparent` names; `undefined` for what is none. */
export function spanContextOf(traceparent: string | undefined): SpanContext | undefined {
  const [, traceId, spanId, flags] = format.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  const span = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) };
  return isSpanContextValid(span) ? span : undefined;
}
