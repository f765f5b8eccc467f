import type { Purchase } from '../purchase';
import { simplified } from '../words/simplified';

/** Other than new, as a buyer would ask for it: 官翻 comes from the maker, 样机 has stood in a shop, 二手 was somebody's. */
export type Condition = 'refurbished' | 'display' | 'used';

export const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  refurbished: '官翻',
  display: '样机',
  used: '二手',
};

/** A shop that says 翻新 and not who did it sells a used phone. */
const REFURBISHED =
  /官翻|官换机|(?:官方|原厂|厂家|厂商|品牌|认证|苹果|apple)[^，。；;,【】[\]()（）]{0,4}翻新|翻新[^，。；;,【】[\]()（）]{0,2}(?:官方|原厂|认证)/i;
const DISPLAY = /[展演]示机|样[品机]机?(?!模)|陈列机/;

/** What the buyer says wins; else what the shop wrote of this phone. `undefined`: new, as far as anybody says. */
export function conditionOf({ kind, says, line }: Pick<Purchase, 'kind' | 'says' | 'line'>): Condition | undefined {
  if (says.condition !== undefined) return says.condition === 'new' ? undefined : says.condition;
  if (kind !== 'used-phone') return undefined;
  const written = simplified(`${line.title} ${line.spec ?? ''}`);
  if (REFURBISHED.test(written)) return 'refurbished';
  return DISPLAY.test(written) ? 'display' : 'used';
}
