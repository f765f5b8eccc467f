import { type ChatMessage, type ChatReader, type ChatRow, ME } from '../chats/chat';
import { textAt, wordsOf } from '../chats/words';

/** 旺旺 in a browser: the frame inside of market.m.taobao.com (seen 2026-09 and 2026-10). Rows out of view stay, without words. */
export const readWangwangChat: ChatReader = (document) => {
  const lines = [...document.querySelectorAll('.ww_message .message-item-line')];
  if (lines.length === 0) return undefined;
  const name = textAt(document, '.ww_header .name');
  return { rows: lines.map(rowOf), ...(name ? { name } : {}) };
};

function rowOf(line: Element): ChatRow {
  const item = line.querySelector('.message-item');
  const content = item?.querySelector('.content');
  const text = content ? said(content) : '';
  if (!item || !text) return undefined;
  const who = item.classList.contains('self') ? ME : textAt(item, '.nick');
  const at = textAt(item, '.time');
  const message: ChatMessage = { text, ...(who ? { who } : {}), ...(at ? { at } : {}) };
  return { ...message, element: line };
}

/** Files by their name, cards that the seller's program sends by what stands on them. */
function said(content: Element): string {
  const file = content.querySelector('.file-name');
  if (!file) return wordsOf(content);
  const size = textAt(content, '.file-size');
  return `［文件］${file.getAttribute('title') ?? file.textContent ?? ''}${size ? ` ${size}` : ''}`;
}
