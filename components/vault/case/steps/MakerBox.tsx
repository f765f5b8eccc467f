import { CHECKED, makerOf } from '@/lib/cases/service/makers';

/** The maker's own service: an offer beside the ladder, never a step that the seller may send one to first. */
export function MakerBox({ brand }: { brand: string | undefined }) {
  const maker = makerOf(brand);
  if (!maker) return null;
  const { names, service, query, centres, parts, mailIn, hotline } = maker;
  const links: [string | undefined, string][] = [
    [query, '查保修'],
    [centres, '服务网点'],
    [service, '服务首页'],
    [parts, '零件价格'],
    [mailIn, '寄修'],
  ];
  return (
    <section class="card part" aria-label="品牌官方服务">
      <h3>{names[0]}官方服务</h3>
      <p>急着用、毛病清楚的，可以直接去官方网点修；退货换货还是找卖家。</p>
      <div class="actions">
        {links.map(
          ([url, word]) =>
            url && (
              <a key={word} class="button" href={url} target="_blank" rel="noreferrer">
                {word}
                <span class="spoken">（新标签页）</span>
                <span aria-hidden="true"> ↗</span>
              </a>
            ),
        )}
      </div>
      {hotline && (
        <p>
          官方电话 {hotline.number} <span class="quiet small">（{hotline.seen}）</span>
        </p>
      )}
      <p class="quiet small">核对于 {CHECKED}，以官网为准。别在网上另搜售后电话，假的多。</p>
    </section>
  );
}
