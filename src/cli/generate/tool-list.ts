import { isObject, type Json, type JsonObject, member } from "../../schema/index.js";
import { CommandError } from "../command.js";
import { readTool, type ReadTool } from "./source-tool.js";

/** The tools of one file, and what the file says about tools that it does not contain. */
export interface ToolList {
  /** The file, as messages show it. */
  readonly file: string;
  readonly tools: readonly ReadTool[];
  /** How many tools the whole list has, if the file is a page that says so. */
  readonly total: number | undefined;
  /** The file is a page, and names the next one. */
  readonly hasNext: boolean;
}

/**
 * Reads the value of a file: an array of tools, a page of the service (`items`), the list of an MCP server or the tools
 * of a model request (`tools`), or one tool.
 *
 * @throws CommandError for anything else, and for an item that is not a tool
 */
export function readToolList(value: unknown, file: string): ToolList {
  const page = isObject(value) && isObject(member(value, "result")) ? member(value, "result") : value;
  const items = itemsOf(page);
  if (items === undefined) {
    throw new CommandError(
      `${file} contains no tools. Expected an array of tools, a page { "items": [ … ] }, an MCP list { "tools": [ … ] }, or one tool with "slug" and "input_parameters".`,
    );
  }
  const tools = items.map((item, index) => {
    const tool = readTool(item) ?? readNamedTool(item);
    if (tool !== undefined) {
      return tool;
    }
    throw new CommandError(
      `Item ${index + 1} in ${file} is not a tool: a tool has a "slug" and "input_parameters" or "output_parameters", or a "name" and "inputSchema", "input_schema" or "parameters".`,
    );
  });
  const cursor = firstOf(page, "next_cursor", "nextCursor");
  const total = firstOf(page, "total_items", "totalItems");
  return {
    file,
    tools,
    total: typeof total === "number" ? total : undefined,
    hasNext: typeof cursor === "string" && cursor !== "",
  };
}

function itemsOf(page: unknown): readonly unknown[] | undefined {
  if (Array.isArray(page)) {
    return page;
  }
  const items = firstOf(page, "items", "tools");
  if (Array.isArray(items)) {
    return items;
  }
  return (readTool(page) ?? readNamedTool(page)) === undefined ? undefined : [page];
}

/** A tool as MCP servers, OpenAI and Anthropic have it: with a name, and its schema under a key of their own. */
function readNamedTool(value: unknown): ReadTool | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  const inner = member(value, "function");
  const isFunction = member(value, "type") === "function";
  const tool = isFunction && isObject(inner) ? inner : value;
  const none: JsonObject = { type: "object", properties: {} };
  const input = firstOf(tool, "inputSchema", "input_schema", "parameters") ?? (isFunction ? none : undefined);
  if (input === undefined) {
    return undefined;
  }
  return readTool({
    slug: member(tool, "name") ?? null,
    name: member(tool, "title") ?? null,
    description: member(tool, "description") ?? null,
    input_parameters: input,
    output_parameters: firstOf(tool, "outputSchema", "output_schema") ?? null,
  });
}

function firstOf(value: unknown, ...keys: readonly string[]): Json | undefined {
  return isObject(value) ? keys.map((key) => member(value, key)).find((found) => found !== undefined) : undefined;
}

/**
 * Refuses a list whose file is a page of several, if the other pages are not there: its tools would be taken for all.
 *
 * @throws CommandError that names the file
 */
export function requireWholeLists(lists: readonly ToolList[]): void {
  for (const { file, tools, total, hasNext } of lists) {
    const pages = lists.filter((other) => other.total === total);
    const count = pages.reduce((sum, page) => sum + page.tools.length, 0);
    const isWhole = total === undefined ? !hasNext || lists.some((other) => isLast(other)) : count >= total;
    if (isWhole) {
      continue;
    }
    const share =
      total === undefined ? `has ${tools.length} tools and a cursor to more` : `has ${tools.length} of ${total} tools`;
    throw new CommandError(
      `${file} is one page of a longer list: it ${share}. Save all pages in one folder and pass that to --from, or request single tools with --tools.`,
    );
  }
}

/** Whether a page is the last of several. */
function isLast({ hasNext, total, tools }: ToolList): boolean {
  return !hasNext && (total === undefined || total >= tools.length);
}
