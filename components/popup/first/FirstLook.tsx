import { PhoneCard } from '@/components/shared/card/PhoneCard';
import { ThumbFrame } from '@/components/shared/card/ThumbFrame';
import { SplitWords } from '@/components/shared/pieces/SplitWords';
import { SearchField } from '@/components/shared/search/SearchField';
import type { Face, FaceCard } from '@/lib/cards/face';
import { PopupHead } from '../PopupHead';
import { FootWords } from './FootWords';
import { MoreButton } from './MoreButton';
import { pagesOf } from './pages-of';
import { SEARCH_WORDS } from './search-words';

interface Props {
  face: Face;
  /** See `FootWords`. */
  panel: boolean;
  /** Stands in the search box already. */
  typed?: string | undefined;
  /** A phone's door was opened. */
  onDoor: (phone: string) => void;
}

/**
 * The popup as it opens, from its stored face. It draws what `Popup` draws at first, element for element, and does nothing:
 * the whole popup takes the same elements over. A test holds the two together.
 */
export function FirstLook({ face: { cards, many, more }, panel, typed, onDoor }: Props) {
  return (
    <>
      <PopupHead>{many && <SearchField placeholder={SEARCH_WORDS} value={typed ?? ''} />}</PopupHead>
      <main>
        <div role="status" />
        <section aria-label="我的手机">
          <ul class="phones">
            {cards.map((row) => (
              <FirstCard key={row.card.id} {...row} onDoor={onDoor} />
            ))}
          </ul>
        </section>
        {more && <MoreButton />}
      </main>
      <FootWords panel={panel} />
    </>
  );
}

function FirstCard({ card, pieces, onDoor }: FaceCard & Pick<Props, 'onDoor'>) {
  return (
    <li class="card phone">
      <PhoneCard
        card={card}
        picture={<ThumbFrame dim={card.past} />}
        pages={pagesOf(card)}
        onAsk={card.asks && (() => undefined)}
        onDoor={() => onDoor(card.id)}
      />
      {pieces > 0 && <SplitWords count={pieces} />}
    </li>
  );
}
