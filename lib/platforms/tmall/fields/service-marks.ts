import { at, list } from '../../page/json';
import { clean } from '../../page/text';
import { plain } from './plain';

/** One service mark: `7天无理由退货`, `15天价保`, `假一赔四`, `退货宝`, `极速退款`, `180天只换不修`, `全国联保` … */
const MARK =
  /^[^：:；;，,]{0,14}?(?:无理由(?:退换?货?|退货退款)?|价保(?:\d{1,3}天)?|保价|退货宝|运费险|运费保障|退款|退换货?|赔付|包赔|包退换?|包换|必赔|假一[赔罚].{1,3}|(?:慢|晚)必赔|正品保[证障]|服务保障|官方正品|如实描述|联保|质保|保修|换新|只换不修|免息|包邮|后付|(?:小时|[天日])内?发货|次日达|送货上门|上门安装|公益宝贝)(?:[（(][^）)]{0,20}[）)])?$/;
const REFUSED = /^不|不支持|不享|不可|不适用/;

function isServiceMark(word: string): boolean {
  return word.length <= 40 && MARK.test(word);
}

/** Words of a line; marks may stand in elements of their own with no space between them. */
export function wordsOf(line: Element): string[] {
  const parts = [...line.querySelectorAll('*')].filter(({ childElementCount }) => childElementCount === 0);
  const texts = parts.length > 1 ? parts.map((part) => part.textContent) : [line.textContent];
  const words = texts.flatMap((text) => clean(text, 300).split(/[\s|·、/]+/)).filter(Boolean);
  return words.length > 0 ? words : clean(line.textContent, 300).split(' ').filter(Boolean);
}

/** Is a line about service rather than about what was bought? `share`: how many of its words must be marks. */
export function isServiceLine(words: readonly string[], share: number): boolean {
  const marks = words.filter(isServiceMark).length;
  return marks > 0 && marks >= words.length * share;
}

/** The promises among words. A mark that says a right is missing (`不支持7天无理由退货`) is none. */
export function promisesAmong(words: readonly string[]): string[] {
  return unique(words.filter((word) => isServiceMark(word) && !REFUSED.test(word)));
}

/**
 * `serviceIcons` of inline data: `{title, name, linkTitle}`. A price guarantee's dates stand in `linkTitle`. 保障卡 is only
 * a link to a card.
 */
export function promisesOfIcons(icons: unknown): string[] {
  const words = list(icons).flatMap((icon) => {
    const link = plain(at(icon, 'linkTitle'), 60);
    const text = link.startsWith('价保') ? link : plain(at(icon, 'title'), 60) || plain(at(icon, 'name'), 60) || link;
    return text && text !== '保障卡' ? [text] : [];
  });
  return unique(words);
}

export function unique(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => clean(word, 60)))].filter(Boolean).slice(0, 20);
}
