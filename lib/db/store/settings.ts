import type * as z from 'zod/mini';
import type { Vault } from './schema';

/** A setting by its key, checked as it is read: a backup or an older version may have written it. */
export async function readSetting<T>(db: Vault, key: string, schema: z.ZodMiniType<T>, otherwise: T): Promise<T> {
  const row = await db.settings.get(key);
  if (!row) return otherwise;
  const parsed = schema.safeParse(row.value);
  return parsed.success ? parsed.data : otherwise;
}

export async function writeSetting(db: Vault, key: string, value: unknown): Promise<void> {
  await db.settings.put({ key, value });
}
