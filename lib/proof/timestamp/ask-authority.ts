import type { Certificate } from 'pkijs';
import { digestOf } from './bytes';
import { checkReply } from './check-token';
import { timestampRequest } from './request';

export interface Stamp {
  /** The reply as it came: what `openssl ts -verify` reads. */
  reply: Uint8Array<ArrayBuffer>;
  /** From the signer to the root, DER. */
  chain: Uint8Array<ArrayBuffer>[];
  at: Date;
}

export interface Net {
  fetch: typeof fetch;
  random: (length: number) => Uint8Array<ArrayBuffer>;
  now: () => Date;
  timeout: number;
}

/** A reply is some kilobytes; what is longer is none. */
const MAX_REPLY = 200_000;

/**
 * Has bytes stamped: sends their SHA-256, without cookies or referrer, and checks the reply in full before it is believed.
 * The reason is a sentence for the buyer.
 */
export async function askAuthority(
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
  roots: readonly Certificate[],
  { fetch, random, now, timeout }: Net,
): Promise<{ ok: true; stamp: Stamp } | { ok: false; reason: string }> {
  const request = timestampRequest(await digestOf('SHA-256', bytes), random(8));
  let reply: Uint8Array<ArrayBuffer> | undefined;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query' },
      body: request.der,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok) return { ok: false, reason: `时间戳机构没有答复（${response.status}）。请过一会儿再试。` };
    reply = await limited(response);
  } catch {
    return { ok: false, reason: '没有连上时间戳机构。请检查网络，过一会儿再试。' };
  }
  if (!reply) return { ok: false, reason: '时间戳机构的答复太长，不像时间戳，没有采用。' };
  const checked = await checkReply(reply, { digest: request.digest, nonce: request.nonce, roots, now: now() });
  if (!checked.ok) return { ok: false, reason: `时间戳机构的答复没有通过核对：${checked.sentence}` };
  return { ok: true, stamp: { reply, chain: checked.chain, at: checked.at } };
}

async function limited(response: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) break;
    length += value.length;
    if (length > MAX_REPLY) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
