import { type Context, context, type Span, SpanKind, trace, type Tracer } from '@opentelemetry/api';
import type { HandlerCall } from '../runtime/behaviors/behavior.js';
import { operation, spanAttributes } from './call-attributes.js';
import { spanContextOf } from './traceparent.js';

/** A span, and the context in which it is the active one. */
export interface Observed {
  readonly span: Span;
  readonly within: Context;
}

/**
 * Starts the span of one handler at work on one message, with a link to the span in which the message
 * came to be. Its parent is the span that is active; where none is, the one that the message came from.
 */
export function startSpan(tracer: Tracer, call: HandlerCall): Observed {
  const active = context.active();
  const around = trace.getSpanContext(active);
  const origin = spanContextOf(call.context.traceparent) ?? around;
  const parent =
    around === undefined && origin !== undefined ? trace.setSpanContext(active, origin) : active;
  const span = tracer.startSpan(
    `${operation} ${call.messageName}`,
    {
      kind: SpanKind.CONSUMER,
      attributes: spanAttributes(call),
      links: origin === undefined ? [] : [{ context: origin }],
    },
    parent,
  );
  return { span, within: trace.setSpan(active, span) };
}
