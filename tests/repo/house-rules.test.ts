import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, sources } from './imports';

const FORBIDDEN: readonly [why: string, pattern: RegExp][] = [
  ['markup from strings', /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/],
  ['code from strings', /\beval\(|new Function\(/],
  ['a type that says nothing', /\bas any\b|: any\b|<any>/],
  ['silenced checks', /@ts-ignore|@ts-expect-error|@ts-nocheck/],
  ['work left for later', /\b(TODO|FIXME|XXX|HACK)\b/],
  ['a claim of legal force', /具有法律效力(?!”)|司法认可|证据已固定|胜诉率|一定能赔|保证胜诉/],
];

/** Names what libraries contain and builds leave out. */
const TAKES_OUT = 'lib/build/without-dead-branches.ts';
const ours = sources().filter((file) => file !== TAKES_OUT);

it.each(FORBIDDEN)('contains no %s', (_why, pattern) => {
  const found = ours.flatMap((file) =>
    readFileSync(path.join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line.replace(/^\s*(\/\/|\*|\/\*).*$/, '')) ? [`${file}:${index + 1} ${line.trim()}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

it('keeps every file to one subject: none is longer than 250 lines', () => {
  const long = sources()
    .map((file) => ({ file, lines: readFileSync(path.join(ROOT, file), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 250);
  expect(long).toEqual([]);
});
