import type { Moment } from '../../../../model/dates';
import type { OrderLine } from '../../../../model/order';
import { type Parcel, signedIn, signedOfAll } from '../../../parcels/parcel';
import { spaced } from '../shown-text';
import { skuInHref } from '../skus';
import { momentIn } from './moments';

/** A parcel of an order's page, and the items whose pictures stand beside its record. */
export interface TrackedParcel {
  events: Parcel;
  skus: readonly string[];
}

const MAX_PARCELS = 50;
const MAX_EVENTS = 200;

/** The parcels of the detail page: each `.track-list` with the goods of its own block. Filled in late by script. */
export function parcelsOf(document: Document): TrackedParcel[] {
  const lists = [...document.querySelectorAll('.track-list')].slice(0, MAX_PARCELS);
  return lists.flatMap((list) => {
    const events = eventsIn(list);
    const block = list.closest('.order-track, .track-cont') ?? list;
    const hrefs = [...block.querySelectorAll('.track-lcol a[href]')].map((link) => link.getAttribute('href'));
    return events.length > 0 ? [{ events, skus: hrefs.flatMap((href) => skuInHref(href) ?? []) }] : [];
  });
}

/**
 * The parcels in the box that opens over the status of a list's order: at most five events each, newest first. An order in
 * several has a tab for each, all of them in the tree.
 */
export function parcelsInTooltip(box: Element, orderId: string): Parcel[] {
  const tooltip = [...box.querySelectorAll('[id^="tracker"]')].find(({ id }) => id === `tracker${orderId}`);
  if (!tooltip) return [];
  const tabs = [...tooltip.querySelectorAll('.package-content-tab')].slice(0, MAX_PARCELS);
  return (tabs.length > 0 ? tabs : [tooltip]).map((tab) => eventsIn(tab));
}

/** Of an order whose parcels came on different days, the day of each item is known instead (see {@link withSigning}). */
export function signedTogether(parcels: readonly TrackedParcel[]): Moment | undefined {
  const all = signedOfAll(parcels.map(({ events }) => events));
  const days = new Set(parcels.map(({ events }) => signedIn(events)?.slice(0, 10)));
  return days.size > 1 && parcels.every(({ skus }) => skus.length > 0) ? undefined : all;
}

/** The lines, each with the day on which its own parcel came, where there are several and the page tells which is whose. */
export function withSigning(lines: readonly OrderLine[], parcels: readonly TrackedParcel[]): OrderLine[] {
  if (parcels.length < 2) return [...lines];
  return lines.map((line) => {
    const own = parcels.filter(({ skus }) => line.skuId !== undefined && skus.includes(line.skuId));
    const signed = own.length > 0 ? signedOfAll(own.map(({ events }) => events)) : undefined;
    return signed === undefined ? line : { ...line, signedAt: signed };
  });
}

/** 查看更多 has no time, and is none. */
function eventsIn(list: Element): Parcel {
  const rows = [...list.querySelectorAll('li')].filter((row) => row.querySelector('li') === null);
  return rows.slice(0, MAX_EVENTS).map((row) => ({ at: momentIn(row), words: spaced(row, 400) }));
}
