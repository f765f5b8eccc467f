/** One message as a record keeps it. */
export interface KeptMessage {
  who?: string;
  at?: string;
  text: string;
}

export interface ChatRecord {
  /** The other side, as the page calls it. */
  name?: string;
  /** Without tokens. */
  url: string;
  /** When it was followed, Beijing time: `2026-12-01 19:03:11`. */
  from: string;
  to: string;
  /** Between two parts something may be missing. */
  parts: readonly (readonly KeptMessage[])[];
}

const FIRST = '聊天记录';
const NO_HEAD = '·';
const GAP = '……（这里可能缺了消息：没有翻到，或翻得太快）……';
const INDENT = '  ';
const NAME = '对方：';
const URL = '网页：';
const WHEN = '记录：';

/**
 * A talk as a text that anybody can read and that is read back without loss: who and when on a line of their own, what was
 * said below it, indented.
 */
export function chatText({ name, url, from, to, parts }: ChatRecord): string {
  const count = parts.reduce((sum, part) => sum + part.length, 0);
  const gaps = Math.max(0, parts.length - 1);
  const told = gaps === 0 ? '中间没有发现缺漏' : `中间有 ${gaps} 处可能缺了消息`;
  const head = [
    FIRST,
    ...(name ? [NAME + line(name)] : []),
    URL + line(url),
    `${WHEN}${from} 至 ${to}（北京时间）`,
    `条数：${count} 条，${told}。更早和更晚的没有翻到的不在其中。`,
  ];
  const body = parts.map((part) => part.map(messageText).join('\n'));
  return `${head.join('\n')}\n\n${body.join(`\n${GAP}\n`)}\n`;
}

function messageText({ who, at, text }: KeptMessage): string {
  const said = text.split(/\r?\n/).map((one) => INDENT + one);
  const head = [at, who].flatMap((one) => (one ? line(one) : [])).join(' ');
  // With a name alone, a reader could not tell it from a moment.
  const written = who && !at ? `${NO_HEAD} ${line(who)}` : at && !who ? `${line(at)} ${NO_HEAD}` : head || NO_HEAD;
  return [written, ...said].join('\n');
}

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A text that was written so, taken apart again; `undefined` for every other text. */
export function parseChat(text: string): { head: string[]; parts: KeptMessage[][] } | undefined {
  const [first, ...lines] = text.split('\n');
  const end = lines.indexOf('');
  if (first !== FIRST || end < 0) return undefined;
  const parts: KeptMessage[][] = [[]];
  for (const one of lines.slice(end + 1)) {
    if (one === GAP) parts.push([]);
    else if (one.startsWith(INDENT)) {
      const message = parts.at(-1)?.at(-1);
      if (!message) return undefined;
      const said = one.slice(INDENT.length);
      message.text = message.text === UNSAID ? said : `${message.text}\n${said}`;
    } else if (one !== '') parts.at(-1)?.push({ ...headOf(one), text: UNSAID });
  }
  return { head: lines.slice(0, end), parts: parts.filter((part) => part.length > 0) };
}

/** Stands for no line at all; it is no character of any text. */
const UNSAID = '\u0000';
/** A moment as pages write it, at the beginning of a line. */
const MOMENT =
  /^((?:(?:\d{4}[-/年.])?\d{1,2}[-/月.]\d{1,2}日?|今天|昨天|前天|星期.|周.)?\s?(?:(?:上午|下午|晚上|凌晨|中午)?\s?\d{1,2}:\d{2}(?::\d{2})?)?)(?:\s|$)/;

function headOf(one: string): Omit<KeptMessage, 'text'> {
  if (one === NO_HEAD) return {};
  if (one.startsWith(`${NO_HEAD} `)) return { who: one.slice(2) };
  if (one.endsWith(` ${NO_HEAD}`)) return { at: one.slice(0, -2) };
  const at = MOMENT.exec(one)?.[1]?.trim();
  const who = at ? one.slice(at.length).trim() : one;
  return { ...(at ? { at } : {}), ...(who ? { who } : {}) };
}
