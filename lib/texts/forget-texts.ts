import type { Vault } from '../db/store/schema';
import type { Texts } from './text-store';

/** Words of files that are in the vault no more go too. @returns the sums whose words are left */
export async function forgetTexts(db: Vault, texts: Texts): Promise<Set<string>> {
  const known = await texts.known();
  const kept = new Set<string>();
  await db.evidence
    .where('sha256')
    .anyOf([...known])
    .eachKey((key) => kept.add(String(key)));
  await texts.forget([...known].filter((sum) => !kept.has(sum)));
  return kept;
}
