import type * as z from 'zod/mini';
import type { Vault } from './schema';

/**
 * What this machine remembers of its own work: when it looked last, which rules it counted by. Nobody chose it, no backup
 * carries it, and a vault without it is as good as before.
 *
 * @returns what is stored under `key`; `otherwise` where there is nothing or an older version wrote something else
 */
export async function recall<T>(db: Vault, key: string, schema: z.ZodMiniType<T>, otherwise: T): Promise<T> {
  const row = await db.memory.get(key);
  if (!row) return otherwise;
  const parsed = schema.safeParse(row.value);
  return parsed.success ? parsed.data : otherwise;
}

export async function remember(db: Vault, key: string, value: unknown): Promise<void> {
  await db.memory.put({ key, value });
}
