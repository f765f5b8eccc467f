import { anyOf } from './signs';

/** Of 不含, 未带, 没有, 无, 免. */
export const NEGATIONS = anyOf('不未没无免');

const HINT = /[不未](?=[包含带要送配附赠标])|没|无(?![线人界损影需])|免(?![息费提])/;
const NEGATION = /(?:[不未](?:包?含|包括|带|要|送|配|附带?赠?|赠送?|标配)|没有?|无|免)(?!手机)/g;
const BEFORE = ['原装', '任何', 'sim', '手机'];
const THINGS = (
  '充电器 充电头 充电线 充电套装 数据线 耳机 卡槽 卡托 盒槽 盒托 槽 托 sim卡 实体卡 配件 附件 包装 盒子 盒 发票 贴膜 钢化膜 ' +
  '壳 膜 保护壳 保护膜 保护套 适配器 电源 快充头 插头 头'
).split(' ');
const AND = /[ 、/和与及,，+]{0,2}(?:也?无|不[含带]|没有)?/y;
const MOST = 7;

/**
 * A title without what it says is not in the box: 不含充电器 数据线, 无充电器, 无卡槽. The words of accessories speak of none.
 * In steps: one pattern for all of it takes an engine a millisecond to compile.
 */
export function withoutAbsent(text: string): string {
  if (!HINT.test(text)) return text;
  let left = '';
  let from = 0;
  NEGATION.lastIndex = 0;
  for (let found = NEGATION.exec(text); found !== null; found = NEGATION.exec(text)) {
    const end = endOfThings(text, NEGATION.lastIndex);
    if (end === undefined) {
      NEGATION.lastIndex = found.index + 1;
      continue;
    }
    left += text.slice(from, found.index);
    from = text.charAt(end) === '版' ? end + 1 : end;
    NEGATION.lastIndex = from;
  }
  return from === 0 ? text : left + text.slice(from);
}

/** Where a list of things ends; `undefined` where none begins. */
function endOfThings(text: string, from: number): number | undefined {
  let end: number | undefined;
  let at = from;
  for (let k = 0; k < MOST; k++) {
    const next = thingEnd(text, at);
    if (next < 0) break;
    end = next;
    AND.lastIndex = end;
    at = AND.test(text) ? AND.lastIndex : end;
  }
  return end;
}

function thingEnd(text: string, at: number): number {
  const before = BEFORE.find((word) => text.startsWith(word, at));
  const from = before === undefined ? at : at + before.length;
  const thing = thingAt(text, from);
  if (thing !== undefined) return from + thing.length;
  // sim卡 is a thing, too.
  const whole = before === undefined ? undefined : thingAt(text, at);
  return whole === undefined ? -1 : at + whole.length;
}

const thingAt = (text: string, at: number): string | undefined => THINGS.find((word) => text.startsWith(word, at));
