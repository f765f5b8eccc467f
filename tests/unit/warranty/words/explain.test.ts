import { describe, expect, test } from 'vitest';
import { windowsFor } from '@/lib/warranty';
import { ALL_RULES } from '@/lib/warranty/rules/all-rules';
import type { PurchaseFacts } from '@/lib/warranty/window';
import { articlesOf, explain } from '@/lib/warranty/words/explain';
import { adviceOf, sentenceOf } from '@/lib/warranty/words/sentence';
import { windowOf } from '../find';

const facts: PurchaseFacts = { platform: 'jd', sellerType: 'self', signedAt: '2026-11-18' };
const TODAY = '2026-11-22';

describe('a window read out', () => {
  const said = (today: string, rule = 'law.noreason7', purchase = facts) =>
    sentenceOf(windowOf(purchase, today, rule), today);

  test.each([
    [TODAY, '无理由退：还剩3天，到11月25日'],
    ['2026-11-25', '无理由退：今天是最后一天'],
    ['2026-11-26', '无理由退：已在11月25日结束'],
  ])('on %s: %s', (today, sentence) => {
    expect(said(today)).toBe(sentence);
  });

  test('names the year where it is another', () => {
    expect(said(TODAY, 'law.sanbao.host1y')).toBe('坏了可以免费修：还剩361天，到2027年11月18日');
  });

  test('says an estimate, a shifted day, a missing date and the time of the other side', () => {
    expect(said(TODAY, 'law.noreason7', { platform: 'jd', paidAt: '2026-11-18' })).toContain(
      '（按最早的算，只会更晚）',
    );
    expect(said('2026-03-23', 'law.noreason7', { platform: 'jd', signedAt: '2026-03-15' })).toContain(
      '顺延通常可到3月23日',
    );
    expect(said(TODAY, 'law.noreason7', { platform: 'jd' })).toContain('缺日期');
    const away = { ...facts, repairs: [{ sent: '2026-11-19' }] };
    expect(said(TODAY, 'law.sanbao.spare7', away)).toContain('对方的期限到11月26日');
    expect(said('2026-11-27', 'law.sanbao.spare7', away)).toContain('可以主张');
  });

  test('advises the safe day, and the shifted one only as what is usual', () => {
    const window = windowOf({ platform: 'jd', signedAt: '2026-03-15' }, '2026-03-20', 'law.noreason7');
    expect(adviceOf(window, '2026-03-20')).toBe('建议在3月22日前办理；按民法典第203条通常可顺延到3月23日。');
    expect(adviceOf(windowOf(facts, TODAY, 'law.noreason7'), TODAY)).toBe('建议在11月25日前办理。');
  });

  test('never advises a day that has passed', () => {
    const advice = (paidOrSigned: Partial<PurchaseFacts>, today: string) => {
      const all: PurchaseFacts = { platform: 'jd', ...paidOrSigned };
      return adviceOf(windowOf(all, today, 'law.noreason7'), today);
    };
    expect(advice({ signedAt: '2026-03-15' }, '2026-03-22')).toMatch(/^今天是建议的最后一天/);
    expect(advice({ signedAt: '2026-03-15' }, '2026-03-23')).toMatch(/^建议的日子3月22日已过；.*3月23日/);
    expect(advice({ signedAt: '2026-03-15' }, '2026-03-24')).toBeUndefined();
    expect(advice({ paidAt: '2026-11-01' }, '2026-11-20')).toBe(
      '最早的算法到11月8日为止，真实期限可能还没过：先去办，同时补上日期。',
    );
  });
});

describe('a window explained', () => {
  test('has the right, how to use it, what excludes it, where it stands and how sure that is', () => {
    const said = explain(windowOf(facts, TODAY, 'law.noreason7'), facts, TODAY);
    expect(said).toMatchObject({
      article: '消法25；办法10',
      effectiveFrom: '2014-03-15',
      confidence: '高',
      binds: false,
    });
    for (const text of [said.right, said.how, said.exclusions, said.advice, said.disclaimer]) expect(text).toBeTruthy();
    expect(said.disagreements.join()).toMatch(/激活.*自然日/s);
  });

  test('shows other ways to count as sentences of their own', () => {
    const conflict: PurchaseFacts = { platform: 'tmall', signedAt: '2025-11-05', invoiceDate: '2025-11-20' };
    const said = explain(windowOf(conflict, '2026-11-18', 'law.sanbao.host1y'), conflict, '2026-11-18');
    expect(said.alternatives).toEqual(['坏了可以免费修，按发票日期起算：还剩2天，到11月20日']);
    expect(said.disagreements.join()).toContain('最早的日期');
  });

  test('does not call the year over without saying what to check first', () => {
    const notes = (today: string) => explain(windowOf(facts, today, 'law.sanbao.host1y'), facts, today).notes.join();
    expect(notes('2028-01-01')).toMatch(/先核对再下结论.*没有法定免费修理的权利/);
    expect(notes(TODAY)).not.toContain('先核对再下结论');
  });

  test('says that a copied text is no official one', async () => {
    const said = explain(windowOf(facts, TODAY, 'law.sanbao.return7'), facts, TODAY);
    expect(said.notes.join()).toContain('未与官方文本核对');
    const articles = await articlesOf(said.texts);
    expect(articles.find(({ name }) => name.includes('修理更换退货'))?.copy).toContain('没有见到官方文本');
  });

  test('a promise is explained by its mark, cover by what was typed in', () => {
    const extraCover = [{ name: '碎屏险', end: '2027-11-18' }];
    const promised: PurchaseFacts = {
      ...facts,
      promises: ['180天只换不修'],
      brandWarrantyEnd: '2028-01-01',
      extraCover,
    };
    const said = (id: string) => explain(windowOf(promised, TODAY, id), promised, TODAY);
    expect(said('promise.exchange.180day')).toMatchObject({
      right: expect.stringContaining('180天只换不修'),
      binds: true,
    });
    expect(said('promise.brand-warranty').source).toContain('你填写的');
    expect(said('promise.cover.碎屏险').article).toBeUndefined();
  });

  test('an article is found with its words, an unknown one is left out', async () => {
    const [article, none] = await articlesOf(['消法25', '消法9999']);
    expect([article?.name, none]).toEqual(['消费者权益保护法第25条', undefined]);
    expect(article?.text).toContain('自收到商品之日起七日内退货');
  });
});

describe('wording limits', () => {
  const FORBIDDEN =
    /具有法律效力(?!”|；)|司法认可|证据已固定|法律意见(?!；)|律师建议|胜诉率|必赔|一定能退|会强制退款|起诉到互联网法院|45个工作日|90天[^，。；]*法定/;

  test('no rule, note or sentence claims more than the law gives', () => {
    const purchases: PurchaseFacts[] = [
      facts,
      { platform: 'jd', sellerType: 'pop', paidAt: '2026-11-01', repairs: [{ sent: '2026-11-05' }] },
      {
        platform: 'taobao',
        signedAt: '2025-01-01',
        confirmedAt: '2025-01-05',
        exchangedOn: '2025-02-01',
        promises: ['全国联保'],
      },
      { platform: 'pinduoduo', factoryDate: '2026-01-01' },
    ];
    const said = purchases.flatMap((each) => windowsFor(each, TODAY).map((window) => explain(window, each, TODAY)));
    const texts = [...said, ...ALL_RULES.filter(({ id }) => id !== 'evi.hash_limit')].map((each) =>
      JSON.stringify(each),
    );
    expect(texts.filter((text) => FORBIDDEN.test(text))).toEqual([]);
  });

  test('phones are never said to be named in the rule on the burden of proof', () => {
    const said = explain(windowOf(facts, TODAY, 'law.burden6m'), facts, TODAY);
    expect([said.confidence, said.right, said.disagreements.join()]).toEqual([
      '中',
      expect.stringContaining('可主张'),
      expect.stringContaining('没有点名手机'),
    ]);
  });
});
