import { fromBER } from 'asn1js';
import { TimeStampReq } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { askAuthority, type Net } from '@/lib/proof/timestamp/ask-authority';
import { makeParty, makeReply, type Party, PURPOSES } from '@/tests/fixtures/timestamp/authority';

const BYTES = new TextEncoder().encode('存证链末端的签名');
let root: Party;
let signer: Party;

beforeAll(async () => {
  root = await makeParty({ name: '示例根证书', authority: true });
  signer = await makeParty({
    name: '示例时间戳',
    issuer: root,
    purposes: { ids: [PURPOSES.timeStamping], critical: true },
  });
});

/** An authority: stamps what it is asked to. */
async function stamp(body: BodyInit | null | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const asked = new TimeStampReq({ schema: fromBER(body as Uint8Array<ArrayBuffer>).result });
  return makeReply({
    digest: new Uint8Array(asked.messageImprint.hashedMessage.valueBlock.valueHexView),
    nonce: new Uint8Array(asked.nonce?.valueBlock.valueHexView ?? []),
    signer,
    certificates: [signer.certificate],
  });
}

const ask = (answer: (init: RequestInit) => Promise<Response>) => {
  const net: Net = {
    fetch: (_url, init) => answer(init ?? {}),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    now: () => new Date('2026-10-03T04:06:00Z'),
    timeout: 1000,
  };
  return askAuthority('https://tsa.example/', BYTES, [root.certificate], net);
};

describe('an authority that is asked for a stamp', () => {
  it('gets a digest and nothing that tells who asks, and its good reply is kept as it came', async () => {
    let sent: RequestInit = {};
    const asked = await ask(async (init) => {
      sent = init;
      return new Response(await stamp(init.body));
    });
    expect(asked).toMatchObject({ ok: true, stamp: { at: new Date('2026-10-03T04:05:06Z') } });
    expect(asked.ok && asked.stamp.chain).toHaveLength(2);
    expect(sent).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    expect(Buffer.from(sent.body as Uint8Array).includes(Buffer.from(BYTES))).toBe(false);
  });

  it.each<[string, RegExp, (init: RequestInit) => Promise<Response>]>([
    ['is busy', /没有答复（503）/, async () => new Response('busy', { status: 503 })],
    ['sends a web page', /不是时间戳/, async () => new Response('<html>')],
    ['sends an old reply', /不是对这次请求的答复/, async () => new Response(await stampOld())],
    ['sends fifty megabytes', /太长/, async () => new Response(new Uint8Array(1_000_000))],
    ['is not there', /没有连上/, async () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('and %s is not believed, and why is said', async (_how, reason, answer) => {
    expect(await ask(answer)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  });
});

async function stampOld(): Promise<Uint8Array<ArrayBuffer>> {
  let body: BodyInit | null | undefined;
  await ask(async (init) => {
    body = init.body;
    return new Response('');
  });
  return stamp(body);
}
