import type { Purchase } from '../purchase';

/** `Apple iPhone 17 Pro Max 256GB`; the page's title where brand and model are not known. */
export function phoneName(purchase: Purchase): string {
  if (purchase.says.nickname) return purchase.says.nickname;
  const { brand, model, storage } = purchase;
  if (!model) return purchase.line.title;
  const named = brand && !model.toLowerCase().startsWith(brand.toLowerCase()) ? `${brand} ${model}` : model;
  return storage ? `${named} ${storage}` : named;
}

/** Name and what tells two of one kind apart, for where they stand in two lines: `iPhone 17` / `蓝色 · 256GB · 2 台`. */
export function nameParts(purchase: Purchase): { name: string; about: string } {
  const { brand, model, storage, color, line, says, kind } = purchase;
  const named = model && (brand && !model.toLowerCase().startsWith(brand.toLowerCase()) ? `${brand} ${model}` : model);
  const name = says.nickname ?? named ?? line.title;
  const details = [
    says.nickname && named,
    color,
    storage,
    !color && !storage && line.spec,
    line.quantity > 1 && `${line.quantity} 台`,
  ];
  return { name, about: [kind === 'used-phone' && '二手', ...details].filter(Boolean).join(' · ') };
}
