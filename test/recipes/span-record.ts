import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import type { ReadableSpan } from "@opentelemetry/sdk-trace-base";

/** What a span says, as JSON data. */
export interface SpanRecord {
  readonly name: string;
  readonly id: string;
  readonly parent: string | undefined;
  readonly kind: string;
  readonly status: string;
  readonly message: string | undefined;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly events: readonly { readonly name: string; readonly attributes: Readonly<Record<string, unknown>> }[];
}

export function recordOf(span: ReadableSpan): SpanRecord {
  const { name, kind, status, attributes, events } = span;
  return {
    name,
    id: span.spanContext().spanId,
    parent: span.parentSpanContext?.spanId,
    kind: SpanKind[kind],
    status: SpanStatusCode[status.code],
    message: status.message,
    attributes: { ...attributes },
    events: events.map((event) => ({ name: event.name, attributes: { ...event.attributes } })),
  };
}
