/** One statute, so far as the rules cite it. */
export interface LawText {
  /** How the rules name it: `消法` in `消法25`. */
  short: string;
  name: string;
  inForce: string;
  /** What kind of copy this is. Never the official one: the product must not claim that. */
  copy: string;
  /** By number, or by the name of an annex. Paragraphs are separated by line breaks. */
  articles: Readonly<Record<string, { text: string; remark?: string }>>;
}

export interface Article {
  /** `消费者权益保护法第25条`. */
  name: string;
  text: string;
  inForce: string;
  /** How reliable the copy is, for the reader. */
  copy: string;
}

/** The article that a rule means by e.g. `消法25` or `三包附录3`; `undefined` if these texts do not have it. */
export function findArticle(texts: readonly LawText[], key: string): Article | undefined {
  for (const { short, name, inForce, copy, articles } of texts) {
    if (!key.startsWith(short)) continue;
    const number = key.slice(short.length);
    const article = articles[number];
    if (!article) continue;
    const where = /^\d+$/.test(number) ? `第${number}条` : number === '不实行' ? '（不实行三包的情形）' : number;
    return { name: name + where, text: article.text, inForce, copy: [copy, article.remark].filter(Boolean).join('；') };
  }
  return undefined;
}
