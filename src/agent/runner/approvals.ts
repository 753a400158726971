import { isReadOnly, type ToolCatalog } from "./tool-catalog.js";
import type { ApprovalDecision, ApprovalRequest, ToolRunnerOptions } from "./options.js";

/** Meta tools that run code, which can call tools unseen: asked for whatever their hints say. */
const RUN_CODE = ["COMPOSIO_REMOTE_WORKBENCH", "COMPOSIO_REMOTE_BASH_TOOL"];

/** Asks about calls, one after another unless told otherwise. */
export class Approvals {
  readonly #approve: ToolRunnerOptions["approve"];
  readonly #parallel: boolean;
  #last: Promise<unknown> = Promise.resolve();

  constructor({ approve, parallelApprovals = false }: ToolRunnerOptions) {
    this.#approve = approve;
    this.#parallel = parallelApprovals;
  }

  /** Whether anybody is asked at all. */
  get areAsked(): boolean {
    return this.#approve !== undefined;
  }

  /** Whether a call of a tool is asked for: it is not read-only, or nobody knows. */
  async needed(slug: string, catalog: ToolCatalog, signal: AbortSignal | undefined): Promise<boolean> {
    if (!this.areAsked) {
      return false;
    }
    return RUN_CODE.includes(slug) || !isReadOnly(await catalog.withHints(slug, signal));
  }

  /** Asks about a call. What the app's function throws denies it. */
  ask(request: ApprovalRequest): Promise<ApprovalDecision> {
    const approve = this.#approve;
    const decide = async (): Promise<ApprovalDecision> => {
      try {
        return approve === undefined ? "later" : await approve(request);
      } catch (error) {
        return { denied: `the approval failed (${error instanceof Error ? error.message : String(error)})` };
      }
    };
    if (this.#parallel) {
      return decide();
    }
    const turn = this.#last.then(decide);
    this.#last = turn;
    return turn;
  }
}

/** The text for the model of a call that was not allowed. */
export function deniedText(slug: string, decision: ApprovalDecision): string {
  const reason = typeof decision === "object" && "denied" in decision ? `: ${decision.denied}` : "";
  return `${slug} was not allowed to run${reason}. Nothing ran. Do not try it again unless the user asks for it.`;
}
