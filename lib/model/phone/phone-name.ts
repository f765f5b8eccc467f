import { pieceOf } from '../order-key';
import type { Purchase } from '../purchase';
import { CONDITION_WORDS, conditionOf } from './condition';

/** `Apple iPhone 17 Pro Max 256GB`; the page's title where brand and model are not known. */
export function phoneName(purchase: Purchase): string {
  if (purchase.says.nickname) return purchase.says.nickname;
  const { brand, model, storage } = purchase;
  if (!model) return purchase.line.title + which(purchase);
  const named = brand && !model.toLowerCase().startsWith(brand.toLowerCase()) ? `${brand} ${model}` : model;
  return (storage ? `${named} ${storage}` : named) + which(purchase);
}

function which(purchase: Purchase): string {
  const piece = pieceInWords(purchase);
  return piece ? `（${piece}）` : '';
}

/** `第 2 台` of a line that was taken apart. */
function pieceInWords({ id, pieces }: Purchase): string | undefined {
  return pieces === undefined ? undefined : `第 ${pieceOf(id)} 台`;
}

/** How many phones the record stands for: the pieces of its line that have no record of their own. */
export function phonesIn({ id, line, pieces = 1 }: Pick<Purchase, 'id' | 'line' | 'pieces'>): number {
  return pieceOf(id) > 1 ? 1 : Math.max(1, line.quantity - pieces + 1);
}

/** Name and what tells two of one kind apart, for where they stand in two lines: `iPhone 17` / `蓝色 · 256GB · 2 台`. */
export function nameParts(purchase: Purchase): { name: string; about: string } {
  const { brand, model, storage, color, line, says } = purchase;
  const named = model && (brand && !model.toLowerCase().startsWith(brand.toLowerCase()) ? `${brand} ${model}` : model);
  const name = says.nickname ?? named ?? line.title;
  const details = [
    pieceInWords(purchase),
    says.nickname && named,
    color,
    storage,
    !color && !storage && line.spec,
    phonesIn(purchase) > 1 && `${phonesIn(purchase)} 台`,
  ];
  const condition = conditionOf(purchase);
  return { name, about: [condition && CONDITION_WORDS[condition], ...details].filter(Boolean).join(' · ') };
}

/** What a phone is called where its name is not to be seen. */
export const NAMELESS = '一台手机';
