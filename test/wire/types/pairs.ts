import type { Operations } from "../../../generated/operations.gen.js";
import type { SharedOperation } from "../official.js";
import type { OfficialTypes } from "./official-types.js";

/** What an operation of ours takes beside its ids: a body or a query. */
type OurParams<Input> = Input extends { body: infer Body }
  ? Body
  : Input extends { query?: infer Query }
    ? NonNullable<Query>
    : never;

type CanBeLeftOut<Input> = Partial<Omit<Input, "path">> extends Omit<Input, "path"> ? true : false;

type ParamPairs = {
  [Name in SharedOperation as `${Name} params`]: {
    theirs: OfficialTypes[Name]["params"];
    ours: OurParams<Operations[Name]["input"]>;
  };
};

type AnswerPairs = {
  [Name in SharedOperation as `${Name} answer`]: {
    theirs: OfficialTypes[Name]["answer"];
    ours: Operations[Name]["output"];
  };
};

type LeavingOutPairs = {
  [Name in SharedOperation as `${Name} without params`]: {
    theirs: OfficialTypes[Name]["canBeLeftOut"];
    ours: CanBeLeftOut<Operations[Name]["input"]>;
  };
};

/** What the official client's types say and what ours say, by operation and side. */
export type Pairs = ParamPairs & AnswerPairs & LeavingOutPairs;

type Unfit<All extends Record<string, { theirs: unknown; ours: unknown }>> = {
  [Name in keyof All]: [All[Name]["theirs"]] extends [All[Name]["ours"]] ? never : Name;
}[keyof All];

/** Does not compile where theirs does not fit into ours: the error names the operation, types.test.ts the place. */
export const everythingFits: Unfit<ParamPairs & AnswerPairs> extends never ? true : Unfit<ParamPairs & AnswerPairs> =
  true;
