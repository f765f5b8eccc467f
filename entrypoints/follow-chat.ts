import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followChat } from '@/lib/capture/follow/follow-chat';
import { FOLLOW_CHAT } from '@/lib/capture/follow/name';
import { send } from '@/lib/messages/send';
import { documentsIn } from '@/lib/platforms/keeping/documents-in';

/** Put into a chat page when the buyer wants this talk kept; it does nothing before it is told to start. */
export default defineUnlistedScript(() => {
  const program = followChat({
    view: window,
    documents: () => documentsIn(window),
    tell: async (now) => {
      const reply = await send('chat-followed', now);
      return reply.ok ? reply.value.picture : undefined;
    },
    now: () => Date.now(),
  });
  const meeting = globalThis as unknown as Record<symbol, { leave(): void } | undefined>;
  // One that was put here before, and was never ended, goes.
  meeting[Symbol.for(FOLLOW_CHAT)]?.leave();
  Object.assign(globalThis, { [Symbol.for(FOLLOW_CHAT)]: program });
});
