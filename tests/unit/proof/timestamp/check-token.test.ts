import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { digestOf } from '@/lib/proof/timestamp/bytes';
import { readCertificates, toPem } from '@/lib/proof/timestamp/certificates';
import { type Asked, checkReply, checkToken } from '@/lib/proof/timestamp/check-token';
import { timestampRequest } from '@/lib/proof/timestamp/request';
import {
  makeParty,
  makeReply,
  makeToken,
  newKeys,
  type Party,
  PURPOSES,
  type StampChoice,
} from '@/tests/fixtures/timestamp/authority';

const ONLY = { ids: [PURPOSES.timeStamping], critical: true };
const NOW = new Date('2026-10-03T04:06:00Z');

let root: Party;
let middle: Party;
let signer: Party;
let foreign: Party;
let twin: Party;
let digest: Uint8Array<ArrayBuffer>;
let nonce: Uint8Array<ArrayBuffer>;
let asked: Asked;
const special: Record<string, Party> = {};

beforeAll(async () => {
  root = await makeParty({ name: '示例根证书', authority: true });
  foreign = await makeParty({ name: '别家根证书', authority: true });
  middle = await makeParty({ name: '示例签发机构', issuer: root, authority: true });
  const keys = await newKeys();
  signer = await makeParty({ name: '示例时间戳', issuer: middle, purposes: ONLY, keys, serial: 7 });
  twin = await makeParty({ name: '示例时间戳', issuer: middle, purposes: ONLY, keys, serial: 7, to: '2033-01-01' });
  special['no purpose'] = await makeParty({ name: 'a', issuer: middle });
  special['purpose not critical'] = await makeParty({
    name: 'b',
    issuer: middle,
    purposes: { ...ONLY, critical: false },
  });
  special['two purposes'] = await makeParty({
    name: 'c',
    issuer: middle,
    purposes: { ids: [PURPOSES.timeStamping, PURPOSES.codeSigning], critical: true },
  });
  special['expired'] = await makeParty({
    name: 'd',
    issuer: middle,
    purposes: ONLY,
    from: '2020-01-01',
    to: '2021-01-01',
  });
  special['foreign'] = await makeParty({ name: 'e', issuer: foreign, purposes: ONLY });
  const leafIssuer = await makeParty({ name: 'f', issuer: middle, purposes: ONLY });
  special['issued by no authority'] = await makeParty({ name: 'g', issuer: leafIssuer, purposes: ONLY });
  digest = await digestOf('SHA-256', new TextEncoder().encode('存证链末端的签名'));
  nonce = timestampRequest(digest, new Uint8Array(8).fill(0xab)).nonce;
  asked = { digest, nonce, roots: [root.certificate], now: NOW };
});

const choice = (more: Partial<StampChoice> = {}): StampChoice => ({
  digest,
  nonce,
  signer,
  certificates: [(more.signer ?? signer).certificate, middle.certificate],
  ...more,
});

async function fault(bytes: Uint8Array<ArrayBuffer>, about: Asked = asked): Promise<string> {
  const checked = await checkReply(bytes, about);
  return checked.ok ? 'accepted' : checked.fault;
}

describe('a time stamp that is what was asked for', () => {
  it('is accepted, with its time, its authority and the way to the root', async () => {
    const checked = await checkReply(await makeReply(choice()), asked);
    expect(checked).toMatchObject({
      ok: true,
      at: new Date('2026-10-03T04:05:06Z'),
      authority: '示例时间戳',
      serial: '4d',
    });
    expect(checked.ok && checked.chain).toHaveLength(3);
  });

  it('is accepted long after its certificates have expired: they were valid at the time', async () => {
    expect(await fault(await makeReply(choice()), { ...asked, now: new Date('2060-01-01') })).toBe('accepted');
  });

  it('is accepted without its certificates where they are given', async () => {
    const reply = await makeReply(choice({ certificates: [] }));
    expect(await fault(reply)).toBe('certificate-missing');
    expect(await fault(reply, { ...asked, others: [signer.certificate, middle.certificate] })).toBe('accepted');
  });

  it('is accepted as a token of its own, without its request', async () => {
    const { nonce: _nonce, ...unasked } = asked;
    expect(await checkToken(await makeToken(choice()), unasked)).toMatchObject({ ok: true });
  });
});

describe('a time stamp is refused, and why is said, where', () => {
  const other = () => new Uint8Array(32).fill(1);
  test.each<[string, string, () => Promise<Uint8Array<ArrayBuffer>>]>([
    ['it stamps something else', 'imprint', () => makeReply(choice({ digest: other() }))],
    ['it answers another request', 'nonce', () => makeReply(choice({ nonce: other().slice(0, 8) }))],
    [
      'it has no nonce though one was sent',
      'nonce',
      async () => {
        const { nonce: _n, ...rest } = choice();
        return makeReply(rest);
      },
    ],
    ['the authority refused', 'status', () => makeReply(choice({ status: 2 }))],
    [
      'its certificate is not the one named in the signature',
      'other-certificate',
      () => makeReply(choice({ certificates: [twin.certificate, middle.certificate] })),
    ],
    ['its content has bytes behind it', 'trailing-bytes', () => makeReply(choice({ trailing: [5, 0] }))],
    ['its time lies in the future', 'future', () => makeReply(choice({ at: new Date('2026-10-04T00:00:00Z') }))],
    ['it was made with SM3', 'national', () => makeReply(choice({ digestOid: '1.2.156.10197.1.401' }))],
    ['it was made with SHA-1', 'imprint', () => makeReply(choice({ digestOid: '1.3.14.3.2.26' }))],
    ['its certificate has no purpose', 'purpose', () => makeReply(choice({ signer: special['no purpose'] as Party }))],
    [
      'its purpose is not critical',
      'purpose',
      () => makeReply(choice({ signer: special['purpose not critical'] as Party })),
    ],
    [
      'its certificate has two purposes',
      'purpose',
      () => makeReply(choice({ signer: special['two purposes'] as Party })),
    ],
    ['its certificate had expired', 'expired', () => makeReply(choice({ signer: special['expired'] as Party }))],
    ['it comes from an unknown authority', 'no-path', () => makeReply(choice({ signer: special['foreign'] as Party }))],
    [
      'its certificate was issued by one that may not',
      'no-path',
      () => makeReply(choice({ signer: special['issued by no authority'] as Party })),
    ],
    ['it is a web page', 'not-asn1', async () => new TextEncoder().encode('<!DOCTYPE html><title>503</title>')],
    ['it is empty', 'not-asn1', async () => new Uint8Array()],
    ['it is cut', 'not-asn1', async () => (await makeReply(choice())).slice(0, 300)],
    ['it has bytes behind it', 'trailing-bytes', async () => Uint8Array.from([...(await makeReply(choice())), 0, 0])],
  ])('%s', async (_where, why, make) => {
    expect(await fault(await make())).toBe(why);
  });

  it('one bit of it is another', async () => {
    const reply = await makeReply(choice());
    await fc.assert(
      fc.asyncProperty(fc.nat(reply.length - 1), fc.nat(7), async (at, bit) => {
        const changed = reply.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const checked = await checkReply(changed, asked);
        // The unsigned rest (a certificate's own copy of the way to the root) may change without changing what is proved.
        if (checked.ok)
          expect({ at: checked.at, serial: checked.serial, authority: checked.authority }).toEqual({
            at: new Date('2026-10-03T04:05:06Z'),
            serial: '4d',
            authority: '示例时间戳',
          });
      }),
      { numRuns: 40 },
    );
  });

  test('whatever comes is answered, never thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await checkReply(Uint8Array.from(bytes), asked)).ok).toBe(false);
      }),
    );
  });
});

describe('a request', () => {
  it('has the digest and a positive nonce in it', () => {
    const hex = Buffer.from(timestampRequest(digest, new Uint8Array(8).fill(0xff)).der).toString('hex');
    expect(hex).toContain(Buffer.from(digest).toString('hex'));
    expect(hex).toContain('02087fffffffffffffff');
  });
});

it('certificates go into PEM and come back', () => {
  const der = new Uint8Array(root.certificate.toSchema(true).toBER());
  expect(readCertificates(`text\n${toPem(der)}${toPem(der)}`)).toHaveLength(2);
  expect(readCertificates('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')).toEqual([]);
});
