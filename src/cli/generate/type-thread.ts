import { parentPort } from "node:worker_threads";
import { toolTypes, type ToolTypes } from "../../tool-types/index.js";
import type { TypeRequest } from "./type-maker.js";

// A thread that makes types for `TypeThreads`: requests in, types out.
parentPort?.on("message", (requests: readonly TypeRequest[]) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  void makeAll(requests).then((types) => parentPort?.postMessage(types));
});

async function makeAll(requests: readonly TypeRequest[]): Promise<ToolTypes[]> {
  const types: ToolTypes[] = [];
  for (const { tool, name } of requests) types.push(await toolTypes(tool, { name }));
  return types;
}
