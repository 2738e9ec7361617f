import { inspect } from 'node:util';
import { type Attributes, type Span, SpanStatusCode } from '@opentelemetry/api';

/** Writes down failures: what failed on each span that it went through, the exception on the first alone. */
export class Failures {
  // By trace, because a program may throw one and the same error again and again.
  readonly #recorded = new WeakMap<object, string>();

  /** @returns what metrics should say of it as well. */
  record(span: Span, error: unknown): Attributes {
    const isError = error instanceof Error;
    const attributes = { 'error.type': errorType(error) };
    const message = isError ? error.message : inWords(error);
    span.setAttributes(attributes);
    span.setStatus({ code: SpanStatusCode.ERROR, message });
    if (!isError) span.recordException(message);
    else if (this.#isNews(error, span)) span.recordException(error);
    return attributes;
  }

  #isNews(error: object, span: Span): boolean {
    const { traceId } = span.spanContext();
    const isNews = this.#recorded.get(error) !== traceId;
    this.#recorded.set(error, traceId);
    return isNews;
  }
}

/** The name of an error's class, or of a `DOMException` such as `AbortError`; `_OTHER` for what is no error. */
function errorType(error: unknown): string {
  if (error instanceof DOMException) return error.name;
  return error instanceof Error ? error.constructor.name || error.name : '_OTHER';
}

// Not every object can become a string.
function inWords(thrown: unknown): string {
  return typeof thrown === 'string' ? thrown : inspect(thrown);
}
