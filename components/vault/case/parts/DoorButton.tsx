import type { DoorId } from '@/lib/cases/triage/problem';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { caseDoor } from '../case-doors';

interface Props {
  id: DoorId;
  purchase: Purchase;
  order: OrderRecord;
  primary?: boolean;
}

/** The way to the right page, saying what is met there; nothing where none is known. */
export function DoorButton({ id, purchase, order, primary }: Props) {
  const door = caseDoor(id, purchase, order);
  if (!door) return null;
  return (
    <span class="case-door">
      <a class={primary ? 'button primary' : 'button'} href={door.url} target="_blank" rel="noreferrer">
        {door.label}
        <span class="spoken">（新标签页）</span>
        <span aria-hidden="true"> ↗</span>
      </a>
      {door.note && <span class="quiet small">{door.note}</span>}
    </span>
  );
}
