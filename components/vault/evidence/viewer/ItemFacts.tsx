import { assuranceOf } from '@/lib/evidence/assurance';
import { kindOf } from '@/lib/evidence/item';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import { sizeWords } from '@/lib/model/words/size';

/** How an item came to be, and what that does not prove. */
export function ItemFacts({ item }: { item: EvidenceItem }) {
  const { record } = item;
  const kept = new Date(record.takenAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  return (
    <div class="item-facts small quiet">
      <p>{assuranceOf(kindOf(item), record.method)}</p>
      {record.remarks?.map((remark) => (
        <p key={remark} class="chip warn">
          {remark}
        </p>
      ))}
      <details>
        <summary>来源和指纹（SHA-256）</summary>
        <dl>
          <dt>存下</dt>
          <dd>
            {kept}
            {record.keptWith && `，${record.keptWith}`}
          </dd>
          <dt>大小</dt>
          <dd>
            {sizeWords(record.bytes)}
            {record.width && record.height && `，${record.width}×${record.height}`}
          </dd>
          {record.url && (
            <>
              <dt>网页</dt>
              <dd class="hash">{record.url}</dd>
            </>
          )}
          <dt>指纹</dt>
          <dd>
            <code class="hash">{record.sha256}</code>
          </dd>
          {record.method === 'masked' && record.derivedFrom && (
            <>
              <dt>原件的指纹</dt>
              <dd>
                <code class="hash">{record.derivedFrom}</code>
              </dd>
            </>
          )}
        </dl>
      </details>
    </div>
  );
}
