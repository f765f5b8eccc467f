import { type Choices, choiceOf, DEFAULT_CHOICES } from '../../model/settings';
import type { Vault } from './schema';

/** What the buyer chose, checked as it is read: a file or an older version may have written it. */
export async function readChoice<Name extends keyof Choices>(db: Vault, name: Name): Promise<Choices[Name]> {
  const row = await db.settings.get(name);
  const choice = row && choiceOf(name, row.value);
  return choice ? (choice.value as Choices[Name]) : DEFAULT_CHOICES[name];
}

/** Changes a part of a choice; two changes at once are both kept. */
export function changeChoice<Name extends keyof Choices>(
  db: Vault,
  name: Name,
  patch: Partial<Choices[Name]>,
): Promise<void> {
  return db.transaction('rw', db.settings, async () => {
    await writeChoice(db, name, { ...(await readChoice(db, name)), ...patch });
  });
}

export async function writeChoice<Name extends keyof Choices>(
  db: Vault,
  name: Name,
  value: Choices[Name],
): Promise<void> {
  await db.settings.put({ key: name, value });
}
