import { useState } from 'preact/hooks';
import type { Amounts } from '@/lib/cases/amounts';
import { formatFen, yuanToFen } from '@/lib/model/money';
import { useStoring } from '../../use-storing';
import { type OpenCase, saidOf, say } from '../case-in-hand';

interface Props {
  inHand: OpenCase;
  amounts: Amounts;
  mayClaimFraud: boolean;
  mayTakeMoney: boolean;
}

/** What can be claimed in money, each amount with its working. */
export function AmountsBox({ inHand, amounts: { lines, total, fee }, mayClaimFraud, mayTakeMoney }: Props) {
  const store = useStoring();
  const said = saidOf(inHand.record);
  return (
    <section class="card part" aria-label="钱怎么算">
      <h3>钱怎么算</h3>
      {lines.length === 0 && <p class="quiet">这件事要的是修、换、补，不是钱；有运费、损失的填在下面。</p>}
      <ul class="case-list">
        {lines.map(({ name, fen, working }) => (
          <li key={name}>
            {name}：<strong>{formatFen(fen)}</strong>
            <p class="quiet small">{working}</p>
          </li>
        ))}
      </ul>
      {total > 0 && (
        <p>
          合计 <strong>{formatFen(total)}</strong>
          {fee && `；去法院的受理费 ${formatFen(fee.full)}，简易、小额减半 ${formatFen(fee.half)}，谁输谁出`}
        </p>
      )}
      <div class="fields no-print">
        <FenField inHand={inHand} field="freight" label="来回运费（元）" value={said.freight} />
        <FenField inHand={inHand} field="loss" label="其他有单据的损失（元）" value={said.loss} />
      </div>
      {mayTakeMoney && (
        <label class="tick no-print">
          <input
            type="checkbox"
            checked={said.moneyInstead === true}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              void store(() => say(inHand, 'moneyInstead', checked || undefined));
            }}
          />
          能换也不要，我要退款（店家有同型号的，可以按天扣折旧）
        </label>
      )}
      {mayClaimFraud && (
        <label class="tick no-print">
          <input
            type="checkbox"
            checked={said.fraud === true}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              void store(() => say(inHand, 'fraud', checked || undefined));
            }}
          />
          我有证据证明店家明知不是全新还当全新卖，另主张价款三倍
        </label>
      )}
    </section>
  );
}

function FenField({
  inHand,
  field,
  label,
  value,
}: {
  inHand: OpenCase;
  field: 'freight' | 'loss';
  label: string;
  value: number | undefined;
}) {
  const store = useStoring();
  const [text, setText] = useState(value === undefined ? '' : String(value / 100));
  return (
    <label class="field">
      {label}
      <input
        type="text"
        inputMode="decimal"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => {
          const fen = text.trim() ? yuanToFen(text) : undefined;
          if (fen === undefined || fen >= 0) void store(() => say(inHand, field, fen));
        }}
      />
    </label>
  );
}
