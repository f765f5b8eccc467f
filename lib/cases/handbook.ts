import type { Rule } from '../warranty/rules/rule';
import { MISCONCEPTIONS, type Misconception } from './content/misconceptions';
import type { Stage } from './ladder/stage';
import { STAGES } from './ladder/stages';
import { LINES, type Line } from './service/lines';
import { MAKERS, type MakerService } from './service/makers';

/** What the handbook holds for some words; all of it where none are given. */
export interface Found {
  rules: Rule[];
  misconceptions: Misconception[];
  stages: Stage[];
  lines: Line[];
  makers: MakerService[];
  count: number;
}

/** Every word must occur, in whatever order: in a rule with its articles, a step, a misconception, a line or a maker's service. */
export function handbookFor(rules: readonly Rule[], words: string): Found {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const has = (...texts: readonly (string | undefined)[]) => {
    const text = texts.join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  const found = {
    rules: rules.filter(({ title, right, how, exclusions, source, article, texts }) =>
      has(title, right, how, exclusions, source, article, texts?.join(' ')),
    ),
    misconceptions: [...MISCONCEPTIONS.values()].filter(({ believed, right }) => has(believed, right.text)),
    stages: STAGES.filter(({ title, doings, onYes, onNo, onSilence, warnings }) =>
      has(title, ...[...doings, onYes, onNo, onSilence, ...warnings].map(({ text }) => text)),
    ),
    lines: LINES.filter(({ name, number }) => has('电话 热线 客服', name, number)),
    makers: MAKERS.filter(({ names, hotline }) =>
      has('电话 热线 品牌 官方 售后 网点', names.join(' '), hotline?.number),
    ),
  };
  return { ...found, count: Object.values(found).reduce((sum, { length }) => sum + length, 0) };
}
