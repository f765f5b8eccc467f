import { useEffect, useState } from 'preact/hooks';
import { type Found, handbookFor } from '@/lib/cases/handbook';
import type { Rule } from '@/lib/warranty/rules/rule';
import { Articles } from '../law/Articles';
import { PhoneLines } from './parts/PhoneLines';
import { Say } from './parts/Say';

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

/** 权益手册: every rule in plain words, by the time it matters; steps, misconceptions and lines; searched and read without a network. */
export function Handbook() {
  const [rules, setRules] = useState<readonly Rule[]>([]);
  const [words, setWords] = useState('');
  useEffect(() => {
    void import('@/lib/warranty/rules/all-rules').then(({ ALL_RULES }) => setRules(ALL_RULES));
  }, []);
  const found = handbookFor(rules, words);
  return (
    <div class="handbook">
      <h2>权益手册</h2>
      <label class="field">
        找一找
        <input
          type="search"
          placeholder="退货、激活、国补、维修单、消法25…"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <p class="quiet small" role="status">
        {words.trim() && (found.count > 0 ? `找到 ${found.count} 条` : '没有找到。换个词，或者少写一个词。')}
      </p>
      <Basics found={found} />
      {Object.entries(MOMENTS).map(([moment, title]) => {
        const here = found.rules.filter((rule) => rule.moment === moment);
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
      <PhoneLines lines={found.lines} makers={found.makers} />
    </div>
  );
}

function RuleRead({ rule: { title, right, how, exclusions, source, article, confidence, texts } }: { rule: Rule }) {
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
      {texts && texts.length > 0 && <Articles texts={texts} />}
    </li>
  );
}

function Basics({ found: { misconceptions, stages } }: { found: Found }) {
  return (
    <>
      {misconceptions.length > 0 && (
        <section class="card part" aria-label="常见的误会">
          <h3>常见的误会</h3>
          {misconceptions.map(({ id, believed, right }) => (
            <p key={id}>
              <s>{believed}</s> <Say of={right} />
            </p>
          ))}
        </section>
      )}
      {stages.length > 0 && (
        <section class="card part" aria-label="一步一步">
          <h3>一步一步</h3>
          <ol class="doings">
            {stages.map(({ id, title, doings, onSilence }) => (
              <li key={id}>
                <strong>{title}</strong>
                <p>{doings.map(({ text }) => text).join('')}</p>
                <p class="quiet">没回音：{onSilence.text}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
