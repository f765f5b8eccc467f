import { useEffect, useState } from 'preact/hooks';
import { MISCONCEPTIONS } from '@/lib/cases/content/misconceptions';
import { STAGES } from '@/lib/cases/ladder/stages';
import { CHECKED, MAKERS } from '@/lib/cases/service/makers';
import type { Rule } from '@/lib/warranty/rules/rule';

const MOMENTS: Readonly<Record<Rule['moment'], string>> = {
  purchase: '买的时候',
  delivery: '签收',
  'days-1-7': '头七天',
  'days-8-15': '第8到15天',
  warranty: '一年内',
  repair: '送修和换机',
  expired: '过保以后',
  dispute: '有争议',
};

/** 权益手册: every rule in plain words, by the time it matters; searched and read without a network. */
export function Handbook() {
  const [rules, setRules] = useState<readonly Rule[]>([]);
  const [words, setWords] = useState('');
  useEffect(() => {
    void import('@/lib/warranty/rules/all-rules').then(({ ALL_RULES }) => setRules(ALL_RULES));
  }, []);
  const found = rules.filter(({ title, right, exclusions = '', source, article = '' }) =>
    words
      .trim()
      .split(/\s+/)
      .every((word) => `${title}${right}${exclusions}${source}${article}`.includes(word)),
  );
  return (
    <>
      <h2>权益手册</h2>
      <label class="field">
        找一找
        <input
          type="search"
          placeholder="退货、激活、国补、维修单…"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <p class="quiet small" role="status">
        {words.trim() && `找到 ${found.length} 条`}
      </p>
      {!words.trim() && <Basics />}
      {Object.entries(MOMENTS).map(([moment, title]) => {
        const here = found.filter((rule) => rule.moment === moment);
        return (
          here.length > 0 && (
            <section key={moment} class="card part" aria-label={title}>
              <h3>{title}</h3>
              <ul class="case-list">
                {here.map((rule) => (
                  <RuleRead key={rule.id} rule={rule} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <p class="quiet small">
        这里是整理过的说法，不构成法律意见；期限以法律规定和有权机关认定为准。品牌电话核对于 {CHECKED}，以官网为准。
      </p>
    </>
  );
}

function RuleRead({ rule: { title, right, how, exclusions, source, article, confidence } }: { rule: Rule }) {
  return (
    <li>
      <strong>{title}</strong>
      {confidence === 'low' && <span class="chip warn">未核实</span>}
      <p>{right}</p>
      {how && <p>{how}</p>}
      {exclusions && <p class="quiet">{exclusions}</p>}
      <p class="quiet small">
        {source}
        {article && ` ${article}`}
      </p>
    </li>
  );
}

function Basics() {
  return (
    <>
      <section class="card part" aria-label="常见的误会">
        <h3>常见的误会</h3>
        {[...MISCONCEPTIONS.values()].map(({ id, believed, right }) => (
          <p key={id}>
            <s>{believed}</s> {right.text}
          </p>
        ))}
      </section>
      <section class="card part" aria-label="一共几步">
        <h3>一共几步</h3>
        <ol class="doings">
          {STAGES.map(({ id, title, onSilence }) => (
            <li key={id}>
              <strong>{title}</strong>
              <p class="quiet">{onSilence.text}</p>
            </li>
          ))}
        </ol>
      </section>
      <section class="card part" aria-label="官方电话">
        <h3>官方电话</h3>
        <ul class="points">
          <li>12315（全国12315平台，www.12315.cn），核对于 2026-09</li>
          {MAKERS.flatMap(({ names, hotline }) =>
            hotline ? [<li key={names[0]}>{`${names[0]} ${hotline}`}</li>] : [],
          )}
        </ul>
      </section>
    </>
  );
}
