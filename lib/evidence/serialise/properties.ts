/**
 * Which computed properties a picture needs. The snapshot resets every element with `all: unset`, so an inherited
 * property is written where it differs from the parent's, any other where it differs from the initial value given here:
 * both are the same for every tag, and no element has to be made to ask for its defaults.
 */

export const INHERITED: readonly string[] = [
  'color',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-stretch',
  'font-variant-caps',
  'font-variant-numeric',
  'font-variant-ligatures',
  'font-variant-east-asian',
  'font-feature-settings',
  'font-kerning',
  'font-optical-sizing',
  '-webkit-font-smoothing',
  'text-rendering',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-align',
  'text-align-last',
  'text-indent',
  'text-transform',
  'text-shadow',
  'text-underline-offset',
  'text-underline-position',
  'white-space',
  'word-break',
  'overflow-wrap',
  'line-break',
  'hyphens',
  'tab-size',
  'direction',
  'writing-mode',
  'visibility',
  'list-style-type',
  'list-style-position',
  'list-style-image',
  'border-collapse',
  'border-spacing',
  'caption-side',
  'empty-cells',
  'image-rendering',
  'color-scheme',
  'accent-color',
];

/** Name and initial value, for every element. */
export const OWN: readonly (readonly [name: string, initial: string])[] = [
  ['display', 'inline'],
  ['position', 'static'],
  ['float', 'none'],
  ['clear', 'none'],
  ['box-sizing', 'content-box'],
  ['margin-top', '0px'],
  ['margin-right', '0px'],
  ['margin-bottom', '0px'],
  ['margin-left', '0px'],
  ['padding-top', '0px'],
  ['padding-right', '0px'],
  ['padding-bottom', '0px'],
  ['padding-left', '0px'],
  ['overflow-x', 'visible'],
  ['overflow-y', 'visible'],
  ['vertical-align', 'baseline'],
  ['background-color', 'rgba(0, 0, 0, 0)'],
  ['border-top-left-radius', '0px'],
  ['border-top-right-radius', '0px'],
  ['border-bottom-right-radius', '0px'],
  ['border-bottom-left-radius', '0px'],
  ['box-shadow', 'none'],
  ['opacity', '1'],
  ['text-overflow', 'clip'],
  ['unicode-bidi', 'normal'],
  ['order', '0'],
  ['align-self', 'auto'],
  ['justify-self', 'auto'],
  ['filter', 'none'],
  ['clip-path', 'none'],
  ['mix-blend-mode', 'normal'],
  ['isolation', 'auto'],
  ['translate', 'none'],
  ['rotate', 'none'],
  ['scale', 'none'],
  ['appearance', 'none'],
  ['-webkit-line-clamp', 'none'],
];

/** Read only where the first property of the group has another than its initial value. */
export const GROUPS: readonly (readonly [name: string, initial: string, rest: readonly string[]])[] = [
  ['border-top-width', '0px', ['border-top-style', 'border-top-color']],
  ['border-right-width', '0px', ['border-right-style', 'border-right-color']],
  ['border-bottom-width', '0px', ['border-bottom-style', 'border-bottom-color']],
  ['border-left-width', '0px', ['border-left-style', 'border-left-color']],
  [
    'border-image-source',
    'none',
    ['border-image-slice', 'border-image-width', 'border-image-outset', 'border-image-repeat'],
  ],
  [
    'background-image',
    'none',
    ['background-size', 'background-position', 'background-repeat', 'background-origin', 'background-blend-mode'],
  ],
  ['background-clip', 'border-box', ['-webkit-text-fill-color']],
  ['mask-image', 'none', ['mask-size', 'mask-position', 'mask-repeat', 'mask-origin', 'mask-clip']],
  ['transform', 'none', ['transform-origin']],
  ['outline-style', 'none', ['outline-width', 'outline-color', 'outline-offset']],
  ['text-decoration-line', 'none', ['text-decoration-style', 'text-decoration-color', 'text-decoration-thickness']],
  ['-webkit-text-stroke-width', '0px', ['-webkit-text-stroke-color']],
];

/** Where the element itself is of this `display`. */
export const FLEX: readonly string[] = [
  'flex-direction',
  'flex-wrap',
  'justify-content',
  'align-items',
  'align-content',
  'row-gap',
  'column-gap',
];
export const GRID: readonly string[] = [
  'grid-template-columns',
  'grid-template-rows',
  'grid-auto-flow',
  'justify-content',
  'justify-items',
  'align-items',
  'align-content',
  'row-gap',
  'column-gap',
];
export const TABLE: readonly string[] = ['table-layout'];
/** Where the parent is a grid. */
export const GRID_ITEM: readonly string[] = ['grid-row-start', 'grid-row-end', 'grid-column-start', 'grid-column-end'];
/** Where the element is not `position: static`. */
export const POSITIONED: readonly string[] = ['top', 'right', 'bottom', 'left', 'z-index'];
/** Pictures and form controls. */
export const REPLACED: readonly string[] = ['object-fit', 'object-position'];
/** Inside `<svg>`: its elements keep their attributes, so only what a style sheet may have said. */
export const SVG: readonly string[] = [
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
];
