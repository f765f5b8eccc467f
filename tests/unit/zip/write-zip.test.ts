import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openZip, type ZipLimits } from '@/lib/zip/read-zip';
import { pipeZip, type ZipPart, zipBlob } from '@/lib/zip/write-zip';

const LIMITS: ZipLimits = { entries: 100, entryBytes: 1_000_000, totalBytes: 3_000_000 };

async function* listed(parts: readonly ZipPart[]) {
  yield* parts;
}
const zip = (parts: readonly ZipPart[]) => zipBlob(listed(parts));
const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

async function all(file: Blob): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, entry] of await openZip(file, LIMITS)) found[name] = text(await entry.read());
  return found;
}

describe('a container', () => {
  it('gives back what was put in, whatever it is', async () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,12}$/), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 3000 }), async (list, bytes) => {
        const content = new Uint8Array(bytes);
        const opened = await openZip(await zip(list.map((name) => ({ name: `订单/${name}`, content }))), LIMITS);
        expect([...opened.keys()]).toEqual(list.map((name) => `订单/${name}`));
        for (const entry of opened.values()) expect(await entry.read()).toEqual(content);
      }),
      { numRuns: 40 },
    );
  });

  it('takes text, bytes, blobs and what comes piece by piece', async () => {
    async function* pieces() {
      yield new TextEncoder().encode('一');
      yield new TextEncoder().encode('二');
    }
    const parts = [
      { name: 'text', content: '文字' },
      { name: 'bytes', content: new TextEncoder().encode('b') },
      { name: 'blob', content: new Blob(['c']) },
      { name: 'stream', content: pieces() },
    ];
    expect(await all(await zip(parts))).toEqual({ text: '文字', bytes: 'b', blob: 'c', stream: '一二' });
  });

  it('has the same bytes each time and in every time zone', async () => {
    const script = `
      import { createHash } from 'node:crypto';
      import { zipBlob } from './lib/zip/write-zip.ts';
      async function* parts() { yield { name: 'a', content: 'x' }; }
      const bytes = new Uint8Array(await (await zipBlob(parts())).arrayBuffer());
      console.log(createHash('sha256').update(bytes).digest('hex'));`;
    const sums = ['Asia/Shanghai', 'America/New_York'].map((TZ) => {
      const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ } });
      return run.stdout.toString().trim() || run.stderr.toString();
    });
    expect(sums[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(sums).size).toBe(1);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    async function* endless() {
      for (let i = 0; ; i++) {
        if (i === 3) stop.abort();
        yield { name: `${i}`, content: 'x' };
      }
    }
    await expect(zipBlob(endless(), { signal: stop.signal })).rejects.toThrow(/abort/i);
  });

  it('gives its receiver the same memory again and again, once what stood in it is written', async () => {
    const seen = new Set<ArrayBufferLike>();
    const written: Blob[] = [];
    const content = new Uint8Array(3_400_000).map((_, i) => i % 251);
    await pipeZip(
      listed([{ name: 'film', content }]),
      new WritableStream({
        async write(chunk) {
          seen.add(chunk.buffer);
          // A slow disk.
          await new Promise((resolve) => setImmediate(resolve));
          written.push(new Blob([chunk]));
        },
      }),
    );
    expect(seen.size).toBe(1);
    expect(written).toHaveLength(4);
    const [entry] = (await openZip(new Blob(written), { ...LIMITS, entryBytes: 4e6, totalBytes: 4e6 })).values();
    expect(Buffer.from((await entry?.read()) ?? []).equals(content)).toBe(true);
  });

  it('gives up the receiver where a part cannot be had', async () => {
    async function* broken(): AsyncGenerator<ZipPart> {
      yield { name: 'a', content: 'x' };
      throw new Error('gone');
    }
    const abort = vi.fn();
    await expect(pipeZip(broken(), new WritableStream({ abort }))).rejects.toThrow('gone');
    expect(abort).toHaveBeenCalledOnce();
  });
});
