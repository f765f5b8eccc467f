/** Where an encrypted row belongs: moved to another place, or into another vault, it does not open. */
export const placeOf = (table: string, key: unknown): string => `${table} ${String(key)}`;
