import type { Snapshot } from '../../model/page/snapshot';
import type { LinkRules } from '../../platforms/page/links';
import { alterations, filtersAround } from './altered';
import { type Addresses, loadedBy } from './markup/addresses';
import { insideTable } from './markup/tables';
import { escapeXml } from './markup/xml';
import { NO_MASK, receiverMask } from './mask-personal';
import { type Goods, leftOutNote, rowsOfOthers } from './other-goods';
import type { Walk } from './piece';
import { elementMarkup } from './walk';

export type Serialised =
  | { ok: true; snapshot: Snapshot }
  /** `not-shown`: it has no box now (hidden, or taken off the page). `too-large`: more than one order ever is. */
  | { ok: false; reason: 'not-shown' | 'too-large' };

/** What is asked of a snapshot; nothing said, less is kept. */
export interface Wanted {
  readonly goods?: Goods | undefined;
  /** Of the platform whose page it is. */
  readonly links?: LinkRules | undefined;
  readonly imageHosts?: readonly string[] | undefined;
  /** Product pictures may be had in other ways than being seen. */
  readonly fetchImages?: boolean | undefined;
  /** Else receiver, telephone number and address become stars. */
  readonly keepReceiver?: boolean | undefined;
}

const NO_GOODS: Goods = { kept: [], others: [] };

/** An order of twenty items has some 1,000 elements. */
const MAX_NODES = 3000;
/** The line that says how many goods were left out, CSS px. */
const NOTE_HEIGHT = 32;
const MAX_CHARACTERS = 1_900_000;

/**
 * Below it `properties.ts` holds: each element starts from nothing, whatever its tag. All but the outermost: `all: unset`
 * takes away what a `lang` attribute says too, and without a language browsers choose other fonts for the same letters.
 */
const RESET =
  '<style>@namespace "http://www.w3.org/1999/xhtml";* *{all:unset}style{display:none}br,wbr{all:revert}</style>';

/**
 * The element as a self-contained snapshot: mark-up with its computed styles, addresses of its pictures apart. Reads the
 * page and writes nothing: no clone, no measuring element, no request. A few ms an order. Only what a dispute about the
 * phone needs: rows of other goods are left out and counted, the receiver becomes stars, and so does what was typed.
 */
export function serialise(
  element: Element,
  { goods = NO_GOODS, links, keepReceiver = false }: Wanted = {},
  limits = { nodes: MAX_NODES, characters: MAX_CHARACTERS },
): Serialised {
  const view = element.ownerDocument.defaultView;
  if (!view || !element.isConnected) return { ok: false, reason: 'not-shown' };
  const box = element.getBoundingClientRect();
  if (box.width < 1 || box.height < 1) return { ok: false, reason: 'not-shown' };
  if (box.width > 20_000 || box.height > 200_000) return { ok: false, reason: 'too-large' };

  const addresses: Addresses = { base: element.baseURI, isLoaded: loadedBy(view), https: new Set(), unproven: 0 };
  const scale = Math.min(4, Math.max(1, view.devicePixelRatio || 1));
  const rows = rowsOfOthers(element, goods);
  const walk: Walk = {
    view,
    addresses,
    scale,
    root: element,
    origin: { x: box.left, y: box.top },
    mask: keepReceiver ? NO_MASK : receiverMask(),
    links,
    leftOut: new Set(rows),
    note: leftOutNote(goods.others.length),
    ...limits,
  };
  const piece = elementMarkup(element, walk, { handed: undefined, holdsAbsolute: false });
  if (walk.nodes < 0 || walk.characters < 0) return { ok: false, reason: 'too-large' };
  if (!piece.markup) return { ok: false, reason: 'not-shown' };

  // Browsers paint a box on whole pixels, so the picture is the rounded box; inside it the box keeps its fraction of a
  // pixel, and text its edges.
  const left = box.left + view.scrollX;
  const top = box.top + view.scrollY;
  const shift = `margin:${top - Math.round(top)}px 0 0 ${left - Math.round(left)}px;`;
  const width = Math.round(left + box.width) - Math.round(left);
  const height = Math.round(top + box.height) - Math.round(top) - heightOf(rows);
  // What lies over the whole page is seen on the order as well.
  const around = filtersAround(element, view);
  const filters = around.join(' ');
  const page = `display:flow-root;box-sizing:border-box;width:${width}px;height:${height}px;overflow:hidden;${backdrop(element, view)}${filters && `filter:${filters};`}`;
  const markup =
    `<div xmlns="http://www.w3.org/1999/xhtml"${language(element)} style="${escapeXml(page)}">${RESET}` +
    `<div style="display:flow-root;width:${box.width}px;${shift}">${insideTable(element, piece.markup, box.width, view)}</div></div>`;
  if (markup.length > limits.characters) return { ok: false, reason: 'too-large' };
  const remarks = [
    ...alterations(element, goods.facts ?? [], around, view),
    ...(addresses.unproven > 0 ? ['有几张背景图不能确认网页显示过，没有画出'] : []),
  ];
  const drawn = { markup, width, height, scale, images: [...addresses.https] };
  return { ok: true, snapshot: remarks.length > 0 ? { ...drawn, remarks } : drawn };
}

/** How much lower the box is without these rows and with the line that tells of them. */
function heightOf(rows: readonly Element[]): number {
  const whole = rows.filter(({ localName }) => localName !== 'td' && localName !== 'th');
  const sum = whole.reduce((all, row) => all + row.getBoundingClientRect().height, 0);
  return whole.length === 0 ? 0 : Math.max(0, Math.round(sum) - NOTE_HEIGHT);
}

/** The same letters are drawn and spaced differently in Chinese and in Japanese, and which font stands in for another. */
function language(element: Element): string {
  const named = element.closest('[lang]')?.getAttribute('lang') ?? '';
  return /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i.test(named) ? ` lang="${named}"` : '';
}

/** The colours that shine through where the order itself paints nothing, nearest first. */
function backdrop(element: Element, view: Window): string {
  const layers: string[] = [];
  for (let around = element.parentElement; around && layers.length < 8; around = around.parentElement) {
    const color = view.getComputedStyle(around).backgroundColor;
    if (color === 'transparent' || color === 'rgba(0, 0, 0, 0)' || color === '') continue;
    if (!/^rgba\(|\/ /.test(color))
      return `background:${[...layers.map((layer) => `linear-gradient(${layer},${layer})`), color].join(',')};`;
    layers.push(color);
  }
  return `background:${[...layers.map((layer) => `linear-gradient(${layer},${layer})`), '#fff'].join(',')};`;
}
