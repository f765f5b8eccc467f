/** What a page knows of the vault's answer to a question. */
export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown };

/** The answer, or that there is none: never an exception. */
export async function outcomeOf<T>(query: () => Promise<T>): Promise<Live<T>> {
  try {
    return { state: 'ready', value: await query() };
  } catch (error) {
    return { state: 'failed', error };
  }
}
