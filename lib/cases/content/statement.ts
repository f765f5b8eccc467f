/**
 * One sentence that the buyer reads. `by`: the ids of the rules it rests on; empty = advice, and shown as such. Nothing is said that is
 * neither.
 */
export interface Statement {
  text: string;
  by: readonly string[];
}

/** A sentence that rests on rules. */
export function law(text: string, ...by: [string, ...string[]]): Statement {
  return { text, by };
}

/** A sentence that rests on sense alone. */
export function advice(text: string): Statement {
  return { text, by: [] };
}
