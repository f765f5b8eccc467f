import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { CasesList } from './all/CasesList';
import { CasePage } from './CasePage';
import type { CaseView } from './case-view';
import { Handbook } from './Handbook';
import { StartCase } from './StartCase';
import './case.css';

/** All pages about cases; a room of its own, loaded when one of them is opened. */
export default function CaseRoute({ db, view, today }: { db: Vault; view: CaseView; today: CivilDate }) {
  switch (view.name) {
    case 'new-case':
      return <StartCase db={db} view={view} today={today} />;
    case 'case':
      return <CasePage key={view.id} {...view} db={db} today={today} />;
    case 'cases':
      return <CasesList db={db} today={today} />;
    case 'handbook':
      return <Handbook />;
  }
}
