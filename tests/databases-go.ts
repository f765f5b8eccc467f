import { afterAll } from 'vitest';

/** Files share their process: the databases of a file that is over would fill its memory, and be looked through for nothing. */
export function databasesGo(): void {
  afterAll(() => {
    const { _databases: known } = indexedDB as unknown as { _databases?: Map<string, unknown> };
    for (const name of [...(known?.keys() ?? [])]) if (name.startsWith('test-')) known?.delete(name);
  });
}
