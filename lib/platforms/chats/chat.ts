/** One message of a talk, as far as its page says. */
export interface ChatMessage {
  /** Who said it, as the page calls him; the buyer himself is 我. */
  who?: string;
  /** When, in the page's own words. */
  at?: string;
  text: string;
}

/** A message and what shows it; `undefined` where a row has lost its words, as rows out of view do. */
export type ChatRow = (ChatMessage & { element: Element }) | undefined;

export interface ChatReading {
  /** The other side, as the page calls it. */
  name?: string;
  /** In the order of the page. */
  rows: ChatRow[];
}

/** Reads what is in the page now, and nothing else; `undefined` where it shows no talk that it knows. */
export type ChatReader = (document: Document) => ChatReading | undefined;

/** What the buyer is called in a record. */
export const ME = '我';
