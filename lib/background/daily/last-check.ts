import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** Kept outside of the database: who alters that has not altered this, and the popup reads it without opening one. */
const CHECKED = 'vault-checked';
/** Ends of chains, noted a second time; see `vault-check.ts`. */
export const HEADS = 'vault-heads';

const Checked = z.object({
  at: z.number(),
  /** Things that were wrong. */
  faults: z.number(),
  entries: z.number(),
  /** What they were, to tell whether something else is found the next time. */
  mark: z.string(),
  /** The buyer has seen it: it is not told again until something else is found. */
  seen: z.exactOptional(z.boolean()),
});
/** What the last check of the chains found. */
export type Checked = z.infer<typeof Checked>;

export async function lastCheck(): Promise<Checked | undefined> {
  const stored = (await browser.storage.local.get(CHECKED))[CHECKED];
  const parsed = Checked.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

export async function rememberCheck(checked: Omit<Checked, 'seen'>): Promise<void> {
  const last = await lastCheck();
  const seen = last?.seen && last.mark === checked.mark ? { seen: true } : {};
  await browser.storage.local.set({ [CHECKED]: { ...checked, ...seen } });
}

/** 知道了: it is not told again, and from now on the chain as it is here is what later checks compare with. */
export async function seenCheck(): Promise<void> {
  const last = await lastCheck();
  if (last) await browser.storage.local.set({ [CHECKED]: { ...last, seen: true } });
  await browser.storage.local.remove(HEADS);
}
