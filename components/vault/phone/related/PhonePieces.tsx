import { SplitOffer } from '@/components/shared/pieces/SplitOffer';
import { useToast } from '@/components/shared/toast/Toast';
import { joinLine, splitLine } from '@/lib/db/orders/split-line';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { pieceId } from '@/lib/model/order-key';
import type { Purchase } from '@/lib/model/purchase';
import { useStoring } from '../../use-storing';
import { hashOf } from '../../view';

/** The pieces of a line of several: taken apart by one click, and the way from one to the others. */
export function PhonePieces({ db, purchase, today }: { db: Vault; purchase: Purchase; today: CivilDate }) {
  const toast = useToast();
  const store = useStoring();
  const { id, pieces = 1 } = purchase;
  const others = Array.from({ length: pieces }, (_, i) => ({ piece: i + 1, of: pieceId(id, i + 1) }));
  return (
    <>
      <SplitOffer
        purchase={purchase}
        onSplit={async () => {
          if (!(await store(() => splitLine(db, id, today, Date.now())))) return;
          toast({ words: '已经分开，各记各的。', undo: () => void store(() => joinLine(db, id, Date.now())) });
        }}
      />
      {pieces > 1 && (
        <p class="small quiet">
          这一行分成了 {pieces} 台：
          {others.map(({ piece, of }) =>
            of === id ? (
              <strong key={of}>第 {piece} 台（这一台） </strong>
            ) : (
              <a key={of} href={hashOf({ name: 'phone', id: of })}>
                第 {piece} 台{' '}
              </a>
            ),
          )}
        </p>
      )}
    </>
  );
}
