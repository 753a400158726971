import type { Operations } from "../../../generated/operations.gen.js";
import type { SharedOperation } from "../official.js";
import type { OfficialTypes } from "./official-types.js";

/** The parameters of one of our operations apart from its ids: a body or a query. */
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

type ResponsePairs = {
  [Name in SharedOperation as `${Name} response`]: {
    theirs: OfficialTypes[Name]["response"];
    ours: Operations[Name]["output"];
  };
};

type LeavingOutPairs = {
  [Name in SharedOperation as `${Name} without params`]: {
    theirs: OfficialTypes[Name]["canBeLeftOut"];
    ours: CanBeLeftOut<Operations[Name]["input"]>;
  };
};

/** The types of the official client and ours, by operation and side. */
export type Pairs = ParamPairs & ResponsePairs & LeavingOutPairs;

type Unfit<All extends Record<string, { theirs: unknown; ours: unknown }>> = {
  [Name in keyof All]: [All[Name]["theirs"]] extends [All[Name]["ours"]] ? never : Name;
}[keyof All];

/** Does not compile if theirs is not assignable to ours. The error names the operation, types.test.ts the path. */
export const everythingFits: Unfit<ParamPairs & ResponsePairs> extends never
  ? true
  : Unfit<ParamPairs & ResponsePairs> = true;
