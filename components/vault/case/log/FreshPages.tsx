import { type FreshPage, freshPages } from '@/lib/cases/log/fresh-pages';
import type { OpenCase } from '../case-in-hand';

interface Props {
  inHand: OpenCase;
  /** Ids of kept items that go with the entry. */
  kept: readonly string[];
  onKept: (ids: readonly string[]) => void;
}

/** Pages saved lately: one tap, and what was seen there goes with the entry. */
export function FreshPages({ inHand, kept, onKept }: Props) {
  const pages = freshPages(inHand.evidence, Date.now());
  if (pages.length === 0)
    return <p class="small quiet">对方的话在网页上？在那一页打开购机保，按“保存此页”，回到这里点一下就附上。</p>;
  function turn({ ids }: FreshPage, on: boolean) {
    const rest = kept.filter((id) => !ids.includes(id));
    onKept(on ? [...rest, ...ids] : rest);
  }
  return (
    <fieldset class="fresh-pages">
      <legend class="small">刚保存的页面，点一下就附上</legend>
      {pages.map((page) => {
        const on = page.ids.every((id) => kept.includes(id));
        return (
          <button key={page.ids[0]} type="button" class="slim" aria-pressed={on} onClick={() => turn(page, !on)}>
            {on ? '✓ ' : ''}
            {page.name} · {page.host} · {timeOf(page.at)}
          </button>
        );
      })}
    </fieldset>
  );
}

const timeOf = (at: number): string =>
  new Date(at).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
