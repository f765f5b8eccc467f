import { deflateRawSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { openZip } from '@/lib/zip/read-zip';
import { ZipError } from '@/lib/zip/zip-entry';
import { makeZip, textEntry } from '@/tests/fixtures/make-zip';

const LIMITS = { entries: 10, entryBytes: 1000, totalBytes: 1500 };

async function fault(file: Uint8Array<ArrayBuffer>, limits = LIMITS): Promise<string> {
  try {
    for (const entry of (await openZip(file, limits)).values()) await entry.read();
    return 'read';
  } catch (error) {
    return error instanceof ZipError ? error.fault : String(error);
  }
}

describe('an archive from anywhere', () => {
  it('gives its entries by name, byte for byte', async () => {
    const entries = await openZip(makeZip([textEntry('凭证/截图.txt', '你好'), textEntry('b', '')]), LIMITS);
    expect([...entries.keys()]).toEqual(['凭证/截图.txt', 'b']);
    expect(new TextDecoder().decode(await entries.get('凭证/截图.txt')?.read())).toBe('你好');
    expect(await entries.get('b')?.read()).toHaveLength(0);
  });

  const two = [textEntry('a', '1'), textEntry('b', '2')];
  const joined = new Uint8Array([...makeZip(two), ...makeZip(two)]);
  test.each([
    ['climbs out of its folder', makeZip([textEntry('../a', '1')]), 'hostile'],
    ['has an absolute name', makeZip([textEntry('/a', '1')]), 'hostile'],
    ['climbs with backslashes', makeZip([textEntry('..\\a', '1')]), 'hostile'],
    ['has two entries of one name', makeZip([textEntry('a', '1'), textEntry('a', '2')]), 'hostile'],
    ['is two archives joined', joined, 'hostile'],
    ['has something behind its end', new Uint8Array([...makeZip(two), 1, 2, 3]), 'hostile'],
    ['has a wrong checksum', makeZip([{ ...textEntry('a', '1'), crc: 1 }]), 'broken'],
    ['lies about a length', makeZip([{ ...textEntry('a', '12345'), size: 2 }]), 'hostile'],
    ['is cut', makeZip(two).slice(0, -5), 'broken'],
    ['has too many entries', makeZip(Array.from({ length: 11 }, (_, at) => textEntry(String(at), ''))), 'too-big'],
    ['has an entry that is too long', makeZip([textEntry('a', 'x'.repeat(1001))]), 'too-big'],
    ['is too long in all', makeZip([textEntry('a', 'x'.repeat(900)), textEntry('b', 'x'.repeat(900))]), 'too-big'],
  ])('is refused where it %s', async (_how, file, why) => {
    expect(await fault(file)).toBe(why);
  });

  it('is not inflated beyond what an entry says it holds', async () => {
    const bomb = deflateRawSync(Buffer.alloc(2_000_000));
    const file = Buffer.from(makeZip([{ name: 'a', bytes: bomb, size: 900 }]));
    for (const at of [8, file.indexOf('PK\x01\x02', 0, 'latin1') + 10]) file.writeUInt16LE(8, at);
    expect(await fault(new Uint8Array(file))).toMatch(/hostile|broken/);
  });

  it('is read without the entries of unsafe names where that is asked for', async () => {
    const file = makeZip([textEntry('../a', '1'), textEntry('/b', '2'), textEntry('c\\d', '3'), textEntry('e', '4')]);
    expect([...(await openZip(file, { ...LIMITS, unsafeNames: 'skip' })).keys()]).toEqual(['e']);
  });
});
