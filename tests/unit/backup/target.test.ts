import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clearScratch, inMemory, scratchFile } from '@/lib/backup/target';

const NOW = Date.parse('2026-11-20T12:00:00+08:00');
const HOUR = 3_600_000;

/** The extension's own folder, in memory. */
const files = new Map<string, File>();
let written = NOW;

const folder = {
  getFileHandle: async (name: string, how?: { create?: boolean }) => {
    if (!files.has(name) && !how?.create) throw new DOMException('none', 'NotFoundError');
    if (!files.has(name)) files.set(name, new File([], name, { lastModified: written }));
    return {
      getFile: async () => files.get(name),
      createWritable: async () => {
        const parts: Blob[] = [];
        return new WritableStream<Uint8Array<ArrayBuffer>>({
          write: (chunk) => void parts.push(new Blob([chunk])),
          close: () => void files.set(name, new File(parts, name, { lastModified: written })),
        });
      },
    };
  },
  removeEntry: async (name: string) => void files.delete(name),
};

beforeEach(() => {
  files.clear();
  written = NOW;
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } });
});
afterEach(() => void vi.unstubAllGlobals());

async function write(name: 'backup.zip' | 'again.zip', text: string): Promise<string> {
  const target = await scratchFile(name);
  const writer = (await target.open()).getWriter();
  await writer.write(new TextEncoder().encode(text));
  await writer.close();
  return (await target.file()).text();
}

it('what is written to a file of our own can be read back, and the next time takes its place', async () => {
  expect(await write('backup.zip', 'first')).toBe('first');
  expect(await write('backup.zip', '2nd')).toBe('2nd');
  expect([...files.keys()]).toEqual(['backup.zip']);
});

it('it does not lie about: after an hour it goes, at once where nobody reads it any more', async () => {
  await write('backup.zip', 'open to all');
  written = NOW + HOUR;
  await write('again.zip', 'open to all');
  files.set('other', new File([], 'other'));
  await clearScratch(NOW + HOUR - 1);
  expect(files.size).toBe(3);
  await clearScratch(NOW + HOUR + 1);
  expect([...files.keys()]).toEqual(['again.zip', 'other']);
  await clearScratch(NOW + HOUR + 1, true);
  expect([...files.keys()]).toEqual(['other']);
});

it('a browser without such files works in memory', async () => {
  vi.stubGlobal('navigator', { storage: {} });
  expect(await write('backup.zip', 'text')).toBe('text');
  await clearScratch(NOW, true);
  expect(await (await inMemory().file()).text()).toBe('');
});
