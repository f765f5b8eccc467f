import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { SearchBox } from '@/components/shared/search/SearchBox';
import { allInUse, eachPhone } from '@/lib/db/purchases/ending-soon';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import { searchPurchases } from '@/lib/db/search/search-purchases';
import type { Vault } from '@/lib/db/store/schema';
import type { NewFile } from '@/lib/evidence/add-file';
import { likelyPhones } from '@/lib/evidence/likely-phone';
import { phoneName } from '@/lib/model/phone/phone-name';
import type { Purchase } from '@/lib/model/purchase';
import './which-phone.css';

interface Offered {
  row: PurchaseInOrder;
  why?: string;
}

/** Phones that are offered without a search. */
const OFFERED = 6;

interface Props {
  db: Vault;
  files: readonly NewFile[];
  onChosen: (purchase: Purchase | undefined) => void;
  onClose: () => void;
  /** What is done once a phone is chosen. */
  children: ComponentChildren;
}

/** 这几件是哪台手机的？ the likely one first, with why; any other by search. */
export function WhichPhone({ db, files, onChosen, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const group = useId();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string>();
  const offered = useOffered(db, files, words);
  useEffect(() => {
    const { current } = dialog;
    if (current && !current.open) current.showModal();
  }, []);
  const choose = (purchase: Purchase) => {
    setChosen(purchase.id);
    onChosen(purchase);
  };
  const [only] = files;
  const what = files.length === 1 ? (only?.name ?? '这一件') : `这 ${files.length} 件`;
  return (
    <dialog class="which-phone" ref={dialog} aria-label="放到哪台手机" onClose={onClose}>
      <h3 class="clip">{what}是哪台手机的？</h3>
      {offered === undefined && <p class="quiet">正在看文件里写了什么…</p>}
      {offered?.length === 0 && <p class="quiet">{words ? `没有找到“${words}”。` : '还没有手机可放。'}</p>}
      <ul>
        {offered?.map(({ row: { purchase }, why }) => (
          <li key={purchase.id}>
            <label class="phone-choice">
              <input type="radio" name={group} checked={chosen === purchase.id} onChange={() => choose(purchase)} />
              <span>
                <b>{phoneName(purchase)}</b>
                <br />
                <span class="small quiet">
                  {purchase.placedAt ? `${purchase.placedAt.slice(0, 10)} 下单` : '没有下单日'}
                  {why && `。${why}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <SearchBox placeholder="找别的手机" name="找别的手机" value={words} onWords={setWords} />
      <div class="actions">
        {children}
        <button type="button" onClick={() => dialog.current?.close()}>
          不存了
        </button>
      </div>
    </dialog>
  );
}

/** The likely phones, then the newest; those that a search finds while one is typed. `undefined` while looking. */
function useOffered(db: Vault, files: readonly NewFile[], words: string): Offered[] | undefined {
  const [offered, setOffered] = useState<Offered[]>();
  useEffect(() => {
    let open = true;
    const look = async () => {
      const found = words
        ? (await searchPurchases(db, words, OFFERED)).rows.map((row) => ({ row }))
        : await likely(db, files);
      if (open) setOffered(found);
    };
    look().catch((error: unknown) => {
      console.error('phones for files not found', error);
      if (open) setOffered([]);
    });
    return () => {
      open = false;
    };
  }, [db, files, words]);
  return offered;
}

async function likely(db: Vault, files: readonly NewFile[]): Promise<Offered[]> {
  const rows: PurchaseInOrder[] = [];
  await eachPhone(allInUse(db), (row) => {
    rows.push(row);
  });
  const { seenFiles } = await import('./seen-files');
  const ranked = likelyPhones(await seenFiles(files, Date.now()), rows);
  // What is true of several phones tells the buyer nothing.
  const found = ranked.map(({ row, reasons: [why] }): Offered => {
    const telling = why !== undefined && ranked.filter(({ reasons }) => reasons[0] === why).length === 1;
    return telling ? { row, why } : { row };
  });
  const named = new Set(found.map(({ row }) => row.purchase.id));
  const newest = rows
    .filter(({ purchase }) => !named.has(purchase.id))
    .toSorted((a, b) => (b.purchase.placedAt ?? '').localeCompare(a.purchase.placedAt ?? ''));
  return [...found, ...newest.map((row) => ({ row }))].slice(0, OFFERED);
}
