/** Why a schema gets no type of its own. Never leaves this folder: it ends as a warning and `unknown`. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
