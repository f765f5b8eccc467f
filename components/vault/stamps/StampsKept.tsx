import type { Vault } from '@/lib/db/store/schema';
import { beijingTime } from '@/lib/proof/package/beijing-time';
import type { KeptStamp } from '@/lib/proof/timestamp/keeping/stamp-store';
import type { Finding } from '../long-work/use-long-work';

const SHOWN = 5;

interface Props {
  db: Vault;
  stamps: readonly KeptStamp[];
  busy: boolean;
  run: (work: () => Promise<Finding>) => Promise<void>;
}

/** The latest stamps, and the way in for those that were obtained elsewhere. */
export function StampsKept({ db, stamps, busy, run }: Props) {
  return (
    <>
      {stamps.length > 0 && (
        <>
          <h4>盖过的 {stamps.length} 个</h4>
          <ul class="points small">
            {stamps
              .slice(-SHOWN)
              .toReversed()
              .map((stamp) => (
                <li key={`${stamp.keptAt} ${stamp.url ?? ''} ${stamp.head.hash}`}>{wordsOf(stamp)}</li>
              ))}
          </ul>
          <p class="small quiet">做证据包时，盖在包里那段存证链上的会一起放进去。</p>
        </>
      )}
      <details>
        <summary>添上别处得到的时间戳</summary>
        <p class="small quiet">
          例如国内要登录、收费的机构：先存下要盖的文件，到那里盖，再把得到的 .tsr、.tst
          文件（有证书的话一起）添进来，会核对。
        </p>
        <div class="actions">
          <button
            type="button"
            disabled={busy}
            onClick={() => void run(async () => (await import('./elsewhere')).saveHead(db))}
          >
            存下要盖的文件
          </button>
          <label class="button">
            添时间戳文件
            <input
              type="file"
              class="spoken"
              multiple
              accept=".tsr,.tst,.tsa,.p7s,.der,.pem,.crt,.cer"
              disabled={busy}
              onChange={({ currentTarget }) => {
                const files = [...(currentTarget.files ?? [])];
                currentTarget.value = '';
                if (files.length > 0) void run(async () => (await import('./elsewhere')).attachFiles(db, files));
              }}
            />
          </label>
        </div>
      </details>
    </>
  );
}

function wordsOf({ at, authority, state, head }: KeptStamp): string {
  if (!at || state === 'unchecked') return `存证链前 ${head.seq} 条：国密算法，这里核对不了。`;
  const root = state === 'unknown-root' ? '根证书请自己核对。' : '';
  return `存证链前 ${head.seq} 条，${beijingTime(at.getTime())}（北京时间）之前已经存在，${authority}。${root}`;
}
