import { useState } from 'preact/hooks';
import { SiteAccess } from '@/components/shared/access/SiteAccess';
import { CheckNotice } from '@/components/shared/check/CheckNotice';
import type { Live } from '@/components/shared/live';
import { SearchBox } from '@/components/shared/search/SearchBox';
import { useToday } from '@/components/shared/use-today';
import type { FirstRows } from '@/lib/db/purchases/first-rows';
import { SEARCH_WORDS } from './first/search-words';
import { KeepPage } from './keep/KeepPage';
import { PhoneList } from './list/PhoneList';
import { usePhones } from './list/use-phones';
import { LockStrip } from './lock/LockStrip';
import { LockContext } from './lock/lock-seen';
import { NudgeOffer } from './nudge/NudgeOffer';
import { PopupFoot } from './PopupFoot';
import { PopupHead } from './PopupHead';
import { PageStatus } from './page/PageStatus';
import { usePageInFront } from './page/use-page-in-front';
import { RemindersOffer } from './RemindersOffer';
import { usePhonesSeen, usePopupOpened } from './use-tell-background';
import './popup.css';

/** The toolbar popup: the phones of the page in front, then every other one, each with what can be demanded today. `first`: what was read before it is drawn. */
export function Popup({ first, typed = '' }: { first?: Live<FirstRows>; typed?: string }) {
  const today = useToday();
  const page = usePageInFront();
  const [words, setWords] = useState(typed.trim());
  const orderKeys = typeof page.seen === 'object' ? page.seen.orderKeys : undefined;
  const phones = usePhones(words, orderKeys, first);
  usePopupOpened();
  usePhonesSeen(phones.live.state === 'ready' ? phones.live.value.rows : undefined);
  const lock = phones.live.state === 'ready' ? phones.live.value.lock : undefined;
  const locked = lock?.locked === true;
  const searched = phones.many && !(locked && lock.hideNames);
  const rows = phones.live.state === 'ready' ? [...phones.live.value.here, ...phones.live.value.rows] : [];
  return (
    <LockContext.Provider value={lock}>
      <PopupHead>{searched && <SearchBox placeholder={SEARCH_WORDS} value={typed} onWords={setWords} />}</PopupHead>
      <main>
        <SiteAccess />
        <CheckNotice />
        <LockStrip seen={lock} />
        {!words && <PageStatus page={page} />}
        {!words && <KeepPage page={page} />}
        <PhoneList phones={phones} words={words} today={today} />
        {rows.length > 0 && !words && <RemindersOffer />}
        {rows.length > 0 && !words && !locked && <NudgeOffer rows={rows} today={today} />}
      </main>
      <PopupFoot />
    </LockContext.Provider>
  );
}
