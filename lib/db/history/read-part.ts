import type * as z from 'zod/mini';
import type { HistoryEntry } from '../../model/history/entry';

/** A part as it was written; `undefined` where it was deleted, or is none of ours. */
export function readPart<T>(entry: HistoryEntry, schema: z.ZodMiniType<T>, index = 0): T | undefined {
  // A row of a damaged disk may lack the field.
  const text = (entry.texts as HistoryEntry['texts'] | undefined)?.[index];
  if (text === null || text === undefined) return undefined;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** The parts after the first. */
export function readRest<T>(entry: HistoryEntry, schema: z.ZodMiniType<T>): T[] {
  return entry.parts.slice(1).flatMap((_, i) => readPart(entry, schema, i + 1) ?? []);
}

/** The entry without the texts of these parts; the same entry where it has none of them. */
export function withoutParts(entry: HistoryEntry, gone: ReadonlySet<string>): HistoryEntry {
  if (!entry.parts.some((part, i) => gone.has(part) && entry.texts[i] !== null)) return entry;
  return { ...entry, texts: entry.texts.map((text, i) => (gone.has(entry.parts[i] ?? '') ? null : text)) };
}
