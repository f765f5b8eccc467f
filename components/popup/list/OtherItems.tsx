import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askPage } from '@/lib/background/tab/ask-page';
import type { OtherLine } from '@/lib/capture/report';

type Items = 'asking' | 'gone' | readonly OtherLine[];

/**
 * Nobody recognises every phone: the buyer can say which item is one. The page is asked only when this is opened, and
 * what it answers stays here: the names of other things that were bought are not stored.
 */
export function OtherItems({ tabId, readAt }: { tabId: number; readAt: number }) {
  const [open, setOpen] = useState(false);
  const [items, setItems] = useState<Items>('asking');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // The page has been read again since: an item may have become a phone, or new ones have come.
  useEffect(() => {
    if (!open) return;
    let current = true;
    void askPage(browser, tabId, { type: 'lines-on-page' }).then((answer) => {
      if (current) setItems(answer?.ok && 'lines' in answer ? (answer.lines ?? []) : 'gone');
    });
    return () => {
      current = false;
    };
  }, [open, tabId, readAt]);
  const choose = async (key: string) => {
    setChosen(new Set([...chosen, key]));
    const answer = await askPage(browser, tabId, { type: 'this-is-a-phone', key });
    if (!answer?.ok) setItems('gone');
  };
  return (
    <details class="other-items" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>有手机没认出来？</summary>
      {open && <ItemList items={items} chosen={chosen} onChoose={choose} />}
    </details>
  );
}

interface ListProps {
  items: Items;
  chosen: ReadonlySet<string>;
  onChoose: (key: string) => void;
}

function ItemList({ items, chosen, onChoose }: ListProps) {
  if (items === 'asking') return <p class="small quiet">正在问本页…</p>;
  if (items === 'gone') return <p class="small">本页没有应答，可能已经换了内容。刷新本页后再试。</p>;
  if (items.length === 0) return <p class="small">本页已读到的订单里没有其他商品。</p>;
  return (
    <>
      <p class="small quiet">本页另外 {items.length} 件商品，名称不会保存。是手机的，点一下就存：</p>
      <ul>
        {items.map(({ key, title, spec }) => (
          <li key={key}>
            <span class="small" title={spec ? `${title} ${spec}` : title}>
              {title}
              {spec && <span class="quiet"> {spec}</span>}
            </span>
            <button
              type="button"
              disabled={chosen.has(key)}
              onClick={() => onChoose(key)}
              aria-label={`这是手机：${title}`}
            >
              {chosen.has(key) ? '正在保存…' : '这是手机'}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
