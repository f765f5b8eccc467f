import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { isLocked } from '../../db/lock/lock';
import { keepPhotographs, keptOrders, type Photograph } from '../../db/pictures/photographs';
import type { Vault } from '../../db/store/schema';
import type { Values } from '../../messages/protocol';
import { platformAtAddress } from '../../messages/sender';
import { OrderRecord } from '../../model/purchase';
import { type Box, cutOut, isInView, seenPart, showsView, takeShot, type View } from '../../pictures/photograph';
import { keptAddress } from '../../platforms/page/links';
import { boxPhotographs, openOr } from '../lock/in-locked-vault';
import { askPage } from './ask-page';

type Photographed = Values['photograph'];

const size = z.number().check(z.gte(-1e6), z.lte(1e6));
const Shown = z.object({
  view: z.object({ width: size.check(z.gt(0)), height: size.check(z.gt(0)), pinched: z.boolean() }),
  orders: z
    .array(z.object({ orderKey: OrderRecord.shape.key, left: size, top: size, width: size, height: size }))
    .check(z.maxLength(500)),
});
type Shown = z.infer<typeof Shown>;

const CUT = '订单有一部分在画面之外，没有拍到';
const AS_SHOWN = '照屏幕原样拍下：收货人、电话、地址和同单的其他商品没有遮盖';

/**
 * Photographs the orders with phones that a tab shows just now, and keeps the pictures. The page is asked before and
 * after: an order that moved in between may not be where it was cut out, so it is dropped.
 *
 * @param only these orders, and only if they are wholly in view; without it, all that can be seen well enough
 */
export async function photographTab(
  openVault: () => Vault,
  tabId: number,
  only?: ReadonlySet<string>,
  camera: { takeShot: typeof takeShot; cutOut: typeof cutOut } = { takeShot, cutOut },
): Promise<Photographed> {
  const tab = await frontTab(tabId);
  if (!tab) return none('not-in-front');
  const before = await shownBy(tabId);
  if (!before) return none('gone');
  if (before.view.pinched) return none('pinched');
  const boxes = boxesToTake(before, tab.prefix, only);
  // What a locked vault has in its box it does not know: it is decided when that is opened.
  const db = openVault();
  const known = (await isLocked(db))
    ? new Set(boxes.keys())
    : new Set((await keptOrders(db, [...boxes.keys()])).map(({ key }) => key));
  if (known.size === 0) return none('none-in-view');

  const shot = await camera.takeShot(tab.windowId);
  const takenAt = Date.now();
  if (typeof shot === 'string') return none(shot);
  try {
    const after = await shownBy(tabId);
    const still = await frontTab(tabId);
    if (!after || still?.url !== tab.url || !showsView(shot, before.view)) return none('moved');
    const unmoved = boxesToTake(after, tab.prefix, only);
    const photographs: Photograph[] = [];
    for (const [orderKey, { box, cut }] of boxes) {
      if (!known.has(orderKey) || !same(box, unmoved.get(orderKey)?.box)) continue;
      const picture = await camera.cutOut(shot, box, before.view);
      photographs.push({ orderKey, ...picture, url: tab.url, takenAt, remarks: cut ? [AS_SHOWN, CUT] : [AS_SHOWN] });
    }
    if (photographs.length === 0) return none('moved');
    const kept = await openOr(
      db,
      () => keepPhotographs(db, photographs, Date.now()),
      () => boxPhotographs(db, photographs, Date.now()),
    );
    if (kept.length === 0) return none('none-in-view');
    return { taken: kept.length, cut: kept.filter(({ remarks }) => remarks.includes(CUT)).length };
  } finally {
    shot.close();
  }
}

function none(why: NonNullable<Photographed['why']>): Photographed {
  return { taken: 0, cut: 0, why };
}

/** A shot is of whatever tab is in front: only one that is may be photographed. */
async function frontTab(tabId: number): Promise<{ windowId: number; url: string; prefix: string } | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const platform = tab?.url === undefined ? undefined : platformAtAddress(tab.url);
  if (!tab?.active || tab.incognito || tab.windowId === undefined || !tab.url || !platform) return undefined;
  return { windowId: tab.windowId, url: keptAddress(new URL(tab.url), platform), prefix: `${platform.id}:` };
}

async function shownBy(tabId: number): Promise<Shown | undefined> {
  const parsed = Shown.safeParse(await askPage(browser, tabId, { type: 'orders-in-view' }));
  return parsed.success ? parsed.data : undefined;
}

function boxesToTake(
  { view, orders }: Shown,
  prefix: string,
  only: ReadonlySet<string> | undefined,
): Map<string, { box: Box; cut: boolean }> {
  const boxes = new Map<string, { box: Box; cut: boolean }>();
  for (const { orderKey, ...whole } of orders) {
    if (!orderKey.startsWith(prefix) || (only && !only.has(orderKey))) continue;
    const box = only ? wholly(whole, view) : seenPart(whole, view);
    if (box) boxes.set(orderKey, { box, cut: !isInView(whole, view) });
  }
  return boxes;
}

function wholly(box: Box, view: View): Box | undefined {
  return isInView(box, view) ? box : undefined;
}

function same(a: Box, b: Box | undefined): boolean {
  return b !== undefined && a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}
