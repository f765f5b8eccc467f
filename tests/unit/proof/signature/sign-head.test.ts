import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeDeviceKey, publicDer, publicDerFromPem, publicPem } from '@/lib/proof/signature/device-key';
import { fromDer, toDer } from '@/lib/proof/signature/ecdsa-der';
import { signHead, verifyHead } from '@/lib/proof/signature/sign-head';

const TAIL = { seq: 12, hash: 'ab'.repeat(32) };
const NOW = new Date('2026-10-03T04:05:06.789Z');

describe('the signature over the ledger’s head', () => {
  it('fits its statement and its key', async () => {
    const signed = await signHead(TAIL, await makeDeviceKey(), NOW, ['cd'.repeat(32)]);
    expect(await verifyHead(signed)).toMatchObject({
      ok: true,
      head: { seq: 12, head: TAIL.hash, signedAt: '2026-10-03T04:05:06Z', earlierKeys: ['cd'.repeat(32)] },
    });
  });

  it('is made with a key that cannot be taken out', async () => {
    const { privateKey } = await makeDeviceKey();
    expect(privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
  });

  it('fits no other head, no other key and no other signature', async () => {
    const pair = await makeDeviceKey();
    const signed = await signHead(TAIL, pair, NOW);
    const other = await signHead({ ...TAIL, seq: 13 }, pair, NOW);
    const stranger = await signHead(TAIL, await makeDeviceKey(), NOW);
    expect(await verifyHead({ ...signed, statement: other.statement })).toEqual({ ok: false, fault: 'signature' });
    expect(await verifyHead({ ...signed, signature: other.signature })).toEqual({ ok: false, fault: 'signature' });
    expect(await verifyHead({ ...signed, publicKey: stranger.publicKey })).toEqual({ ok: false, fault: 'key' });
    expect(await verifyHead({ ...signed, signature: new Uint8Array() })).toEqual({ ok: false, fault: 'signature' });
  });

  it('is over one text only: the same said in another order is not it', async () => {
    const signed = await signHead(TAIL, await makeDeviceKey(), NOW);
    const fields = Object.entries(JSON.parse(new TextDecoder().decode(signed.statement))).toReversed();
    const statement = new TextEncoder().encode(JSON.stringify(Object.fromEntries(fields)));
    expect(await verifyHead({ ...signed, statement })).toEqual({ ok: false, fault: 'statement' });
  });
});

test('signatures go to DER and back, and DER has one form', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (raw) => {
      const der = toDer(raw);
      expect([...(fromDer(der) ?? [])]).toEqual([...raw]);
      expect(fromDer(Uint8Array.from([...der, 0]))).toBeUndefined();
      expect(fromDer(der.subarray(0, -1))).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => fromDer(bytes) === undefined || bytes[0] === 0x30),
  );
});

it('public keys go into PEM and come back', async () => {
  const der = await publicDer((await makeDeviceKey()).publicKey);
  expect(publicDerFromPem(publicPem(der))).toEqual(der);
  expect(publicDerFromPem('-----BEGIN PUBLIC KEY-----\n<a>\n-----END PUBLIC KEY-----')).toBeUndefined();
});
