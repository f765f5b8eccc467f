/** Anything a style sheet can choose an element by but its place: tag, attributes, what a form control holds, words. */
export function shapeOf(element: Element): string {
  let shape = element.localName;
  for (const { name, value } of element.attributes) shape += ` ${name}=${folded(name, value)}`;
  if (CONTROLS.test(element.localName)) shape += ` ${controlState(element as HTMLInputElement)}`;
  return `${shape} ${filling(element)}`;
}

/** Shapes of all that is in an element, in order: what selectors of siblings and of places can ask for. */
export function shapesOf(children: readonly Node[]): string {
  let shapes = '';
  for (const child of children) {
    if (child.nodeType === 1) shapes += `<${shapeOf(child as Element)}`;
    else if (child.nodeType === 3) shapes += '.';
  }
  return shapes;
}

export function holdsWords(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 3 && /\S/.test(child.nodeValue ?? '')) return true;
  return false;
}

const filling = (element: Element): string => (holdsWords(element) ? 'words' : element.firstChild ? 'some' : 'empty');

const CONTROLS = /^(?:input|select|textarea|button|option|details|dialog)$/;

function controlState({ checked, indeterminate, disabled, readOnly, required, value }: HTMLInputElement): string {
  return [checked, indeterminate, disabled, readOnly, required, value === ''].join();
}

/** Words for people and addresses: no style sheet of a list depends on what exactly they say. */
const TOLD = /^(?:title|alt|href|src|srcset|on[a-z]+)$/;
/** Here even a short number may choose a style, or is one. */
const EXACT =
  /^(?:style|(?:data|aria)-.*|type|role|dir|lang|hidden|(?:col|row)?span|width|height|size|rows|cols|align|valign|bgcolor|border|cell(?:padding|spacing)|tabindex)$/;
/** Names with a number in them (`p-100012043978`), keys and times: orders differ in them, never in how they look. */
const LONG = /\d{5,}|[0-9a-f]{16,}/gi;
const TIME = /(?:\d\D?){8}/;

/** An attribute's value without what makes two orders differ that are built alike. */
export function folded(name: string, value: string): string {
  if (name === 'class' || name === 'id') return /\d{5}/.test(value) ? value.replace(LONG, '0') : value;
  if (name === 'style') return value;
  if (TOLD.test(name)) return value === '' ? '' : value[0] === '#' ? '#' : '*';
  if (value.length > 60 || TIME.test(value) || /[^\0-\x7f]/.test(value)) return '*';
  return value.replace(EXACT.test(name) ? LONG : /\d+/g, '0');
}
