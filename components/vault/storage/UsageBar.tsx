import type { Share, Usage } from '@/lib/evidence/usage/usage';
import { sizeWords } from '@/lib/model/words/size';
import './storage.css';

const NAMES: Readonly<Record<Share, string>> = {
  pages: '订单画面和网页',
  films: '照片、录像',
  sounds: '录音',
  papers: '聊天、发票和单据',
  others: '说明和其他',
  bin: '回收站',
};

/** What takes how much, as one bar and in words. */
export function UsageBar({ usage }: { usage: Usage }) {
  return (
    <>
      <span class="usage-bar" aria-hidden="true">
        {usage.shares.map(({ share, bytes }) => (
          <i key={share} class={share} style={{ flexGrow: bytes }} />
        ))}
      </span>
      <ul class="usage-names">
        {usage.shares.map(({ share, bytes, items }) => (
          <li key={share}>
            <i class={share} aria-hidden="true" />
            <span>
              {NAMES[share]}
              <span class="small quiet"> {items} 件</span>
            </span>
            <b>{sizeWords(bytes)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
