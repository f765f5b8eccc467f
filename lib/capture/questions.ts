import type { OtherLine } from './report';

/**
 * What the popup may ask the page in front of it, by `tabs.sendMessage`. The answer never leaves the machine and is not
 * stored: the titles of things that are no phones stay in the page and in the open popup.
 */
export type PageQuestion =
  | { type: 'reread' }
  | { type: 'lines-on-page' }
  /** 这是手机; `key` is that of a line answered before. */
  | { type: 'this-is-a-phone'; key: string };

export type PageAnswer = { ok: true; lines?: readonly OtherLine[] } | { ok: false; reason: 'gone' };

export interface Answering {
  others(): readonly OtherLine[];
  choose(key: string): boolean;
  /** Read the page again and tell everything, also what was told before. */
  reread(): void;
}

/** `undefined` for messages that are no question to a page. */
export function answerTo(message: unknown, page: Answering): PageAnswer | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, key } = message as { type?: unknown; key?: unknown };
  switch (type) {
    case 'lines-on-page':
      return { ok: true, lines: page.others() };
    case 'reread':
      page.reread();
      return { ok: true };
    case 'this-is-a-phone':
      if (typeof key !== 'string' || !page.choose(key)) return { ok: false, reason: 'gone' };
      page.reread();
      return { ok: true };
    default:
      return undefined;
  }
}
