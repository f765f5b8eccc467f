import { useEffect, useState } from 'preact/hooks';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import type CaseRoute from './CaseRoute';
import type { CaseView } from './case-view';

/** The room of cases comes only when one of its pages is opened: nobody else pays for its texts. */
export function LazyCase(props: { db: Vault; view: CaseView; today: CivilDate }) {
  const [Route, setRoute] = useState<typeof CaseRoute>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import('./CaseRoute').then(
      ({ default: route }) => setRoute(() => route),
      () => setFailed(true),
    );
  }, []);
  if (failed) return <p role="alert">这一页没能打开，请刷新再试。</p>;
  return Route ? <Route {...props} /> : <p class="quiet">正在打开…</p>;
}
