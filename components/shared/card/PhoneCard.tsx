import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/shared/Icon';
import type { CardModel } from '@/lib/cards/card-model';
import { Bar } from './Bar';
import { Sentence, toneOf } from './Sentence';
import { Stamps } from './Stamps';
import './card.css';

interface Props {
  card: CardModel;
  /** A `Thumb`, or what stands in its place while nothing is looked up. */
  picture: ComponentChildren;
  /** Where the phone's own page and its help are; in another tab where this page is none. */
  pages: { phone: string; help: string; elsewhere: boolean };
  /** Opens the question for the signing day, where one helps. */
  onAsk?: (() => void) | undefined;
  /** The door was opened. */
  onDoor?: () => void;
}

/** One phone: what it is, what can be demanded and until when, what closes next, and where the buttons lead. */
export function PhoneCard({ card, picture, pages: { phone, help, elsewhere }, onAsk, onDoor }: Props) {
  const { name, title, about, paid, stamps, lead, next, bar, door, dispute } = card;
  const away = elsewhere ? { target: '_blank', rel: 'noreferrer' } : {};
  return (
    <>
      {picture}
      <div class="card-words">
        <div class="card-line">
          {/* The name's link covers the card; the two buttons lie above it. */}
          <a class="card-name clip" href={phone} title={title} {...away}>
            {name}
          </a>
          <Stamps stamps={stamps} />
        </div>
        <p class="card-line small quiet">
          <span class="clip">{about}</span>
          {paid && <span class="card-paid">{paid}</span>}
        </p>
        <div class={toneOf(lead)}>
          <Sentence said={lead} />
        </div>
        {bar && <Bar bar={bar} />}
        <div class="card-acts">
          <span class={`card-next small quiet clip ${dispute ? 'fought' : ''}`} title={dispute?.words ?? next}>
            {dispute ? (
              dispute.words
            ) : onAsk ? (
              <button type="button" class="plain slim" onClick={onAsk} aria-label={`${name}：${card.asks ?? ''}`}>
                {card.asks}
              </button>
            ) : (
              next
            )}
          </span>
          <a
            class={dispute ? 'button slim' : 'button plain slim'}
            href={help}
            aria-label={`${name}：${dispute ? '接着办' : '手机出问题了'}`}
            {...away}
          >
            {dispute ? '接着办' : '出问题了'}
          </a>
          {/* The steps of a dispute have their own doors, and its next act needs the room. */}
          {door && !dispute && (
            <a
              class="button soft slim door"
              href={door.url}
              target="_blank"
              rel="noreferrer"
              title={door.label}
              onClick={onDoor}
              aria-label={`${door.word}：${name}，${door.label}`}
            >
              {door.word}
              <Icon name="out" size={14} />
            </a>
          )}
        </div>
      </div>
    </>
  );
}
