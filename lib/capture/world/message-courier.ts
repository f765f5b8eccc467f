import type { Reason, Reply } from '../../messages/protocol';
import { send } from '../../messages/send';
import type { Courier, Failed } from './courier';

/** For these the same message would meet the same answer. A sender that is refused now may be known in a moment. */
const FINAL: ReadonlySet<Reason> = new Set(['invalid', 'full', 'newer', 'unavailable']);

/** The way to the background through runtime messages. */
export const messageCourier: Courier = {
  wake() {
    void send('page-opened', {});
  },
  async tell(report) {
    const reply = await send('page-read', report);
    return reply.ok
      ? { ok: true, wantPictures: reply.value.wantPictures, pictures: reply.value.pictures }
      : failed(reply);
  },
  async callPart(part) {
    const reply = await send('part-wanted', { part });
    return reply.ok ? { ok: true } : failed(reply);
  },
  async hand(message) {
    const reply = await send('snapshot', message);
    return reply.ok ? { ok: true } : failed(reply);
  },
};

function failed(reply: Extract<Reply<'snapshot'>, { ok: false }>): Failed {
  return { ok: false, retry: !FINAL.has(reply.reason) };
}
