import { browser } from 'wxt/browser';
import type { Message, MessageName, Payload, Reply } from './protocol';

/**
 * Sends a message to the background. Never throws: a background that is just being restarted, or is gone after an
 * update, is `failed`. Part of the content scripts, so it loads no schema.
 */
export async function send<N extends MessageName>(
  name: N,
  payload: Payload<N>,
  { runtime }: Pick<typeof browser, 'runtime'> = browser,
): Promise<Reply<N>> {
  try {
    const message: Message<N> = { name, payload };
    const reply: unknown = await runtime.sendMessage(message);
    return isReply<N>(reply) ? reply : { ok: false, reason: 'failed' };
  } catch {
    return { ok: false, reason: 'failed' };
  }
}

/** Only the background of this extension can answer; what is checked here is that it did. */
function isReply<N extends MessageName>(reply: unknown): reply is Reply<N> {
  return typeof reply === 'object' && reply !== null && typeof (reply as { ok?: unknown }).ok === 'boolean';
}
