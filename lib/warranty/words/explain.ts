import { knownFrom } from '../engine/dated-facts';
import { type Article, findArticle } from '../law-texts/law-text';
import { readPromises } from '../promises/read-marks';
import { promiseRule } from '../promises/rule-of-mark';
import type { Rule } from '../rules/rule';
import { WINDOW_RULES } from '../rules/window-rules';
import type { Dates, PurchaseFacts, Window } from '../window';
import { adviceOf, sentenceOf } from './sentence';

/** Always printed where rights are explained. */
export const DISCLAIMER = '本工具提供信息整理与文书草稿，不构成法律意见；期限以法律规定和有权机关认定为准。';

/** One window in plain words, complete but for the text of the law, which {@link articlesOf} loads. */
export interface Explanation {
  title: string;
  /** For a screen reader: `7天无理由退货：还剩3天，到11月25日`. */
  sentence: string;
  /** 「建议在…前办理；按民法典第203条通常可顺延到…」 */
  advice?: string;
  right: string;
  how?: string;
  exclusions?: string;
  source: string;
  article?: string;
  url?: string;
  /** `YYYY-MM-DD` */
  effectiveFrom?: string;
  /** The day the source was read. */
  collectedOn?: string;
  confidence: '高' | '中' | '未核实';
  /** What this one result rests on, and what is uncertain in it. */
  notes: string[];
  /** Where sources disagree; shown beside the result, never settled silently. */
  disagreements: string[];
  /** Other ways of counting, each as a sentence. */
  alternatives: string[];
  /** Law and promise differ; this one is the longer. */
  binds: boolean;
  /** Keys for {@link articlesOf}. */
  texts: readonly string[];
  disclaimer: string;
}

const CONFIDENCE = { high: '高', medium: '中', low: '未核实' } as const;
const RULES = new Map(WINDOW_RULES.map((rule) => [rule.id, rule]));

/** `facts`: those the window was computed from. */
export function explain(window: Window, facts: PurchaseFacts, today: string): Explanation {
  const rule = RULES.get(window.ruleId) ?? promisedRule(window, facts) ?? typedIn(window);
  const { right, how, exclusions, whenClosed, note, article, url, effectiveFrom, collectedOn } = rule;
  const advice = adviceOf(window, today);
  return {
    title: window.title,
    sentence: sentenceOf(window, today),
    ...(advice && { advice }),
    right: window.rights ? `${right}（只有修理，没有退换。）` : right,
    ...(how && { how }),
    ...(exclusions && { exclusions }),
    source: rule.source,
    ...(article && { article }),
    ...(url && { url }),
    ...(effectiveFrom && { effectiveFrom }),
    ...(collectedOn && { collectedOn }),
    confidence: CONFIDENCE[rule.confidence],
    notes: [...window.notes, ...(whenClosed && window.state === 'closed' ? [whenClosed] : []), ...(note ? [note] : [])],
    disagreements: [...(rule.disagreements ?? [])],
    alternatives: alternativesIn(window, facts, today),
    binds: window.binds === true,
    texts: rule.texts ?? [],
    disclaimer: DISCLAIMER,
  };
}

/** The cited articles; one chunk of its own, loaded when somebody opens them. */
export async function articlesOf(texts: readonly string[]): Promise<Article[]> {
  const { LAW_TEXTS } = await import('../law-texts/all-texts');
  return texts.flatMap((key) => findArticle(LAW_TEXTS, key) ?? []);
}

function alternativesIn({ title, alternatives }: Window, { signedAt }: PurchaseFacts, today: string): string[] {
  const { invoice, noRestart } = alternatives ?? {};
  const said = (how: string, dates: Dates, estimated: boolean) =>
    sentenceOf({ ...NOBODYS, ...dates, title: `${title}，${how}`, estimated }, today);
  return [
    ...(invoice ? [said('按发票日期起算', invoice, false)] : []),
    ...(noRestart ? [said('按换机后不重新计算', noRestart, signedAt === undefined)] : []),
  ];
}

const NOBODYS = { ruleId: '', basis: { start: 'event' as const, source: '' }, notes: [] };

function promisedRule({ ruleId }: Window, facts: PurchaseFacts): Rule | undefined {
  const known = knownFrom(facts, 0);
  for (const mark of readPromises(facts.promises ?? [])) {
    const rule = mark.kind === 'period' ? promiseRule(mark, known) : undefined;
    if (rule?.id === ruleId) return rule;
  }
  return undefined;
}

/** What the buyer typed in, or a mark with its own dates. */
function typedIn({ ruleId, title, basis }: Window): Rule {
  const cover = ruleId.startsWith('promise.cover.');
  const brand = ruleId === 'promise.brand-warranty';
  return {
    id: ruleId,
    title,
    moment: 'purchase',
    right: brand ? '品牌自己承诺的保修，比法定期限长的按承诺。' : '按页面、保单或服务条款写明的内容履行。',
    how: '保留能证明承诺内容的页面、保修卡或保单，在到期前向承诺的一方提出。',
    source: basis.source,
    ...(cover ? {} : { article: '实施条例12；三包4', texts: ['实施条例12', '三包4'] }),
    confidence: 'medium',
  };
}
