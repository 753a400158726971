/** Sets up OpenTelemetry in a program that is started with `node --import`: each span is printed as a line of JSON. */
import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { BasicTracerProvider, SimpleSpanProcessor, type SpanExporter } from "@opentelemetry/sdk-trace-base";
import { recordOf } from "./span-record.js";

const printer: SpanExporter = {
  export(spans, done) {
    for (const span of spans) {
      console.log(JSON.stringify(recordOf(span)));
    }
    done({ code: 0 });
  },
  shutdown: () => Promise.resolve(),
};

context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(printer)] }));
