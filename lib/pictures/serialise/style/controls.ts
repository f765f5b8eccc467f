import { GECKO } from '../engine';
import type { Style } from './style';

/** A button or field that no style sheet touched is drawn by the system, but only while its border is not set at all. */
const SYSTEM = 'appearance:auto;border:revert;border-radius:revert;background:revert;';

/** What Firefox draws with (153): greys and blue of its controls on every system. */
const GREY = 'rgb(143,143,157)';
const FAINT = 'rgba(143,143,157,.5)';
const BLUE = 'rgb(0,96,223)';
const CHECK = '2.5,7.5 5.5,11 6.5,11 12,4.5 11.75,3 10.5,3 6.5,8 5.5,8.25 3.5,6';

/**
 * Declarations for what the system draws of a form control; `''` where the page's style sheets draw all of it.
 *
 * @param outer `display` of the element around it
 */
export function controlStyle(element: Element, style: Style, outer: string, gecko = GECKO): string {
  if (style.getPropertyValue('appearance') === 'none' || style.getPropertyValue('appearance') === '') return '';
  const { localName, type } = element as HTMLInputElement;
  if (localName === 'input' && (type === 'checkbox' || type === 'radio'))
    return gecko ? tick(element as HTMLInputElement, style) + lowered(style, outer) : 'appearance:auto;';
  if (!isUntouched(style)) return 'appearance:auto;';
  return gecko ? framed(localName, style) : SYSTEM;
}

/** What lies inside a control, whoever draws it: the words of a list stand in its middle, a text area has a grip. */
export function controlInside(style: Style): string {
  const [place, grip] = ['align-items', 'resize'].map((name) => style.getPropertyValue(name));
  return (
    (place && place !== 'normal' ? `align-items:${place};` : '') + (grip && grip !== 'none' ? `resize:${grip};` : '')
  );
}

/** Borders that only the browser's own style sheet makes: Chromium's fields and lists have a thin grey one. */
function isUntouched(style: Style): boolean {
  return (
    /outset|inset/.test(style.getPropertyValue('border-style')) ||
    style.getPropertyValue('border-color') === 'rgb(118, 118, 118)'
  );
}

/** Firefox draws no control of the system's in a picture, so that pages cannot look at them: these stand in for them. */
function tick({ type, checked, disabled }: HTMLInputElement, style: Style): string {
  const accent = style.getPropertyValue('accent-color');
  const chosen = accent === 'auto' || accent === '' ? BLUE : accent;
  const color = disabled ? FAINT : checked ? chosen : GREY;
  const round = type === 'radio';
  const mark = round
    ? `<circle cx="7" cy="7" r="4" fill="${color}"/>`
    : `<polygon points="${CHECK}" fill="#fff"${disabled ? ' opacity=".8"' : ''}/>`;
  const field = disabled ? 'rgba(255,255,255,.5)' : '#fff';
  const ground = checked && !round ? color : field;
  const frame = checked && !round ? '' : `box-shadow:inset 0 0 0 1px ${color};`;
  const picture = checked ? ` ${drawn('0 0 14 14', mark)} 0 0/100% 100%` : '';
  return `appearance:none;border-radius:${round ? '50%' : '2px'};${frame}background:${ground}${picture};`;
}

/** A box of the system's stands a pixel below the base line, one of ours with its margin on it. */
function lowered(style: Style, outer: string): string {
  const inLine =
    !/flex$|grid$/.test(outer) &&
    style.getPropertyValue('display').startsWith('inline') &&
    style.getPropertyValue('float') === 'none';
  if (
    !inLine ||
    style.getPropertyValue('position') !== 'static' ||
    style.getPropertyValue('vertical-align') !== 'baseline'
  )
    return '';
  return `position:relative;top:${(Number.parseFloat(style.getPropertyValue('margin-bottom')) || 0) + 1}px;`;
}

/** Buttons, fields and lists: a thin line on the edge; the space of the system's border stays. */
function framed(name: string, style: Style): string {
  const arrow = drawn('-5 -3 10 6', '<path d="M-4-2 0 2 4-2" fill="none" stroke="#000" stroke-width="1.5"/>');
  const picture = name === 'select' ? ` ${arrow} no-repeat right 4px center/10px 6px` : '';
  return (
    `appearance:none;border:${style.getPropertyValue('border-width')} solid transparent;border-radius:${/^(?:select|button)$/.test(name) || style.getPropertyValue('border-style') === 'outset' ? 4 : 2}px;` +
    `outline:1px solid ${GREY};outline-offset:-1px;background:${style.getPropertyValue('background-color')}${picture};background-clip:border-box;`
  );
}

function drawn(viewBox: string, shapes: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${shapes}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
