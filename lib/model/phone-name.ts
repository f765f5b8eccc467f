import type { Purchase } from './purchase';

/** `Apple iPhone 17 Pro Max 256GB`; the page's title where brand and model are not known. */
export function phoneName(purchase: Purchase): string {
  if (purchase.says.nickname) return purchase.says.nickname;
  const { brand, model, storage } = purchase;
  if (!model) return purchase.line.title;
  const named = brand && !model.toLowerCase().startsWith(brand.toLowerCase()) ? `${brand} ${model}` : model;
  return storage ? `${named} ${storage}` : named;
}
