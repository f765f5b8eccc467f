import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Vault } from '@/lib/db/store/schema';
import { AUTHORITIES, STAMP_MEANS } from '@/lib/proof/timestamp/authorities';
import { ownSource, type StampSource } from '@/lib/proof/timestamp/keeping/sources';
import { useLongWork } from '../long-work/use-long-work';
import { WorkFinding } from '../long-work/WorkBar';
import { OwnAuthority } from './OwnAuthority';
import { StampsKept } from './StampsKept';
import { onStamps, readStamps, runStamps, type Stamps, setSource } from './stamping';
import './stamps.css';

/** Trusted time: which authorities are asked, how it goes, and tokens from elsewhere. Off until one is switched on. */
export function StampsPanel({ db }: { db: Vault }) {
  const [stamps, setStamps] = useState<Stamps>();
  const { busy, finding, run } = useLongWork();
  useEffect(() => {
    const read = () => void readStamps(db).then(setStamps, (error: unknown) => console.error('stamps not read', error));
    read();
    return onStamps(read);
  }, [db]);
  if (!stamps) return null;
  const { sources } = stamps;
  const known: readonly StampSource[] = AUTHORITIES;
  const all = [...known, ...sources.filter(({ url }) => known.every((one) => one.url !== url))];
  const isOn = ({ url }: StampSource) => sources.some((one) => one.url === url);
  const turnOn = (source: StampSource) =>
    run(async () => {
      // Asked in the click itself, for this one host: browsers allow it nowhere else.
      const allowed = await browser.permissions.request({ origins: [source.origin] }).catch(() => false);
      if (!allowed) return { ok: false, lines: [`没有允许访问 ${source.name}，所以没有打开。`] };
      await setSource(source, true);
      await runStamps(db, 'now');
      return { ok: true, lines: [`打开了 ${source.name}。`] };
    });
  const turnOff = (source: StampSource) =>
    run(async () => {
      await setSource(source, false);
      return { ok: true, lines: [`关掉了 ${source.name}。盖过的时间戳还在。`] };
    });
  return (
    <section class="card part" aria-label="可信时间" aria-busy={busy}>
      <h3>可信时间</h3>
      <p>
        打开以后，有新记录时每天请机构给存证链的末端盖一次时间戳，一次就固定了此前的每一条。只在“我的手机”开着时做；断网或机构没答复，过后自己再试。
      </p>
      <p class="small quiet">{STAMP_MEANS}</p>
      {all.map((source) => {
        const problem = stamps.attempts.find(({ url }) => url === source.url)?.problem;
        return (
          <div key={source.url} class="stamp-source">
            <label class="tick">
              <input
                type="checkbox"
                checked={isOn(source)}
                disabled={busy}
                onChange={({ currentTarget }) => void (currentTarget.checked ? turnOn(source) : turnOff(source))}
              />
              <span>
                {source.name} <span class="small quiet">{source.url}</span>
              </span>
            </label>
            {isOn(source) && problem && <p class="small problem">上次没有盖成：{problem}</p>}
          </div>
        );
      })}
      <OwnAuthority
        busy={busy}
        onAdd={(address, root) => {
          const source = ownSource(address, root);
          if (source) void turnOn(source);
          return source !== undefined;
        }}
      />
      <div class="actions">
        <button
          type="button"
          disabled={busy || sources.length === 0}
          onClick={() =>
            void run(async () => {
              const next = await runStamps(db, 'now');
              const waits = next !== undefined;
              return { ok: !waits, lines: [waits ? '还没有都盖上，过一会儿自己再试。' : '现在的末端都盖上了。'] };
            })
          }
        >
          现在盖一次
        </button>
      </div>
      <StampsKept db={db} stamps={stamps.stamps} busy={busy} run={run} />
      <WorkFinding finding={finding} />
    </section>
  );
}
