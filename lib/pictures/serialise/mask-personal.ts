import { asksForPerson, personsIn } from '../../model/words/persons';

/** A telephone number, whole or with stars of the page's own. */
const PHONE = /(?<!\d)(?:86-?)?1[3-9]\d(?:[\d* -]{6,10}\d)(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g;
/** 王小满 139…: what stands before a number and is not its label. */
const NAME_BEFORE = new RegExp(
  `(?<!\\p{Script=Han})(?!(?:联系|客服)?(?:电话|手机|号码|方式|热线)|手机号)\\p{Script=Han}{2,4}(?=[\\s,，、]*(?:${PHONE.source}))`,
  'gu',
);
const ADDRESS_LABEL = /^(?:收货|配送|送货|详细|收件)?(?:人)?(?:地址|信息)\s*[:：]\s*$/;
const AFTER_LABEL = /((?:收货|配送|送货|详细|收件)(?:人)?(?:地址|信息)\s*[:：]\s*)(\S.*)$/su;
/** Who receives, in whatever letters. */
const AFTER_RECEIVER = /((?:收[货件]人|联系人)(?:姓名|名称)?\s*[:：]\s*)([^\s，。；,;|]+)/g;
/** 浙江省 杭州市 西湖区 示例路 1 号: two parts of an address, the second no larger than the first. */
const ADDRESS =
  /\p{Script=Han}{2,8}(?:省|市|自治区|特别行政区|区|县)[\p{Script=Han}\d\s-]{0,24}?(?:区|县|镇|乡|街道|路|街|大道|巷|弄|号|栋|幢|单元|室|小区|村)[^，。；\n]{0,60}/gu;
/** Where lists write the receiver without a label. */
const BOX = ['consignee', 'receiver', 'recipient', 'addressee', 'user-address', 'receive-info']
  .map((name) => `[class*="${name}" i]`)
  .join();

const WHOLE_PHONE = new RegExp(PHONE.source);
const RECEIVER_LINE = /^(?:收[货件]人|联系人|联系电话|收货地址)[^:：]{0,4}[:：]/;

/** Of a name or a number that the page has cut into pieces: what it is only its line says. */
function isPiece(element: Element): boolean {
  const { parentElement: around } = element;
  const own = (element.textContent ?? '').trim();
  if (!around || own.length > 12 || around.childElementCount > 8 || /[:：]/.test(own)) return false;
  const line = (around.textContent ?? '').replace(/\s+/g, '');
  if (line.length > 24 || line === own) return false;
  return RECEIVER_LINE.test(line) || (/^[\d*＊\s-]+$/.test(own) && WHOLE_PHONE.test(line.replaceAll('＊', '*')));
}

/** No other letters than Chinese and Latin ones: for these a browser needs none of its large tables of signs. */
const USUAL = /^[\0-\x7f\xb7\u3001-\u3003\u3008-\u3011\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20]*$/;

/** As many stars, each as wide as the letter it hides. */
export function stars(text: string): string {
  return USUAL.test(text)
    ? text.replace(/[\u4e00-\u9fff]/g, '＊').replace(/[\da-z]/gi, '*')
    : text.replace(/[\p{Script=Han}]/gu, '＊').replace(/[\p{L}\p{N}]/gu, '*');
}

/** Who received it is not needed in a dispute about the phone: names, numbers and addresses become stars of the same width. */
export interface Mask {
  /** @param text one text node of the page, in the page's order */
  text(text: string): string;
  /** @param text of an element that holds the receiver */
  all(text: string): string;
  /** Does an element hold the receiver, by its name? */
  isPersonal(element: Element): boolean;
}

/** Without any of these a text asks for nobody, and names nobody, no number and no place. */
const MAY_TELL = /[:：省市区县]|0\d\d|1[\d*]|先生|女士|小姐|师傅/;
/** What follows a label, how a telephone number begins, what an address has: the patterns for these are long. */
const COLON = /[:：]/;
const DIGITS = /0\d\d|1[3-9]\d/;
const PLACE = /[省市区县]/;

export function receiverMask(): Mask {
  const within = new Map<Element, boolean>();
  let asked: 'person' | 'address' | undefined;
  return {
    text(text) {
      if (text.trim() === '') return text;
      const now = asked;
      if (!MAY_TELL.test(text)) {
        asked = undefined;
        return now === undefined ? text : stars(text);
      }
      asked = asksForPerson(text, false) ? 'person' : ADDRESS_LABEL.test(text.trim()) ? 'address' : undefined;
      if (asked !== undefined) return text;
      if (now !== undefined) return stars(text);
      const persons = personsIn(text);
      let masked = text;
      for (const [from, to] of persons)
        masked = masked.slice(0, from) + stars(masked.slice(from, to)) + masked.slice(to);
      if (COLON.test(text))
        masked = masked
          .replace(AFTER_LABEL, (_all, label: string, value: string) => label + stars(value))
          .replace(AFTER_RECEIVER, (_all, label: string, name: string) => label + stars(name));
      if (DIGITS.test(text)) masked = masked.replace(NAME_BEFORE, stars).replace(PHONE, stars);
      return PLACE.test(text) ? masked.replace(ADDRESS, stars) : masked;
    },
    all(text) {
      // That was the answer, if one was asked for.
      if (text.trim() !== '') asked = undefined;
      return stars(text);
    },
    isPersonal: (element) => isInBox(element, within) || isPiece(element),
  };
}

/** Of the elements around a text most have been asked before, for the text next to it. */
function isInBox(element: Element, known: Map<Element, boolean>): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const { parentElement: around } = element;
  const inside = element.matches(BOX) || (around !== null && isInBox(around, known));
  known.set(element, inside);
  return inside;
}

/** The buyer wants the receiver to be legible. */
export const NO_MASK: Mask = { text: (text) => text, all: (text) => text, isPersonal: () => false };
