import { Sentence, toneOf } from '@/components/shared/card/Sentence';
import { Stamps } from '@/components/shared/card/Stamps';
import { Thumb } from '@/components/shared/card/Thumb';
import { Icon } from '@/components/shared/Icon';
import type { CardModel } from '@/lib/cards/card-model';
import { hashOf } from '../view';

/** What it is, and the one sentence. */
export function PhoneHead({
  card: { id, name, title, about, from, paid, paidHow, stamps, lead, next, past, over },
}: {
  card: CardModel;
}) {
  return (
    <header class={toneOf(lead)}>
      <p>
        <a class="button plain slim back" href={hashOf({ name: 'phones' })}>
          <Icon name="back" size={14} />
          我的手机
        </a>
      </p>
      <div class="phone-head">
        <Thumb id={id} large dim={past} />
        <div>
          <div class="card-line phone-head-name">
            <h2 title={title}>{name}</h2>
            <Stamps stamps={stamps} />
          </div>
          <p class="quiet">{[about, paidHow ?? (paid && `付了 ${paid}`)].filter(Boolean).join(' · ')}</p>
          <p class="quiet">{from}</p>
          <Sentence said={lead} />
          {over && (
            <p>
              <a class="button soft slim" href={hashOf({ name: 'new-case', purchaseId: id })}>
                看还有哪些办法
              </a>
            </p>
          )}
          {next && (
            <p class="small quiet phone-head-next">
              <Icon name="clock" size={14} />
              {next}
            </p>
          )}
        </div>
      </div>
      {title !== name && <p class="small quiet phone-head-title">{title}</p>}
    </header>
  );
}
