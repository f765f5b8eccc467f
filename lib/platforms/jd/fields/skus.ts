/** A product page: `item.jd.com/<sku>.html`, `item.jd.hk`, `npcitem.jd.hk`, `item.jkcs.jd.com`, `item.m.jd.com/product/`. */
const PRODUCT = /^(?:https?:)?\/\/(?:npc)?item\.(?:[a-z]+\.)?jd\.(?:com|hk)\/(?:product\/)?(\d{5,20})\.html/;

/** The text if it can be a SKU. */
export function asSku(text: string | null | undefined): string | undefined {
  const digits = text?.trim() ?? '';
  return /^\d{5,20}$/.test(digits) ? digits : undefined;
}

/** SKU of a link to a product page. */
export function skuInHref(href: string | null | undefined): string | undefined {
  return PRODUCT.exec(href?.trim().toLowerCase() ?? '')?.[1];
}

/** SKU of the first link to a product page, the element itself included. */
export function skuInLinks(item: Element): string | undefined {
  const own = skuInHref(item.getAttribute('href'));
  if (own) return own;
  for (const anchor of item.querySelectorAll('a[href*="item."]')) {
    const sku = skuInHref(anchor.getAttribute('href'));
    if (sku) return sku;
  }
  return undefined;
}

/** SKU of `data-sku`, which buttons such as 找搭配 carry. */
export function skuInData(item: Element): string | undefined {
  return asSku(item.getAttribute('data-sku')) ?? asSku(item.querySelector('[data-sku]')?.getAttribute('data-sku'));
}

/** SKU in a class that the page writes per product: `p-100087543376` on lists, `product-100087543376` on details. */
export function skuInClass(element: Element, prefix: string): string | undefined {
  for (const name of element.classList) {
    const sku = name.startsWith(prefix) ? asSku(name.slice(prefix.length)) : undefined;
    if (sku) return sku;
  }
  return undefined;
}
