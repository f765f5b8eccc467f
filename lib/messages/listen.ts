import { browser } from 'wxt/browser';
import { type KnownSender, type MessageName, type Payload, PROTOCOL, type Reason, type Reply } from './protocol';
import { knownSender, type Sender } from './sender';

type SenderOf<N extends MessageName> = Extract<KnownSender, { kind: (typeof PROTOCOL)[N]['from'] }>;

export type Handlers = {
  [N in MessageName]: (payload: Payload<N>, sender: SenderOf<N>) => Promise<Reply<N>>;
};

/**
 * Answers messages; call it synchronously as the worker starts. A handler sees only what the protocol allows, from whom
 * it allows; what a handler throws becomes a reason.
 */
export function listen(handlers: Handlers, reasonOf: (error: unknown) => Reason | Promise<Reason>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, respond: (reply: unknown) => void) => {
    const name = nameOf(message);
    // Not ours to answer: the parts of the extension also talk to each other.
    if (name === undefined) return undefined;
    answer(name, (message as { payload?: unknown }).payload, sender, handlers, reasonOf).then(respond);
    // Keeps the channel open; a returned promise is not understood by every browser.
    return true;
  });
}

function nameOf(message: unknown): MessageName | undefined {
  const name = typeof message === 'object' && message !== null ? (message as { name?: unknown }).name : undefined;
  return typeof name === 'string' && Object.hasOwn(PROTOCOL, name) ? (name as MessageName) : undefined;
}

/** One message from the outside, whatever it is. Never rejects. */
export async function answer<N extends MessageName>(
  name: N,
  payload: unknown,
  sender: Sender,
  handlers: Handlers,
  reasonOf: (error: unknown) => Reason | Promise<Reason>,
): Promise<Reply<N>> {
  try {
    const known = knownSender(sender, PROTOCOL[name].from, browser.runtime);
    if (!known) return { ok: false, reason: 'refused' };
    const parsed = PROTOCOL[name].payload.safeParse(payload);
    if (!parsed.success) return { ok: false, reason: 'invalid' };
    // Both were checked against the same row of the table.
    return await handlers[name](parsed.data as Payload<N>, known as SenderOf<N>);
  } catch (error) {
    console.error(name, error);
    return { ok: false, reason: await reasonOf(error) };
  }
}
