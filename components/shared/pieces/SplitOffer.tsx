import { phonesIn } from '@/lib/model/phone/phone-name';
import { MAX_PIECES, type Purchase } from '@/lib/model/purchase';

/** 这一行有 2 台: each gets a record of its own, with its IMEI, its state and its repairs. */
export function SplitOffer({ purchase, onSplit }: { purchase: Purchase; onSplit: () => void }) {
  const count = phonesIn(purchase);
  if (count < 2 || purchase.line.quantity > MAX_PIECES || purchase.shelf === 'deleted') return null;
  return (
    <p class="small split-offer">
      <span>这一行有 {count} 台</span>{' '}
      <button type="button" class="plain slim" onClick={onSplit}>
        分成 {count} 台，各记各的
      </button>
    </p>
  );
}
