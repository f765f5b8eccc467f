import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FileWindow } from '@/lib/zip/file-window';
import { readTogether } from '@/lib/zip/one-of-many';
import { openZip, type ZipLimits } from '@/lib/zip/read-zip';
import { zipBlob } from '@/lib/zip/write-zip';

const LIMITS: ZipLimits = {
  entries: 100,
  entryBytes: 10_000_000,
  totalBytes: 100_000_000,
  ownSums: true,
  many: () => true,
};

async function* parts(contents: readonly Uint8Array<ArrayBuffer>[]) {
  for (const [i, content] of contents.entries()) yield { name: `originals/${i}`, content };
}

describe('entries that lie behind one another', () => {
  it('are read in one go, each as it was put in', async () => {
    const contents = fc.array(fc.uint8Array({ maxLength: 5000 }), { minLength: 1, maxLength: 12 });
    const window = new FileWindow();
    await fc.assert(
      fc.asyncProperty(contents, fc.nat(), fc.nat(), async (given, a, b) => {
        const all = given.map((bytes) => new Uint8Array(bytes));
        const file = await zipBlob(parts(all));
        const entries = [...(await openZip(file, LIMITS)).values()];
        const [from, to] = [a % entries.length, b % entries.length].toSorted((one, other) => one - other);
        const slice = vi.spyOn(file, 'slice');
        const read = await readTogether(entries.slice(from, (to ?? 0) + 1), window);
        expect(read?.map((bytes) => bytes.slice())).toEqual(all.slice(from, (to ?? 0) + 1));
        expect(slice).toHaveBeenCalledOnce();
      }),
      { numRuns: 40 },
    );
  });

  it('are read each by itself where they lie otherwise', async () => {
    const file = await zipBlob(parts([1, 2, 3].map((n) => new Uint8Array(500).fill(n))));
    const [first, second, third] = [...(await openZip(file, LIMITS)).values()];
    if (!first || !second || !third) throw new Error('three entries');
    expect(await readTogether([first, third], new FileWindow())).toBeUndefined();
    expect(await readTogether([second, first], new FileWindow())).toBeUndefined();
    expect(await readTogether([first, first], new FileWindow())).toBeUndefined();
    expect(await third.read()).toEqual(new Uint8Array(500).fill(3));
  });

  it('of which one has another name in front of its bytes than in the list are not taken', async () => {
    const file = await zipBlob(parts([1, 2].map((n) => new Uint8Array(500).fill(n))));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const entries = [...(await openZip(file, LIMITS)).values()];
    const at = bytes.indexOf('1'.charCodeAt(0), 100);
    bytes[at] = '7'.charCodeAt(0);
    const changed = new Blob([bytes]);
    const altered = [...(await openZip(file, LIMITS)).values()].map((entry) =>
      Object.assign(entry, { source: changed }),
    );
    expect(await readTogether(altered, new FileWindow())).toBeUndefined();
    expect(await readTogether(entries, new FileWindow())).toHaveLength(2);
  });
});

it('a long entry comes in pieces that stand until they are written', async () => {
  const content = crypto.getRandomValues(new Uint8Array(65_536));
  const long = new Uint8Array(2_500_000).map((_, i) => content[i % content.length] ?? 0);
  const [entry] = [...(await openZip(await zipBlob(parts([long])), LIMITS)).values()];
  const sizes: number[] = [];
  const got = new Uint8Array(long.length);
  let at = 0;
  await entry?.pipeTo(
    new WritableStream({
      write(chunk) {
        sizes.push(chunk.length);
        got.set(chunk, at);
        at += chunk.length;
      },
    }),
  );
  expect(sizes).toEqual([1_000_000, 1_000_000, 500_000]);
  expect(got).toEqual(long);
});

it('a sink that refuses ends the reading, with its reason', async () => {
  const [entry] = [...(await openZip(await zipBlob(parts([new Uint8Array(10)])), LIMITS)).values()];
  const sink = new WritableStream({
    write() {
      throw new Error('no room');
    },
  });
  await expect(entry?.pipeTo(sink)).rejects.toThrow('no room');
});

describe('a window', () => {
  it('reads into the same memory again and again', async () => {
    const file = new Blob([new Uint8Array(1000).map((_, i) => i)]);
    const window = new FileWindow();
    const first = await window.read(file, 0, 600);
    expect([...first.subarray(0, 3)]).toEqual([0, 1, 2]);
    const second = await window.read(file, 700, 2000);
    expect([...second]).toEqual(Array.from({ length: 300 }, (_, i) => (700 + i) % 256));
    expect(second.buffer.byteLength).toBe(first.buffer.detached ? second.buffer.byteLength : first.buffer.byteLength);
  });

  it('also in browsers that read into no memory but their own', async () => {
    const file = new Blob(['手机']);
    const part = file.slice(0, 6);
    vi.spyOn(file, 'slice').mockReturnValue(part);
    vi.spyOn(part, 'stream').mockImplementation(() => {
      throw new TypeError('no bytes');
    });
    expect(new TextDecoder().decode(await new FileWindow().read(file, 0, 6))).toBe('手机');
  });
});
