import { type Choices, choiceOf, DEFAULT_CHOICES } from '../../model/settings';
import type { Vault } from './schema';

/** What the buyer chose, checked as it is read: a file or an older version may have written it. */
export async function readChoice<Name extends keyof Choices>(db: Vault, name: Name): Promise<Choices[Name]> {
  const row = await db.settings.get(name);
  const choice = row && choiceOf(name, row.value);
  return choice ? (choice.value as Choices[Name]) : DEFAULT_CHOICES[name];
}

export async function writeChoice<Name extends keyof Choices>(
  db: Vault,
  name: Name,
  value: Choices[Name],
): Promise<void> {
  await db.settings.put({ key: name, value });
}
