import { useState } from 'preact/hooks';
import { SigningDoor } from '@/components/shared/doors/SigningDoor';
import { SigningQuestion } from '@/components/shared/signing/SigningQuestion';
import { SigningTold } from '@/components/shared/signing/SigningTold';
import { updateSays } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { useStoring } from '../../use-storing';

interface Props {
  db: Vault;
  purchase: Purchase;
  order: OrderRecord;
  today: CivilDate;
}

/** 哪天签收的？ on the phone's page, above everything that depends on it; the answer stays with its way back. */
export function PhoneSigning({ db, purchase, order, today }: Props) {
  const store = useStoring();
  const [day, setDay] = useState<CivilDate>();
  const tell = async (signedOn: CivilDate | undefined) => {
    if (await store(() => updateSays(db, purchase.id, { signedOn }, today))) setDay(signedOn);
  };
  if (day && purchase.says.signedOn === day) {
    return <SigningTold day={day} today={today} onUndo={() => void tell(undefined)} />;
  }
  return (
    <SigningQuestion purchase={purchase} order={order} today={today} onAnswer={(answer) => void tell(answer)}>
      <SigningDoor purchase={purchase} order={order} />
    </SigningQuestion>
  );
}
