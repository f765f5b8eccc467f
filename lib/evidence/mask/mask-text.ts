import { PERSONAL_WORDS, type Personal, timesIn } from './personal';

/** In the place of words, always as long: how long a name was would help to guess it. */
export const COVER = '■■■';

/** The text without these words anywhere. The longer ones first, so that no rest of them stays. */
export function maskedText(text: string, covered: readonly Pick<Personal, 'text'>[]): string {
  return covered
    .map((one) => one.text)
    .filter((words) => words !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, words) => rest.replaceAll(words, COVER), text);
}

/** What a copy says of itself: `遮盖了 3 处：电话 1、姓名 2。` */
export function maskingWords(text: string, covered: readonly Pick<Personal, 'text' | 'kind'>[]): string {
  const counts = new Map<string, number>();
  for (const { kind, text: words } of covered) {
    const name = PERSONAL_WORDS[kind];
    counts.set(name, (counts.get(name) ?? 0) + timesIn(text, words));
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return `遮盖了 ${all} 处：${[...counts].map(([name, count]) => `${name} ${count}`).join('、')}。`;
}
