import { expect, it } from 'vitest';
import { deviceKey, signedHeadOnce, signOnce } from '@/lib/proof/signature/key-store';
import { verifyHead } from '@/lib/proof/signature/sign-head';

const TAIL = { seq: 3, hash: 'ab'.repeat(32) };

it('makes one key for the profile, whoever asks first, and signs the same bytes once', async () => {
  const [a, b] = await Promise.all([signedHeadOnce(TAIL, new Date(0)), signOnce(new Uint8Array([1]))]);
  const again = await signedHeadOnce(TAIL, new Date(99_000));
  expect(again).toEqual(a);
  expect(await signOnce(new Uint8Array([1]))).toEqual(b);
  expect(await signOnce(new Uint8Array([2]))).not.toEqual(b);
  expect(await verifyHead(again)).toMatchObject({ ok: true });
  expect((await deviceKey()).privateKey.extractable).toBe(false);
});
