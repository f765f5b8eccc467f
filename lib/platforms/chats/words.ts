import { pageText } from '../page/page-text';
import { clean } from '../page/text';

/** Signs of one message. */
const LONGEST = 5000;

/** What a message says: its text as it stands, its lines as lines; of a picture that it is one. */
export function wordsOf(element: Element): string {
  const pre = element.querySelector('pre');
  const lines = (pre ? (pre.textContent ?? '') : pageText(element).text).split(/\r?\n/);
  const text = lines
    .map((line) => clean(line, LONGEST))
    .filter(Boolean)
    .join('\n')
    .slice(0, LONGEST);
  if (text) return text;
  if (element.querySelector('video')) return '［视频］';
  return element.querySelector('img, canvas') ? '［图片］' : '';
}

/** Text of the first match, on one line. */
export function textAt(root: ParentNode, selector: string): string | undefined {
  const text = clean(root.querySelector(selector)?.textContent ?? '');
  return text || undefined;
}

const MOMENT =
  /^(?:(?:\d{4}[-/年.])?\d{1,2}[-/月.]\d{1,2}日?|今天|昨天|前天|星期[一二三四五六日天]|周[一二三四五六日天])?\s*(?:(?:上午|下午|晚上|凌晨|中午)?\s*\d{1,2}:\d{2}(?::\d{2})?)?$/;

/** A line between messages that only says when: `10月6日 09:30`, `昨天 21:04`. */
export const isMoment = (text: string): boolean =>
  text.length > 0 && text.length <= 30 && /\d|天|周|星期/.test(text) && MOMENT.test(text);
