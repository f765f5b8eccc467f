/** Nothing of these belongs into a picture. */
export const DROPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'link',
  'meta',
  'base',
  'title',
  'head',
  'noscript',
  'template',
  'source',
  'track',
  'param',
  'datalist',
  'map',
]);

/** Drawn by something other than the page's own mark-up: an empty box of the same size stands for them. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'iframe',
  'frame',
  'object',
  'embed',
  'video',
  'audio',
  'canvas',
]);

/** Have a size even where they are `display: inline`. */
export const REPLACED: ReadonlySet<string> = new Set(['img', 'input', 'textarea', 'select', 'svg', ...PLACEHOLDERS]);

/** Drawn by the system where no style sheet says otherwise. */
export const CONTROLS: ReadonlySet<string> = new Set(['input', 'textarea', 'select', 'button']);

/** Their boxes are made by the tag, not by style: the name must stay. Every other element may keep its name too. */
export const VOID: ReadonlySet<string> = new Set(['img', 'br', 'hr', 'wbr', 'input', 'col', 'area']);

/** A page can name an element almost anything; XML cannot. */
export function tagName(element: Element): string {
  const name = element.localName;
  if (PLACEHOLDERS.has(name)) return 'span';
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) ? name : 'span';
}

/** What the user sees in a form control, written as mark-up: attributes tell only what the page started with. */
export function formState(element: Element): { attributes: string; text?: string } {
  if (!CONTROLS.has(element.localName)) return { attributes: '' };
  const state = stateOf(element);
  return element.matches(':disabled') ? { ...state, attributes: `${state.attributes} disabled="disabled"` } : state;
}

function stateOf(element: Element): { attributes: string; text?: string } {
  const control = element as HTMLInputElement;
  switch (element.localName) {
    case 'input':
      if (control.type === 'checkbox' || control.type === 'radio')
        return { attributes: ` type="${control.type}"${control.checked ? ' checked="checked"' : ''}` };
      if (control.type === 'password' || control.type === 'file') return { attributes: ' type="text"' };
      return {
        attributes: ` type="${/^(?:button|submit|reset|range)$/.test(control.type) ? 'button' : 'text'}"`,
        text: ownText(control),
      };
    case 'textarea':
      return { attributes: '', text: ownText(control) };
    case 'select':
      return { attributes: '', text: (element as HTMLSelectElement).selectedOptions[0]?.text ?? '' };
    default:
      return { attributes: '' };
  }
}

/** What the page wrote into a field. What somebody typed is theirs, and shows nothing of the order. */
function ownText({ value, defaultValue }: Pick<HTMLInputElement, 'value' | 'defaultValue'>): string {
  return value === defaultValue ? value : '';
}
