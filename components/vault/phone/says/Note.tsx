import { NoteField } from '@/components/shared/fields/NoteField';
import { updateSays } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import type { Purchase } from '@/lib/model/purchase';
import { useStoring } from '../../use-storing';

/** Signs of a note; as in `BuyerSays`. */
const MAX = 20_000;

export function Note({ db, purchase, today }: { db: Vault; purchase: Purchase; today: CivilDate }) {
  const store = useStoring();
  const { note } = purchase.says;
  return (
    <section class={note ? 'card part prints' : 'card part'} aria-label="备注">
      {/* On paper the field is gone, and its words stay. */}
      {note && <p class="on-paper note-on-paper">{`备注：${note}`}</p>}
      <NoteField
        label="备注"
        value={note}
        max={MAX}
        placeholder="店员怎么说的、送了什么、答应了什么…离开就自动存"
        onChange={(words) => void store(() => updateSays(db, purchase.id, { note: words }, today))}
      />
    </section>
  );
}
