/**
 * Which computed properties a picture needs, and of which elements. The snapshot resets every element with `all: unset`,
 * so an inherited property is written where it differs from what was handed down, any other where it differs from the
 * initial value given here: both are the same for every tag, and no element has to be made to ask for its defaults.
 * Asking is what costs, about a microsecond each: so each is asked only where it can show.
 */

/** An inherited property, and its place among the values an element hands down. */
export interface Inherited {
  readonly name: string;
  readonly place: number;
}

let places = 0;
const inherit = (...names: string[]): readonly Inherited[] => names.map((name) => ({ name, place: places++ }));

/** All of `LETTERS` in one, or `''` where it cannot say all of them: only where it differs is each asked for. */
export const [FONT] = inherit('font') as [Inherited];

/** Inherited, and of weight for every box: these and the next set the height and the place of lines. */
export const LETTERS = inherit(
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'line-height',
  'font-stretch',
  'font-variant-caps',
  'font-variant-numeric',
  'font-variant-ligatures',
  'font-feature-settings',
  'font-kerning',
);
export const LINES = inherit('text-align', 'text-indent', 'white-space', 'visibility', 'direction');

/** Inherited, and seen only where an element holds words itself. */
export const WORDS = inherit(
  'color',
  'letter-spacing',
  'word-spacing',
  'text-transform',
  'text-shadow',
  'word-break',
  'overflow-wrap',
  'line-break',
  'hyphens',
  'tab-size',
  'text-rendering',
  '-webkit-font-smoothing',
);

/** Inherited, and seen only in tables, in list items, in pictures and form controls. */
export const TABLES = inherit('border-collapse', 'border-spacing', 'caption-side', 'empty-cells');
export const LIST_ITEMS = inherit('list-style-type', 'list-style-position', 'list-style-image');
export const REPLACED_INHERITED = inherit('image-rendering', 'color-scheme', 'accent-color');

/** A property that is not inherited. */
export interface Own {
  readonly name: string;
  readonly initial: string;
  /** Read only where the property has another than its initial value. */
  readonly rest: readonly string[];
}

/** `{ 'first second third': initial value of the first }` */
const own = (initials: Readonly<Record<string, string>>): readonly Own[] =>
  Object.entries(initials).map(([names, initial]) => {
    const [name = '', ...rest] = names.split(' ');
    return { name, initial, rest };
  });

/** For every element; `display` and `position` are known before. */
export const OWN = own({
  'vertical-align': 'baseline',
  'background-color': 'rgba(0, 0, 0, 0)',
  'border-radius': '0px',
  'box-shadow': 'none',
  opacity: '1',
  'unicode-bidi': 'normal',
  filter: 'none',
  'mix-blend-mode': 'normal',
  'border-width border-style border-color': '0px',
  'border-image-source border-image-slice border-image-width border-image-outset border-image-repeat': 'none',
  'background-image background-size background-position background-repeat background-origin background-blend-mode':
    'none',
  'background-clip -webkit-text-fill-color': 'border-box',
  'mask-image mask-size mask-position mask-repeat mask-origin mask-clip': 'none',
  'outline-style outline-width outline-color outline-offset': 'none',
  'text-decoration-line text-decoration-style text-decoration-color text-decoration-thickness text-underline-offset':
    'none',
  '-webkit-text-stroke-width -webkit-text-stroke-color': '0px',
});

/** For everything that is not a run of text in a line. */
export const BOX = own({
  float: 'none',
  clear: 'none',
  'box-sizing': 'content-box',
  'text-align-last': 'auto',
  'writing-mode': 'horizontal-tb',
  'clip-path': 'none',
  translate: 'none',
  rotate: 'none',
  scale: 'none',
});

/** Filters and shapes that stand elsewhere in the document are not at hand in the picture. */
export const ELSEWHERE: ReadonlySet<string> = new Set(['filter', 'clip-path']);

/** Where the element itself is of this `display`. */
const ALIGNED = ['justify-content', 'align-items', 'align-content', 'row-gap', 'column-gap'] as const;
export const FLEX = ['flex-direction', 'flex-wrap', ...ALIGNED] as const;
export const GRID = ['grid-auto-flow', 'justify-items', ...ALIGNED] as const;
export const TABLE = ['table-layout'] as const;
/** Where the parent is a flex box or a grid. */
export const ITEM = ['order', 'align-self', 'justify-self'] as const;
export const GRID_ITEM = ['grid-row-start', 'grid-row-end', 'grid-column-start', 'grid-column-end'] as const;
/** Where something is cut off. */
export const CUT = ['text-overflow', '-webkit-line-clamp'] as const;
/** Pictures and form controls. */
export const REPLACED = ['object-fit', 'object-position'] as const;
/** Inside `<svg>`: its elements keep their attributes, so only what a style sheet may have said. */
export const SVG = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'opacity',
  'visibility',
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'stop-color',
  'stop-opacity',
] as const;
