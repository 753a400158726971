import * as operations from "../../generated/operations.gen.js";
import {
  apiPromise,
  type ApiPromise,
  type CallDetails,
  type CallOptions,
  field,
  mapApiPromise,
  MULTI_EXECUTE,
  type Operation,
  stringField,
  type ToolResult,
  type Transport,
} from "../internal.js";
import type { LocalCalls } from "./local-calls.js";
import type { LocalToolDeclaration } from "./local-tool.js";
import { runBatch, splitBatch } from "./mixed-batch.js";
import { appendPreloaded, listedTool } from "./listed-tools.js";

/** Meta tools that tell a model of tools. */
const DISCOVERY = ["COMPOSIO_SEARCH_TOOLS", "COMPOSIO_GET_TOOL_SCHEMAS"];

/**
 * The transport of a session with local tools. The service does not keep them, so searches declare them again; batches
 * are divided into what runs here and what is sent; the list of the session's tools has the preloaded ones, and the schema
 * of a local tool is known here.
 */
export function localTransport(
  transport: Transport,
  sessionId: string,
  declarations: readonly LocalToolDeclaration[],
  calls: LocalCalls,
): Transport {
  return {
    ...transport,
    send<Input, Output>(
      operation: Operation<Input, Output>,
      input: Input,
      options?: CallOptions,
      details?: CallDetails,
    ): ApiPromise<Output> {
      const body = field(input, "body");
      const sendWith = (changed: object, more = details): ApiPromise<Output> =>
        transport.send(operation, { ...input, body: { ...Object(body), ...changed } }, options, more);
      if (operation.name === operations.searchTools.name) {
        return sendWith({ experimental: declared(body, declarations) });
      }
      if (operation.name === operations.getTool.name) {
        const tool = calls.tools.get(stringField(field(input, "path"), "tool_slug") ?? "");
        if (tool !== undefined) {
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a tool, as the operation returns one
          return apiPromise(Promise.resolve({ data: listedTool(tool) as Output, response: new Response() }));
        }
      }
      if (operation.name === operations.listSessionTools.name) {
        const page = transport.send(operation, input, options, details);
        return mapApiPromise(page, (found) => appendPreloaded(found, calls.tools));
      }
      if (operation.name !== operations.executeTool.name && operation.name !== operations.executeMetaTool.name) {
        return transport.send(operation, input, options, details);
      }
      const slug = stringField(body, "tool_slug") ?? stringField(body, "slug") ?? "";
      if (DISCOVERY.includes(slug)) {
        return sendWith({ experimental: declared(body, declarations) });
      }
      const batch = slug === MULTI_EXECUTE ? splitBatch(field(body, "arguments"), calls.tools) : undefined;
      if (batch === undefined) {
        return transport.send(operation, input, options, details);
      }
      // What is remembered to answer the call is all of it: the same division is made again.
      const whole = JSON.stringify(body);
      const check: CallDetails = { ...details, check: (response) => details?.check?.(response, whole) };
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `check` completes the result of an execution
      const send = () => sendWith({ arguments: batch.remoteArguments }, check) as ApiPromise<ToolResult<unknown>>;
      const run = { slug, sessionId, calls, signal: options?.signal, send: () => send().withResponse() };
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return apiPromise(runBatch(batch, run)) as ApiPromise<Output>;
    },
  };
}

/** `experimental` of a request with the local tools in it, once each. */
function declared(body: unknown, declarations: readonly LocalToolDeclaration[]): object {
  const experimental = field(body, "experimental");
  const given: unknown = field(experimental, "custom_tools");
  const slugOf = (tool: unknown): string => JSON.stringify([field(tool, "slug"), field(tool, "extends_toolkit")]);
  const own = new Set(declarations.map(slugOf));
  const others = Array.isArray(given) ? given.filter((tool) => !own.has(slugOf(tool))) : [];
  return { ...Object(experimental), custom_tools: [...declarations, ...others] };
}
