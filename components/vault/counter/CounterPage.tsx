import { useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/shared/Icon';
import { saveFile } from '@/components/shared/save-file';
import { getPurchase } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { nameParts } from '@/lib/model/phone/phone-name';
import { windowsFor } from '@/lib/warranty';
import { factsOf } from '@/lib/warranty/facts';
import { useLive } from '../use-live';
import { hashOf } from '../view';
import { pictureOf } from './as-picture';
import { CounterSheet } from './CounterSheet';
import { usePicture } from './use-picture';
import './counter.css';

/** One page to hand over a counter: looked at here, printed, or saved as a picture to send. */
export function CounterPage({ db, id, today }: { db: Vault; id: string; today: CivilDate }) {
  const sheet = useRef<HTMLElement>(null);
  const [problem, setProblem] = useState<string>();
  const live = useLive(() => getPurchase(db, id), [db, id]);
  const found = live.state === 'ready' ? live.value : undefined;
  const facts = useMemo(() => found && factsOf(found.purchase, found.order), [found]);
  const windows = useMemo(() => (facts ? windowsFor(facts, today) : []), [facts, today]);
  const newest = found?.evidence.findLast(({ record }) => record.kind === 'screenshot')?.record;
  const picture = usePicture(db, newest?.sha256);
  if (live.state === 'loading') return <p class="quiet">正在打开…</p>;
  if (!found || !facts) {
    return (
      <section class="card notice">
        <p>这台手机不在这里，可能已被彻底删除。</p>
        <a class="button" href={hashOf({ name: 'phones' })}>
          回到我的手机
        </a>
      </section>
    );
  }
  const asPicture = async () => {
    setProblem(undefined);
    const file = sheet.current && (await pictureOf(sheet.current).catch(() => undefined));
    if (file) saveFile(file, `购机保-${nameParts(found.purchase).name}-${today}.png`);
    else setProblem('没有画成图片。可以打印，或者存成 PDF。');
  };
  return (
    <>
      <div class="actions counter-actions">
        <a class="button plain slim" href={hashOf({ name: 'phone', id })}>
          <Icon name="back" size={14} />
          回到这台手机
        </a>
        <button type="button" class="primary" onClick={() => print()}>
          <Icon name="print" />
          打印，或存成 PDF
        </button>
        <button type="button" onClick={asPicture}>
          存成图片
        </button>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      <CounterSheet
        sheet={sheet}
        found={found}
        windows={windows}
        picture={picture && newest ? { url: picture, item: newest } : undefined}
        today={today}
      />
    </>
  );
}
