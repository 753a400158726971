import { operations, type OperationName, type Operations } from "../../generated/operations.gen.js";
import type { Composio, Session, SessionParams } from "../../src/index.js";

/** `composio.api` at run time, without the types of the operations. */
type AnyApi = Readonly<Record<string, (path: string, init: object) => Promise<unknown>>>;

interface AnyInput {
  readonly path?: object;
  readonly query?: object;
  readonly body?: unknown;
}

/** A call through `composio.api`, which has every operation. */
export async function callApi<Name extends OperationName>(
  composio: Composio,
  name: Name,
  input: Operations[Name]["input"],
): Promise<void> {
  const { method, path } = operations[name];
  const { path: ids, query, body }: AnyInput = input;
  const params = { ...(ids !== undefined && { path: ids }), ...(query !== undefined && { query }) };
  const init = { ...(Object.keys(params).length > 0 && { params }), ...(body !== undefined && { body }) };
  // `api` has a type per operation; here one call stands for all of them.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  await (composio.api as unknown as AnyApi)[method]?.(path, init);
}

/** Used instead of a call if the method cannot express a case. The API client can. */
export const UNSAID = Symbol("the method cannot say this");

/** A method of `Composio` or `Session` and the operation it calls. */
export interface FacadeCall {
  readonly operation: OperationName;
  /** `Class.method` */
  readonly method: string;
  readonly call: (composio: Composio, input: object) => PromiseLike<unknown> | typeof UNSAID;
}

function ofComposio<Name extends OperationName>(
  operation: Name,
  method: keyof Composio,
  call: (composio: Composio, input: Operations[Name]["input"]) => PromiseLike<unknown>,
): FacadeCall {
  return {
    operation,
    method: `Composio.${method}`,
    call: (composio, input) => call(composio, inputOf(operation, input)),
  };
}

/** The list of methods does not relate inputs to operations; the tests take both from one case. */
function inputOf<Name extends OperationName>(_operation: Name, input: object): Operations[Name]["input"] {
  return input;
}

type InSession = OperationName &
  {
    [Name in OperationName]: Operations[Name]["input"] extends { path: { session_id: string } } ? Name : never;
  }[OperationName];

/** Fetches the session of the input first, then makes the call on it. */
function ofSession<Name extends InSession>(
  operation: Name,
  method: keyof Session,
  call: (session: Session, input: Operations[Name]["input"]) => PromiseLike<unknown>,
  canSay: (input: Operations[Name]["input"]) => boolean = () => true,
): FacadeCall {
  return {
    operation,
    method: `Session.${method}`,
    call: (composio, anyInput) => {
      const input = inputOf(operation, anyInput);
      return canSay(input)
        ? composio.getSession(input.path.session_id).then((session) => call(session, input))
        : UNSAID;
    },
  };
}

const MULTI_EXECUTE = "COMPOSIO_MULTI_EXECUTE_TOOL";

/** The methods that call an operation. */
export const facadeCalls: readonly FacadeCall[] = [
  ofComposio("createSession", "createSession", (composio, { body: { user_id, ...params } }) =>
    // The types of a method exclude what cannot be combined with a saved session config; those of the API client do not.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    composio.createSession(user_id, params as SessionParams),
  ),
  ofComposio("getSession", "getSession", (composio, { path }) => composio.getSession(path.session_id)),
  ofSession("updateSession", "update", (session, { body }) => session.update(body)),
  ofSession("getSession", "refresh", (session) => session.refresh()),
  ofSession("attachToSession", "attach", (session, { body }) => session.attach(body)),
  ofSession("listConfigHistory", "configHistory", (session, { query }) => session.configHistory(query)),
  ofSession("deleteSession", "delete", (session) => session.delete()),
  ofSession("executeTool", "executeTool", (session, { body: { tool_slug, arguments: args, ...fields } }) =>
    args === undefined ? session.executeTool(tool_slug) : session.executeTool(tool_slug, args, fields),
  ),
  ofSession(
    "executeMetaTool",
    "executeMetaTool",
    // The arguments of the cases fit no meta tool: the tests check only how they are sent.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    (session, { body: { slug, arguments: args } }) => session.executeMetaTool(slug, args as never),
    ({ body }) => body.experimental === undefined,
  ),
  ofSession(
    "executeMetaTool",
    "executeTools",
    // Their arguments are not typed, and the tools of the case are in no registry.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    (session, { body }) => session.executeTools(body.arguments?.["tools"] as []),
    ({ body }) => body.slug === MULTI_EXECUTE,
  ),
  ofSession("searchTools", "search", (session, { body }) => session.search(body)),
  ofSession("listSessionToolkits", "listToolkits", (session, { query }) => session.listToolkits(query)),
  ofSession(
    "listSessionTools",
    "getMetaTools",
    (session) => session.getMetaTools(),
    // It lists all tools with the largest page size.
    ({ query }) => query?.limit === 500 && query.cursor === undefined,
  ),
  ofSession("createSessionLink", "createAuthLink", (session, { body: { toolkit, ...params } }) =>
    session.createAuthLink(toolkit, params),
  ),
  ofSession("proxyExecute", "proxyExecute", (session, { body }) => session.proxyExecute(body)),
];

/** Members that make no request of their own. */
export const notAnOperation: readonly string[] = [
  "Composio.api",
  "Composio.list",
  "Session.ensureConnected",
  "Session.getProviderTools",
  "Session.mcp",
  "Session.respond",
];
