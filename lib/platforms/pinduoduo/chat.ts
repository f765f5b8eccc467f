import type { ChatReader, ChatRow } from '../chats/chat';
import { isMoment, wordsOf } from '../chats/words';

/**
 * 客服 on the phone site (seen 2026-10-08): every child of the list is a message, or says when. Who speaks is not known to
 * be marked.
 */
export const readPinduoduoChat: ChatReader = (document) => {
  const list = document.querySelector('.chat-msg-provider');
  if (!list) return undefined;
  let at: string | undefined;
  const rows = [...list.children].flatMap((element): ChatRow[] => {
    const text = wordsOf(element);
    if (!text) return [];
    if (isMoment(text)) {
      at = text;
      return [];
    }
    return [{ element, text, ...(at ? { at } : {}) }];
  });
  return { rows };
};
