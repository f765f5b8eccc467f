import type { ChatReader, ChatRow } from '../chats/chat';
import { isMoment, textAt, wordsOf } from '../chats/words';

/**
 * 在线客服 on jdcs.jd.com (class names seen 2026-10-08). Who speaks is not known to be marked: then nobody is named rather
 * than the wrong one.
 */
export const readJdChat: ChatReader = (document) => {
  const messages = [...document.querySelectorAll('.chat .message')];
  if (messages.length === 0) return undefined;
  let at: string | undefined;
  const rows = messages.flatMap((element): ChatRow[] => {
    const text = wordsOf(element.querySelector('.message--content') ?? element);
    if (!text) return [];
    if (isMoment(text)) {
      at = text;
      return [];
    }
    return [{ element, text, ...(at ? { at } : {}) }];
  });
  const name = textAt(document, '.dialog.active .dialog-detail-header-name');
  return { rows, ...(name ? { name } : {}) };
};
