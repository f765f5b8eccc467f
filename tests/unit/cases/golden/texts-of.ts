import { amountsOf } from '@/lib/cases/amounts';
import { draftsOf } from '@/lib/cases/drafts/all-drafts';
import { draftFacts } from '@/lib/cases/drafts/facts';
import { plain } from '@/lib/cases/drafts/text';
import { ladderOf } from '@/lib/cases/ladder/stages';
import { type Result, resultOf } from '@/lib/cases/triage/result';
import { situationFrom } from '@/lib/cases/triage/situation-of';
import { symptomOf } from '@/lib/cases/triage/symptoms';
import { nextScreen } from '@/lib/cases/triage/walk';
import { formatFen } from '@/lib/model/money';
import { order, purchase } from '../../warranty/examples';
import { TODAY } from '../walk-all';
import type { Story } from './situations';

/** One story as it is read on screen and sent, for the reviewer: result, answers to objections, steps and every text. */
export function textsOf({ title, facts, symptom: id, answers, said = {}, contacts = {} }: Story): string {
  const symptom = symptomOf(id);
  if (!symptom) throw new Error(`no symptom ${id}`);
  const situation = situationFrom(
    facts,
    { used: facts.condition === 'used', repairsKnown: facts.repairs !== undefined },
    { ...symptom.answers, ...answers },
    TODAY,
  );
  const screen = nextScreen(symptom.problem, situation);
  if (screen.kind !== 'result') throw new Error(`${title} still asks ${screen.id}`);
  const { leaf } = screen;
  const result = resultOf(leaf, situation);
  const materials = {
    purchase: purchase(facts.repairs ? { repairs: [...facts.repairs] } : {}, {
      brand: '星野',
      model: 'X9 Pro',
      platform: facts.platform,
    }),
    order: order({
      shop: { name: '白鹭通讯旗舰店' },
      placedAt: facts.placedAt ?? facts.paidAt ?? TODAY,
      total: 479_900,
    }),
    situation,
    leaf,
    symptom,
    said,
    contacts,
  };
  const written = draftFacts(materials);
  const { lines, total } = amountsOf(written);
  return [
    `## ${title}（${leaf.id}）`,
    ...resultLines(result),
    `阶梯：${ladderOf(situation)
      .map(({ short }) => short)
      .join(' > ')}`,
    ...(total > 0
      ? [`钱：${lines.map(({ name, fen, working }) => `${name} ${formatFen(fen)}（${working}）`).join('；')}`]
      : []),
    ...draftsOf(written).map(
      ({ title: name, fields }) =>
        `\n### ${name}\n${fields.map(({ label, parts }) => `${label}：${plain(parts).trim()}`).join('\n')}`,
    ),
    '',
  ].join('\n');
}

/** What the screen of a result says. */
export function resultLines(result: Result): string[] {
  return [
    `**${result.says}**${result.until ? ` 到 ${result.until.day}` : ''}`,
    result.why.text,
    ...(result.later ? [result.later.text] : []),
    `权利：${result.rights.join('、')}`,
    '',
    ...result.doings.map(({ title: what, how }, i) => `${i + 1}. ${what}：${how.text}`),
    '',
    ...result.objections.map(({ says, strength, answer }) => `- “${says}”（${strength}）${answer.text}`),
    ...result.weak.map(({ text }) => `- 弱：${text}`),
    ...result.nevers.map(({ text }) => `- 别：${text}`),
    ...result.ways.map(({ title: way, strength, text }) => `- 路：${way}（${strength}）${text.text}`),
    '',
  ];
}
