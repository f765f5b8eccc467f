import { AFTER_PERIOD } from '../../../model/words/service-mark';

/** A piece of a text and what it is; `groups` has the parts of its form. */
export interface Token {
  text: string;
  groups: Readonly<Record<string, string | undefined>>;
}

/**
 * What a text consists of, first match wins. Everything that is neither a word nor one of these forms is a single `other`
 * character.
 */
const TOKEN = new RegExp(
  [
    /(?<phone>(?<!\d)1\d{2}[\s-]?[\d*]{4}[\s-]?\d{4}(?!\d))/u,
    /(?<sn>(?<!\d)\d{6}-\d{15}(?!\d))/u,
    /(?<year>20\d\d)(?<ym>\s?[-/.年]\s?)(?<month>0?[1-9]|1[0-2])(?<md>\s?[-/.月]\s?)(?<day>0?[1-9]|[12]\d|3[01])(?=[日\sT]|\d\d:|\D|$)/u,
    /(?<hour>(?<!\d)(?:[01]?\d|2[0-3])):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?(?!\d)/u,
    new RegExp(`(?<promised>(?<!\\d)\\d{1,3})(?=${AFTER_PERIOD})`, 'u'),
    /(?<sign>[¥￥]\s*-?\s*)(?<priced>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,2})?)(?![\d,])/u,
    /(?<yuan>(?<![\d.])(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}\.\d{1,2}))(?![\d.])/u,
    /(?<times>(?<![A-Za-z0-9])[xX](?=\s?\d{1,5}(?![A-Za-z\d])))/u,
    /(?<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});)/u,
    /(?<digits>\d+)/u,
    /(?<latin>[A-Za-z]+(?:[_.][A-Za-z]+)*)/u,
    // Labels are padded to one width: `运　　费：`.
    /(?<padded>(?<!\p{Script=Han})\p{Script=Han}[ \u3000]{1,6}\p{Script=Han}(?=\s?[:：]))/u,
    /(?<han>\p{Script=Han}+)/u,
    /(?<other>[\s\S])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'uy',
);

/**
 * The token at an offset of texts that stand in one line. A page may cut a word, a date or a price into elements of their
 * own; so a token may reach over the end of its text, but only where both halves alone would mean something else. Digits
 * side by side are one number only if that number is known from elsewhere.
 */
export function tokenAt(
  line: string,
  at: number,
  [start, end]: readonly [number, number],
  isKnown: (digits: string) => boolean,
): Token {
  const alone = match(line.slice(start, end), at - start);
  const joined = start > 0 || end < line.length ? match(line, at) : alone;
  const { groups } = joined;
  if (groups['promised'] !== undefined) return joined;
  const crosses = at + joined.text.length > end;
  const oneNumber = groups['digits'] === undefined || isKnown(joined.text);
  return crosses && oneNumber && groups['latin'] === undefined ? joined : alone;
}

function match(line: string, at: number): Token {
  TOKEN.lastIndex = at;
  const found = TOKEN.exec(line);
  return { text: found?.[0] ?? line.charAt(at), groups: found?.groups ?? {} };
}
