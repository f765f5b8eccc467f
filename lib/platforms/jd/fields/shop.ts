import type { OrderReading } from '../../../model/order';
import { simplified } from '../../../model/words/simplified';
import { safeLink } from '../../page/links';
import { clean, present } from '../../page/text';
import { LINKS } from '../pages';
import { shown } from './shown-text';

type Shop = NonNullable<OrderReading['shop']>;

const SELF = '京东';

/**
 * A shop by its name. JD writes 京东 for what it sells itself; `type` is the order type of the page's own data (0 = 自营,
 * 22 = a shop on the platform, R 2021). Any other name that does not begin with 京东 is a shop's; 京东国际 and the like
 * stay open.
 */
export function shopNamed(
  name: string,
  more: { type?: string | undefined; id?: string | undefined; url?: string | undefined } = {},
): Shop | undefined {
  if (name === '') return undefined;
  const { type, id, url } = more;
  return { name, ...present({ id, url, selfOperated: isSelfOperated(simplified(name), type), chatId: id }) };
}

const BUTTONS = /\s*(?:联系(?:卖家|客服)|[>›])\s*$/;

/** A shop's name without what stands behind it to be pressed. */
export function withoutButtons(text: string): string {
  // Sign for sign the same length.
  const at = simplified(text).search(BUTTONS);
  return at < 0 ? text : text.slice(0, at);
}

function isSelfOperated(name: string, type: string | undefined): boolean | undefined {
  if (name === SELF || name.includes('京东自营') || type === '0') return true;
  if (type === '22' || !name.startsWith(SELF)) return false;
  return undefined;
}

/** The order is JD's own but its page names no shop (detail pages, 2016-2026). */
export function selfOperatedShop(): Shop {
  return { name: SELF, selfOperated: true };
}

/**
 * The shop an element names: `a.shop-txt.venderName<venderId>` with the address of the shop, or `span.shop-txt` for 京东.
 * A shop's name may be filled in by script some seconds later; until then there is none.
 */
function shopIn(element: Element | null, base: URL, type?: string): Shop | undefined {
  if (!element) return undefined;
  const name = withoutButtons(shown(element, 100) || clean(element.getAttribute('title'), 100));
  return shopNamed(name, {
    type,
    id: venderId(element),
    url: safeLink(element.getAttribute('href'), base, LINKS),
  });
}

/** The first shop that is named within `root`: a link's name comes with the shop's address, so links are asked first. */
export function shopAmong(root: ParentNode, base: URL, type?: string): Shop | undefined {
  for (const selector of ['.shop-txt, .shop-name a:not(.btn-im)', '.shop-name']) {
    for (const element of root.querySelectorAll(selector)) {
      const shop = shopIn(element, base, type);
      if (shop) return shop;
    }
  }
  return undefined;
}

/** `venderName135140` -> `135140`; 0 stands for JD itself. */
function venderId(element: Element): string | undefined {
  const id = /(?:^|\s)vender(?:Name|Id|)(\d{3,20})(?=\s|$)/.exec(element.getAttribute('class') ?? '')?.[1];
  return id && !/^0+$/.test(id) ? id : undefined;
}
