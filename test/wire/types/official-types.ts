import type Official from "@composio/client";

type Sessions = Official["toolRouter"]["session"];
type Files = Sessions["files"];
type Tools = Official["tools"];
type Toolkits = Official["toolkits"];
type Accounts = Official["connectedAccounts"];

type Method = (...args: never[]) => unknown;

interface Answers<M extends Method> {
  /** Nothing but ids. */
  params: never;
  canBeLeftOut: true;
  answer: Awaited<ReturnType<M>>;
}

/** Beside ids, the method takes parameters at this place of its arguments. */
interface Takes<Place extends number, M extends Method> {
  params: NonNullable<Parameters<M>[Place]>;
  canBeLeftOut: undefined extends Parameters<M>[Place] ? true : false;
  answer: Awaited<ReturnType<M>>;
}

/** Whether every field may be missing. */
type AllOptional<Params> = Partial<Params> extends Params ? true : false;

/** The same where the session's id stands among the parameters. */
interface TakesInSession<M extends Method> {
  params: Omit<Parameters<M>[1], "session_id">;
  canBeLeftOut: AllOptional<Omit<Parameters<M>[1], "session_id">>;
  answer: Awaited<ReturnType<M>>;
}

/** The types of the official client by our names: what each operation takes and what it answers. */
export interface OfficialTypes {
  createSession: Takes<0, Sessions["create"]>;
  getSession: Answers<Sessions["retrieve"]>;
  updateSession: Takes<1, Sessions["patch"]>;
  deleteSession: Answers<Sessions["delete"]>;
  attachToSession: Takes<1, Sessions["attach"]>;
  listConfigHistory: Takes<1, Sessions["configHistory"]>;
  executeTool: Takes<1, Sessions["execute"]>;
  executeMetaTool: Takes<1, Sessions["executeMeta"]>;
  searchTools: Takes<1, Sessions["search"]>;
  listSessionTools: Takes<1, Sessions["tools"]>;
  listSessionToolkits: Takes<1, Sessions["toolkits"]>;
  createSessionLink: Takes<1, Sessions["link"]>;
  proxyExecute: Takes<1, Sessions["proxyExecute"]>;
  listSessionFiles: TakesInSession<Files["list"]>;
  createUploadUrl: TakesInSession<Files["createUploadURL"]>;
  createDownloadUrl: TakesInSession<Files["createDownloadURL"]>;
  deleteSessionFile: TakesInSession<Files["delete"]>;
  listTools: Takes<0, Tools["list"]>;
  getTool: Takes<1, Tools["retrieve"]>;
  listToolkits: Takes<0, Toolkits["list"]>;
  getToolkit: Takes<1, Toolkits["retrieve"]>;
  listConnectedAccounts: Takes<0, Accounts["list"]>;
  getConnectedAccount: Answers<Accounts["retrieve"]>;
  updateConnectedAccount: Takes<1, Accounts["patch"]>;
  deleteConnectedAccount: Takes<1, Accounts["delete"]>;
}
