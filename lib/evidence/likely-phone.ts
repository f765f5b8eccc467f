import { type CivilDate, daysBetween } from '../model/dates';
import { type Fen, formatFen } from '../model/money';
import type { OrderRecord, Purchase } from '../model/purchase';

/** What is known of a file before it is kept. */
export interface SeenFile {
  name: string;
  /** The words inside; '' where there are none. */
  text: string;
  /** The day it was last written, which of a photo is mostly the day it was taken. */
  day: CivilDate;
}

interface Row {
  purchase: Purchase;
  order: OrderRecord;
}

export interface LikelyPhone<R extends Row = Row> {
  row: R;
  /** Why, in words; the strongest first. */
  reasons: string[];
  score: number;
}

/** So many days after the order a photo of the box is taken. */
const SOON = 30;

/**
 * The phones that these files may be about, the likeliest first; none of which nothing speaks. A number decides alone; an
 * amount and a name weigh, a day hardly. The buyer is asked in any case.
 */
export function likelyPhones<R extends Row>(files: readonly SeenFile[], rows: readonly R[]): LikelyPhone<R>[] {
  const texts = files.map(({ name, text }) => wordsOf(`${name}\n${text}`));
  return rows
    .map((row): LikelyPhone<R> => {
      const signs = signsOf(row).filter(({ shows }) => texts.some(shows));
      const near = files.some(({ day }) => isSoon(row, day));
      const all = near ? [...signs, { weight: 1, says: '文件的日期在下单后不久', shows: () => true }] : signs;
      const sorted = all.toSorted((a, b) => b.weight - a.weight);
      return {
        row,
        reasons: sorted.map(({ says }) => says),
        score: sorted.reduce((sum, { weight }) => sum + weight, 0),
      };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
}

/** Names are compared without spaces, which file names and titles set as they like; sums are not: two of them would be one. */
interface Words {
  plain: string;
  tight: string;
}

interface Sign {
  weight: number;
  says: string;
  shows: (words: Words) => boolean;
}

function signsOf({ purchase, order }: Row): Sign[] {
  const { says, model, line } = purchase;
  const signs: Sign[] = [];
  const add = (weight: number, word: string | undefined, as: string, min = 2) => {
    const wanted = wordsOf(word ?? '').tight;
    if (wanted.length >= min) signs.push({ weight, says: as, shows: ({ tight }) => tight.includes(wanted) });
  };
  add(100, order.orderId, `文件里写着订单号 ${order.orderId}`, 8);
  add(100, says.imei, '文件里写着这台的 IMEI', 14);
  add(20, says.nickname, `文件里写着“${says.nickname}”`);
  add(8, model, `文件里写着“${model}”`, 3);
  add(6, order.shop?.name, `文件里写着店铺“${order.shop?.name}”`, 3);
  for (const fen of new Set([order.total, line.unitPrice])) {
    // Small sums stand in any text.
    if (fen !== undefined && fen >= 10_000)
      signs.push({ weight: 10, says: `文件里写着 ${formatFen(fen)}`, shows: hasSum(fen) });
  }
  return signs;
}

/** `5999.00`, `5,999`, `¥5999`: never a part of a longer number. */
function hasSum(fen: Fen): (words: Words) => boolean {
  const [whole, part] = [String(Math.trunc(fen / 100)), String(fen % 100).padStart(2, '0')];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',?');
  const cents = part === '00' ? '(?:\\.0{1,2})?' : `\\.${part.replace(/0$/, '0?')}`;
  const sum = new RegExp(`(?<![\\d.,])${grouped}${cents}(?![\\d]|[.,]\\d)`);
  return ({ plain }) => sum.test(plain);
}

function isSoon({ purchase, order }: Row, day: CivilDate): boolean {
  const ordered = (order.placedAt ?? purchase.placedAt)?.slice(0, 10);
  if (!ordered) return false;
  const days = daysBetween(ordered, day);
  return days >= 0 && days <= SOON;
}

function wordsOf(text: string): Words {
  const plain = text.normalize('NFKC').toLowerCase();
  return { plain, tight: plain.replace(/\s+/g, '') };
}
