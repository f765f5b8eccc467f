import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crcOf } from '@/lib/zip/crc';
import { plainList } from '@/lib/zip/plain-list';
import { openZip, type ZipLimits } from '@/lib/zip/read-zip';
import { zipBlob } from '@/lib/zip/write-zip';

const LIMITS: ZipLimits = { entries: 70_000, entryBytes: 10_000_000, totalBytes: 100_000_000 };

async function* parts(contents: readonly string[]) {
  yield { name: '说明.txt', content: '说明' };
  for (const [i, content] of contents.entries()) yield { name: `originals/${i}`, content };
  yield { name: 'manifest.json', content: '{}' };
}
const file = await zipBlob(parts(['一', '', 'three']));
const bytes = new Uint8Array(await file.arrayBuffer());
const LIST = bytes.length - 22 - (46 * 5 + '说明.txt'.length + 4 + 3 * 'originals/0'.length + 'manifest.json'.length);

const changed = (at: number, byte: number) => {
  const copy = bytes.slice();
  copy[at] = byte;
  return new Blob([copy]);
};
const sizes = (entries: Iterable<{ name: string; size: number }>) => [...entries].map(({ name, size }) => [name, size]);
const byLibrary = (blob: Blob) =>
  openZip(blob, LIMITS).then(
    (entries) => sizes(entries.values()),
    () => 'refused' as const,
  );

describe('the list of an archive as we write it', () => {
  it('is read as the library reads it', async () => {
    const contents = fc.array(fc.string(), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(contents, async (given) => {
        const blob = await zipBlob(parts(given));
        const plain = await plainList(blob);
        expect(sizes(plain ?? [])).toEqual(await byLibrary(blob));
        const own = await openZip(blob, { ...LIMITS, ownSums: true, many: (name) => name.startsWith('originals/') });
        for (const [name, entry] of await openZip(blob, LIMITS))
          expect(await own.get(name)?.read()).toEqual(await entry.read());
      }),
      { numRuns: 30 },
    );
  });

  it('is not taken for one where any byte of it says something else', async () => {
    const taken: [number, number, unknown, unknown][] = [];
    for (let at = LIST; at < bytes.length; at++) {
      for (const byte of [(bytes[at] ?? 0) ^ 1, (bytes[at] ?? 0) ^ 0x80, 0, 0xff]) {
        if (byte === bytes[at]) continue;
        const blob = changed(at, byte);
        const plain = await plainList(blob);
        if (!plain) continue;
        const library = await byLibrary(blob);
        if (JSON.stringify(sizes(plain)) !== JSON.stringify(library))
          taken.push([at - LIST, byte, plain.map(({ name }) => name).join(' '), library]);
      }
    }
    expect(taken).toEqual([]);
  });

  it.each([
    ['with something in front of it', new Blob([new Uint8Array(1), bytes])],
    ['with something behind it', new Blob([bytes, new Uint8Array(1)])],
    ['twice', new Blob([bytes, bytes])],
    ['cut off', new Blob([bytes.subarray(0, -1)])],
    ['of nothing', new Blob([])],
  ])('is none %s', async (_, blob) => {
    expect(await plainList(blob)).toBeUndefined();
  });

  it('of more files than its end has room to count is read all the same', { timeout: 60_000 }, async () => {
    async function* many() {
      for (let i = 0; i < 66_000; i++) yield { name: `originals/${i}`, content: new Uint8Array(0) };
    }
    expect(await plainList(await zipBlob(many()))).toHaveLength(66_000);
  });
});

it('what has no other sum is compared with that of the list', async () => {
  const place = bytes.indexOf('{'.charCodeAt(0), 200);
  const limits: ZipLimits = { ...LIMITS, ownSums: true, many: (name) => name !== 'manifest.json' };
  const entry = (await openZip(changed(place, 'x'.charCodeAt(0)), limits)).get('manifest.json');
  await expect(entry?.read()).rejects.toMatchObject({ fault: 'hostile' });
  await expect(entry?.pipeTo(new WritableStream())).rejects.toMatchObject({ fault: 'hostile' });
});

it('sums in pieces are the sums of the whole', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (one, other) => {
      expect(crcOf(other, crcOf(one))).toBe(crc32(Buffer.concat([one, other])));
    }),
  );
});
