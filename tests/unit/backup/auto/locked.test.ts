import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isLocked, lockFile, unlockFile } from '@/lib/backup/auto/locked';
import { inMemory } from '@/lib/backup/target';

const WORD = '正确 马 电池 订书钉';
/** So that a key is derived in no time. */
const WORK = 2;

const file = new Blob([crypto.getRandomValues(new Uint8Array(60_000)), crypto.getRandomValues(new Uint8Array(60_000))]);
const bytesOf = async (blob: Blob | undefined) => blob && Buffer.from(await blob.arrayBuffer());

let locked: Blob;
beforeAll(async () => {
  locked = await lockFile(file, WORD, inMemory(), { work: WORK });
});

describe('a locked backup', () => {
  it('shows nothing of its content and opens with its passphrase', async () => {
    expect([await isLocked(locked), await isLocked(file)]).toEqual([true, false]);
    expect(await bytesOf(await unlockFile(locked, WORD, inMemory()))).toEqual(await bytesOf(file));
  });

  it('does not open with another passphrase, cut off, padded or altered', async () => {
    const whole = new Uint8Array(await locked.arrayBuffer());
    const altered = [30, 150, 200, 70_000, whole.length - 1].map((at) =>
      whole.map((byte, i) => (i === at ? byte ^ 1 : byte)),
    );
    const wrong = [whole.slice(0, -1), whole.slice(0, 70_000), whole.slice(0, 100), new Uint8Array([...whole, 0])];
    expect(await unlockFile(locked, `${WORD} `, inMemory())).toBeUndefined();
    for (const bytes of [...altered, ...wrong])
      expect(await unlockFile(new Blob([bytes]), WORD, inMemory())).toBeUndefined();
  });
});

/** The terminal it asks at is made by Linux's `script`. */
const hasAge = process.platform === 'linux' && spawnSync('age', ['--version']).status === 0;

describe(`the ordinary age program${hasAge ? '' : ', not on this machine'}`, () => {
  it.runIf(hasAge)('opens what we locked, with nothing but the passphrase', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'goujibao-age-'));
    try {
      writeFileSync(join(folder, 'a.zip.age'), Buffer.from(await locked.arrayBuffer()));
      // age asks at a terminal; script gives it one.
      const asked = spawnSync('script', ['-qec', `age -d -o ${folder}/a.zip ${folder}/a.zip.age`, '/dev/null'], {
        input: `${WORD}\n`,
      });
      expect(asked.status).toBe(0);
      expect(readFileSync(join(folder, 'a.zip'))).toEqual(await bytesOf(file));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
