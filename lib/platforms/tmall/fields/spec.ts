import { isServiceMark } from '../../../model/words/service-mark';
import { marksAmong } from '../../page/marks';
import { clean } from '../../page/text';
import { isServiceLine, unique, wordsOf } from './service-marks';

/** `[['颜色分类', '黑色'], ['大小：', 'L']]` -> `颜色分类：黑色 大小：L`; a value without a name stands alone. */
export function specOf(pairs: Iterable<readonly [name: string, value: string]>): string {
  const parts = [...pairs].flatMap(([name, value]) => {
    const label = name.replace(/\s*[:：]\s*$/, '');
    if (!value) return [];
    return [label ? `${label}：${value}` : value];
  });
  return clean(parts.join(' '), 300);
}

const NAMED = /^[^:：;；\s]{1,12}\s*[:：]\s*\S/;

/** A specification written as text: `颜色分类:黑色;大小:L` -> `颜色分类：黑色 大小：L`; text without names stays as it is. */
export function specText(text: string): string {
  if (!NAMED.test(text)) return text;
  return text
    .split(/[;；]\s*(?=[^:：;；\s]{1,12}\s*[:：])/)
    .map((part) => part.replace(/\s*[:：]\s*/, '：').trim())
    .join(' ');
}

/**
 * What the lines under a title say (tm2). The specification comes first, a line of service words after it; where there is
 * one line only, it may be either. Lines of the form 名称：值 are specification, unless it is a mark that they spell so.
 */
export function readInfoLines(lines: readonly Element[]): { spec: string; promises: string[] } {
  const spec: string[] = [];
  const promises: string[] = [];
  const filled = lines.filter((line) => clean(line.textContent, 300));
  for (const line of filled) {
    const words = wordsOf(line);
    const text = clean(line.textContent, 300);
    if (isServiceMark(text)) promises.push(...marksAmong(words));
    else if (NAMED.test(text)) spec.push(specText(text));
    else if (isServiceLine(words, filled.length > 1 ? 1 : 0.5)) promises.push(...marksAmong(words));
    else if (spec.length === 0) spec.push(text);
    else promises.push(...marksAmong(words));
  }
  return { spec: clean(spec.join(' '), 300), promises: unique(promises) };
}
