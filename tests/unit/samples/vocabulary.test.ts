import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isKnownName, isKnownPart, NAME_PART } from '@/lib/samples/known-names';
import { segments } from '@/lib/samples/redact/text/segment';
import { WORDS } from '@/lib/samples/vocabulary';
import { isStandIn } from '../../fixtures/stand-ins';

/** Samples are of pages that show orders: what knows talks and pages that are only kept needs no words in them. */
const OTHERS = [
  '**/routes.ts',
  '**/site.ts',
  '**/sites.ts',
  '**/doors/**',
  '**/kept-pages.ts',
  '**/chats/**',
  '**/chat.ts',
];
const READERS = globSync('lib/platforms/**/*.ts', { exclude: OTHERS });

/** Pieces of patterns that are no words: letters to choose from, and heads or tails of words that are listed whole. */
const NO_WORDS = new Set(
  '省市区县镇乡村 原父主子关联新旧 一二两三四五 一二三四五十百 十百 天日 证障 赔罚 付收 天退换 买看 正品保 再买一 登录已 可能还 假一 缩略 一二三四五六七八九 一二三四五六日天 一二三四五六日 周週 礼禮 大前 两二三四五六七八九 于在由为会 件收 件货 前时码密验提 定订 取领 上门取 收签 是为 运险 退货退款已 提交了 凭取'.split(
    ' ',
  ),
);

function wordsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  return (code.match(/\p{Script=Han}{2,}/gu) ?? []).filter((word) => !NO_WORDS.has(word));
}

/** Latin words of two letters or more in what the readers write between quotes and in patterns. */
function namesIn(source: string): string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/^import.*$/gm, '');
  const literals = code.match(/'(?:[^'\\\n]|\\.)*'/g) ?? [];
  return literals.flatMap((literal) => literal.replace(/\\[a-zA-Z]/g, ' ').match(NAME_PART) ?? []);
}

describe('the words that survive redaction', () => {
  test('are at least two characters each: a single one may be a part of a name', () => {
    expect([...WORDS].filter((word) => word.length < 2)).toEqual([]);
  });

  test('hold every word that a reader looks for', () => {
    const missing = READERS.flatMap((file) =>
      wordsIn(readFileSync(file, 'utf8'))
        .filter((word) => segments(word).some(({ known }) => !known))
        .map((word) => `${file}: ${word}`),
    );
    expect(READERS.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  test('hold every Latin word that a reader selects by', () => {
    const missing = READERS.flatMap((file) =>
      namesIn(readFileSync(file, 'utf8'))
        .filter((part) => !isKnownPart(part))
        .map(
          (part) =>
            `${file}: ${part}${isStandIn(part) ? ' (a stand-in of the sample? The page has other letters)' : ''}`,
        ),
    );
    expect(missing).toEqual([]);
  });

  test('spell no name: three letters that stand alone are a word in disguise', () => {
    expect(isKnownName('order-item_2')).toBe(true);
    expect(isKnownName('order-zhangsan')).toBe(false);
    expect(isKnownName('l-i-l-y')).toBe(false);
  });
});
