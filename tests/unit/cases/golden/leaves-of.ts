import { draftsOf } from '@/lib/cases/drafts/all-drafts';
import { draftFacts } from '@/lib/cases/drafts/facts';
import { plain } from '@/lib/cases/drafts/text';
import { PROBLEMS } from '@/lib/cases/problems/all';
import type { Leaf } from '@/lib/cases/triage/problem';
import { resultOf } from '@/lib/cases/triage/result';
import { order, purchase } from '../../warranty/examples';
import { type End, STARTS, TODAY, walks } from '../walk-all';
import { resultLines } from './texts-of';

/** Every leaf, as the first phone that gets there reads it, with the first words for the seller. */
export function leafTexts(): string[] {
  const ends = firstEnds();
  return Object.values(PROBLEMS).flatMap(({ leaves }) => leaves.map((leaf) => leafText(leaf, ends.get(leaf.id))));
}

function firstEnds(): Map<string, End> {
  const found = new Map<string, End>();
  for (const start of STARTS) for (const end of walks(start)) if (!found.has(end.leaf.id)) found.set(end.leaf.id, end);
  return found;
}

function leafText({ id }: Leaf, end: End | undefined): string {
  if (!end) throw new Error(`nobody gets to ${id}`);
  const { leaf, situation, start } = end;
  const facts = draftFacts({
    purchase: purchase({}, { brand: '星野', model: 'X9 Pro', platform: start.facts.platform }),
    order: order({ shop: { name: '白鹭通讯旗舰店' }, placedAt: start.facts.placedAt ?? TODAY, total: 479_900 }),
    situation,
    leaf,
    symptom: undefined,
    said: {},
    contacts: {},
  });
  const words = draftsOf(facts)[0];
  return [
    `## ${id}（${start.name}）`,
    ...resultLines(resultOf(leaf, situation)),
    ...(words ? [`${words.title}：${plain(words.fields[0].parts)}`, ''] : []),
  ].join('\n');
}
