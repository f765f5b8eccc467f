/** What a write answers. `reason` is a sentence for the user; a bug is still an exception. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: string };
