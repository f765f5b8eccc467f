import { SiteAccess } from '@/components/shared/access/SiteAccess';
import { CheckNotice } from '@/components/shared/check/CheckNotice';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { BackupNotice } from '../backup/BackupNotice';
import { RereadNews } from '../reread/RereadNews';
import { RuleUpdateNotice } from '../settings/RuleUpdateNotice';
import { StorageNotice } from '../storage/StorageNotice';
import type { View } from '../view';
import { WaitingNotice } from '../waiting/WaitingNotice';
import { useNoticesLater } from './use-notices-later';
import './notices.css';

/**
 * What the vault says unasked, the weightier first and two at a time. Each comes when it has looked, after the page it is
 * said on: so they stand at the foot of the window, where they push nothing away from under a finger.
 */
export function Notices({ db, view, today }: { db: Vault; view: View; today: CivilDate }) {
  const later = useNoticesLater();
  return (
    <div class="notices">
      <SiteAccess />
      <CheckNotice />
      <WaitingNotice db={db} />
      {later && <StorageNotice db={db} />}
      {later && <BackupNotice db={db} />}
      <RuleUpdateNotice db={db} />
      {view.name === 'phones' && <RereadNews db={db} today={today} />}
    </div>
  );
}
