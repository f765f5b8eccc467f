import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { sha256Hex } from '@/lib/db/evidence/ledger';

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('sums of many at once are each the sum of its own bytes, of whatever kind of piece', async () => {
  const lists = fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      const pieces = list.map((bytes) => new Uint8Array([7, ...bytes, 7]).subarray(1, bytes.length + 1));
      expect(await Promise.all(pieces.map(sha256Hex))).toEqual(list.map(sumOf));
      expect(await Promise.all(pieces.map((bytes) => sha256Hex(bytes.slice().buffer)))).toEqual(list.map(sumOf));
    }),
  );
  const film = new Uint8Array(5_000_000).fill(3);
  expect(await sha256Hex(film)).toBe(sumOf(film));
});

it('the browser is not handed the bytes themselves, which it would keep', async () => {
  const digest = vi.spyOn(crypto.subtle, 'digest');
  const all = Array.from({ length: 5 }, (_, n) => new Uint8Array(1000 + n));
  for (const bytes of all) await sha256Hex(bytes);
  const given = digest.mock.calls.map(([, data]) => (ArrayBuffer.isView(data) ? data.buffer : data));
  for (const { buffer } of all) expect(given).not.toContain(buffer);
});
