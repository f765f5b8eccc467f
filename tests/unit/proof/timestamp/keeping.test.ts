import { fromBER } from 'asn1js';
import fc from 'fast-check';
import { TimeStampReq } from 'pkijs';
import { afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { Vault } from '@/lib/db/store/schema';
import { makeDeviceKey } from '@/lib/proof/signature/device-key';
import { signHead } from '@/lib/proof/signature/sign-head';
import { digestOf } from '@/lib/proof/timestamp/bytes';
import { toPem } from '@/lib/proof/timestamp/certificates';
import { attachToken, offerHead } from '@/lib/proof/timestamp/keeping/attach';
import { mayAskAt } from '@/lib/proof/timestamp/keeping/due';
import { type StampingWorld, stampDue } from '@/lib/proof/timestamp/keeping/run';
import { ownSource, SPACING } from '@/lib/proof/timestamp/keeping/sources';
import {
  bringOver,
  type KeptStamp,
  keptStamps,
  openStamps,
  type StampStore,
} from '@/lib/proof/timestamp/keeping/stamp-store';
import { makeParty, makeReply, makeToken, type Party, PURPOSES } from '@/tests/fixtures/timestamp/authority';

const START = Date.parse('2026-10-03T04:06:00Z');
const DAY = 86_400_000;
const SM3 = '1.2.156.10197.1.401';
const FIRST = { name: '甲', url: 'https://a.example/', origin: 'https://a.example/*' };
const SECOND = { name: '乙', url: 'http://b.example/', origin: 'http://b.example/*' };

let root: Party;
let signer: Party;
let foreign: Party;
let knownRoots: string;
const pemOf = ({ certificate }: Party) => toPem(new Uint8Array(certificate.toSchema(true).toBER()));
beforeAll(async () => {
  root = await makeParty({ name: '示例根证书', authority: true });
  foreign = await makeParty({ name: '别家根证书', authority: true });
  signer = await makeParty({
    name: '示例时间戳',
    issuer: root,
    purposes: { ids: [PURPOSES.timeStamping], critical: true },
  });
  knownRoots = pemOf(root);
});

let store: StampStore;
let db: Vault;
let present: Pick<KeptStamp, 'head' | 'signedHead'>;
async function headAt(seq: number): Promise<typeof present> {
  const head = { seq, hash: String(seq).padStart(64, '0') };
  return { head, signedHead: await signHead(head, await makeDeviceKey(), new Date(START)) };
}
beforeEach(async () => {
  store = await openStamps();
  db = new Vault(`stamps-${crypto.randomUUID()}`);
  present = await headAt(7);
});
afterEach(async () => {
  for (const name of ['sources', 'attempts', 'stamps', 'offered'] as const) await store.clear(name);
  store.close();
  await db.delete();
});

/** A world in which authorities answer as told, and a clock that is set by hand. */
function world(more: Partial<StampingWorld> = {}) {
  const state = { now: START, asked: [] as string[], down: new Set<string>() };
  const made: StampingWorld = {
    db,
    store,
    signed: async () => present,
    allowed: async () => true,
    online: () => true,
    knownRoots,
    net: {
      fetch: async (url, init) => {
        state.asked.push(String(url));
        if (state.down.has(String(url))) return new Response('busy', { status: 503 });
        const asked = new TimeStampReq({ schema: fromBER(init?.body as Uint8Array<ArrayBuffer>).result });
        const digest = new Uint8Array(asked.messageImprint.hashedMessage.valueBlock.valueHexView);
        const nonce = new Uint8Array(asked.nonce?.valueBlock.valueHexView ?? []);
        return new Response(await makeReply({ digest, nonce, signer, certificates: [signer.certificate] }));
      },
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      now: () => new Date(state.now),
      timeout: 1000,
    },
    ...more,
  };
  return { state, made };
}

describe('stamps that are due', () => {
  it('are asked of nobody while no authority is on', async () => {
    const { state, made } = world();
    expect(await stampDue(made, 'by-itself')).toBeUndefined();
    expect(state.asked).toEqual([]);
  });

  it('are asked of every authority that is on, once for the same end, and kept with their chain', async () => {
    for (const one of [FIRST, SECOND]) await store.put('sources', one);
    const { state, made } = world();
    expect(await stampDue(made, 'by-itself')).toBeUndefined();
    expect(await stampDue(made, 'now')).toBeUndefined();
    expect(state.asked).toEqual([SECOND.url, FIRST.url].toSorted());
    const [stamp] = await keptStamps(db);
    expect(stamp).toMatchObject({ head: present.head, state: 'good', at: new Date('2026-10-03T04:05:06Z') });
    expect(stamp?.chain).toHaveLength(2);
  });

  it('wait while there is no network, or the host is not allowed any more, and cost no try', async () => {
    await store.put('sources', FIRST);
    const off = world({ online: () => false });
    expect(await stampDue(off.made, 'by-itself')).toBe(START + 60_000);
    const not = world({ allowed: async () => false });
    expect(await stampDue(not.made, 'by-itself')).toBe(START + 60_000);
    expect([...off.state.asked, ...not.state.asked]).toEqual([]);
    expect(await store.getAll('attempts')).toEqual([]);
    const on = world();
    await stampDue(on.made, 'by-itself');
    expect(await keptStamps(db)).toHaveLength(1);
  });

  it('are asked again after a failure, with the spacing the authority wants, and another is not held up', async () => {
    for (const one of [FIRST, SECOND]) await store.put('sources', one);
    const { state, made } = world();
    state.down.add(FIRST.url);
    const next = await stampDue(made, 'by-itself');
    expect(next).toBe(START + 2 * SPACING);
    expect(await store.get('attempts', FIRST.url)).toMatchObject({
      failures: 1,
      problem: expect.stringContaining('503'),
    });
    expect((await keptStamps(db)).map(({ url }) => url)).toEqual([SECOND.url]);
    state.now = START + SPACING - 1;
    expect(await stampDue(made, 'now')).toBe(START + 60_000 + SPACING - 1);
    expect(state.asked.filter((url) => url === FIRST.url)).toHaveLength(1);
    state.down.clear();
    state.now = START + 2 * SPACING;
    expect(await stampDue(made, 'by-itself')).toBeUndefined();
    expect(await keptStamps(db)).toHaveLength(2);
    expect(await store.get('attempts', FIRST.url)).toEqual({ url: FIRST.url, at: state.now, failures: 0 });
  });

  it('come once a day for a ledger that grows, and at once where the buyer asks', async () => {
    await store.put('sources', FIRST);
    const { state, made } = world();
    await stampDue(made, 'by-itself');
    present = await headAt(8);
    state.now += SPACING;
    expect(await stampDue(made, 'by-itself')).toBe(START + DAY);
    await stampDue(made, 'now');
    expect((await keptStamps(db)).map(({ head }) => head.seq)).toEqual([7, 8]);
  });

  it('of a release that kept them beside the vault go into it, once', async () => {
    await store.put('sources', FIRST);
    await stampDue(world().made, 'by-itself');
    const [stamp] = await keptStamps(db);
    if (!stamp) throw new Error('no stamp');
    await db.stamps.clear();
    await store.put('stamps', stamp, 'some sum');
    for (let times = 0; times < 2; times++) await bringOver(store, db);
    expect(await keptStamps(db)).toEqual([stamp]);
    expect(await store.count('stamps')).toBe(0);
  });

  it('are asked for anew where the same end says more since: another key is known', async () => {
    await store.put('sources', FIRST);
    const { state, made } = world();
    await stampDue(made, 'by-itself');
    const { head } = present;
    present = { head, signedHead: await signHead(head, await makeDeviceKey(), new Date(START), ['ab'.repeat(32)]) };
    state.now += SPACING;
    await stampDue(made, 'now');
    expect(await keptStamps(db)).toHaveLength(2);
  });

  it('of an authority with a root of its own are told apart', async () => {
    await store.put('sources', { ...FIRST, root: pemOf(root) });
    const { made } = world({ knownRoots: '' });
    await stampDue(made, 'by-itself');
    expect(await keptStamps(db)).toMatchObject([{ state: 'unknown-root', authority: '甲' }]);
  });

  it('property: never within the spacing after a try, and never for an end that has one', () => {
    const number = fc.integer({ min: 0, max: 1e12 });
    fc.assert(
      fc.property(
        number,
        fc.nat(100),
        fc.constantFrom('now', 'by-itself'),
        fc.option(number),
        (at, failures, wanted, last) => {
          const attempt = { url: 'x', at, failures };
          const known = { attempt, lastStamp: last ?? undefined };
          expect(mayAskAt({ ...known, stamped: true }, wanted)).toBeUndefined();
          expect(mayAskAt({ ...known, stamped: false }, wanted) ?? 0).toBeGreaterThanOrEqual(at + SPACING);
        },
      ),
    );
  });
});

test.each([
  ['https://tsa.example/tsr', 'https://tsa.example/*'],
  ['http://tsa.example:8318/x?y', 'http://tsa.example/*'],
  ['https://timestamp.sectigo.com', 'https://timestamp.sectigo.com/*'],
  ['ftp://tsa.example/', undefined],
  ['javascript:alert(1)', undefined],
  ['https://name:word@tsa.example/', undefined],
  ['tsa.example', undefined],
])('an address of one’s own: %s asks for %s', (address, origin) => {
  expect(ownSource(address)?.origin).toBe(origin);
});

describe('a token from elsewhere', () => {
  const digest = () => digestOf('SHA-256', present.signedHead.signature);
  const attach = (bytes: Uint8Array<ArrayBuffer>, brought = '') =>
    attachToken(db, store, bytes, { knownRoots, brought, now: new Date(START) });
  const certificates = () => [signer.certificate];

  it('is taken only when it was told what to stamp', async () => {
    const reply = await makeReply({ digest: await digest(), signer, certificates: certificates() });
    expect(await attach(reply)).toMatchObject({ ok: false, reason: expect.stringContaining('先存下要盖的文件') });
  });

  it.each(['reply', 'token'])('is checked and kept, as a %s', async (form) => {
    await offerHead(store, await headAt(3));
    await offerHead(store, present);
    const choice = { digest: await digest(), signer, certificates: certificates() };
    const bytes = form === 'reply' ? await makeReply(choice) : await makeToken(choice);
    expect(await attach(bytes)).toMatchObject({ ok: true, stamp: { state: 'good', head: present.head } });
    expect(await attach(bytes)).toMatchObject({ ok: true });
    expect(await keptStamps(db)).toHaveLength(1);
  });

  it('with a root of its own beside it is kept, and that is said; without one it is refused', async () => {
    await offerHead(store, present);
    const purposes = { ids: [PURPOSES.timeStamping], critical: true };
    const other = await makeParty({ name: '别家时间戳', issuer: foreign, purposes });
    const reply = await makeReply({ digest: await digest(), signer: other, certificates: [other.certificate] });
    expect(await attach(reply)).toMatchObject({ ok: false, reason: expect.stringContaining('已知的根证书') });
    expect(await attach(reply, pemOf(foreign))).toMatchObject({ ok: true, stamp: { state: 'unknown-root' } });
  });

  it('with national algorithms is kept, and said to be unchecked', async () => {
    await offerHead(store, present);
    const reply = await makeReply({ digest: await digest(), signer, certificates: certificates(), digestOid: SM3 });
    expect(await attach(reply)).toMatchObject({ ok: true, stamp: { state: 'unchecked', chain: [] } });
  });

  it.each<[string, RegExp, () => Promise<Uint8Array<ArrayBuffer>>]>([
    [
      'over something else',
      /不是这份数据/,
      async () => makeReply({ digest: new Uint8Array(32), signer, certificates: certificates() }),
    ],
    [
      'that was refused',
      /没有签发/,
      async () => makeReply({ digest: await digest(), signer, certificates: [], status: 2 }),
    ],
    ['that is a web page', /不是时间戳/, async () => new TextEncoder().encode('<html>')],
  ])('%s is refused with the reason', async (_what, reason, make) => {
    await offerHead(store, present);
    expect(await attach(await make())).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
    expect(await keptStamps(db)).toEqual([]);
  });
});
