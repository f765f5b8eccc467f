import type { Context } from './context';
import { redactJson } from './redact-json';
import { redactName } from './redact-name';
import { isToken, looksLikeUrl, redactUrl } from './redact-url';
import { redactText } from './text/redact-text';

/** What a reader selects by: letters stay, numbers in it do not. */
const STRUCTURE =
  /^(?:id|class|for|name|type|role|rel|target|clstag|scope|dir|lang|charset|colspan|rowspan|tabindex|hidden|checked|disabled|selected|readonly|multiple|oty|data-(?:spm|test|testid|reactid|role|type)|aria-(?:hidden|expanded|disabled|selected|current))$/;
/** Program text, tracking, second addresses of pictures. */
const DROPPED =
  /^(?:on.*|srcset|imagesrcset|srcdoc|content|integrity|nonce|ping|cite|background|poster|http-equiv|sizes|media|d|points|viewbox|transform|xmlns.*)$/;
const PICTURES = /^(?:img|source|picture|video|audio|embed|object|iframe|image|track)$/;
/** `_passkey` and the like: keys to the buyer's order. */
const SECRET = /passkey|token|cookie|secret|session/;
/** Numbers that are codes of the order's kind, not anybody's: 0 = JD itself, 22 = a shop; 18 = done. */
const CODES = /^(?:orderType|orderStatus)$/;

/** An element as it was read, past what a page hangs over its own properties. */
export interface ReadElement {
  tag: string;
  attributes: readonly Pick<Attr, 'name' | 'value'>[];
}

/** The value of an attribute in the sample; `undefined` where the attribute does not go into it. */
export function redactAttribute(
  context: Context,
  element: ReadElement,
  name: string,
  value: string,
): string | undefined {
  const { tag } = element;
  if (!/^[a-z_:@][\w:.-]{0,60}$/i.test(name) || isToken(name) || DROPPED.test(name)) return undefined;
  if (name === 'style') return hidden(value);
  if (SECRET.test(name)) return '';
  if (STRUCTURE.test(name)) return structural(context, value, name);
  if (tag === 'input' && name === 'value') return inputValue(context, element, value);
  if (PICTURES.test(tag) && /src|data|href|original|lazy/.test(name)) {
    const isPicture = name === 'src' || /[/.:]/.test(value);
    if (isPicture) context.replaced.image++;
    return isPicture ? undefined : redactText(context, value);
  }
  return redactValue(context, value, /^(?:href|src|action|formaction)$/.test(name));
}

/** A value by its form: an address, data, or text. */
export function redactValue(context: Context, value: string, isUrl = looksLikeUrl(value)): string {
  if (isUrl) return redactUrl(context, value);
  if (/^\s*[{[]/.test(value)) return redactJson(context, value) ?? '';
  return redactText(context, value);
}

/** Only whether an element is shown at all matters to a reader. */
function hidden(style: string): string | undefined {
  const found = /display\s*:\s*none|visibility\s*:\s*hidden/i.exec(style);
  return found ? found[0].replace(/\s+/g, '').toLowerCase() : undefined;
}

function structural(context: Context, value: string, name: string): string {
  if (/^(?:oty|colspan|rowspan|tabindex|charset)$/.test(name)) return /^[\w,.-]{0,40}$/.test(value) ? value : '';
  return value.replace(/[^\s]+/g, (part) => {
    const named = isToken(part) ? redactText(context, part) : redactName(context, part);
    return named.replace(/[^ -~]+/g, (foreign) => redactText(context, foreign));
  });
}

/** What the page itself wrote into a hidden field stays as a dummy; what the buyer typed does not stay. */
function inputValue(context: Context, { attributes }: ReadElement, value: string): string | undefined {
  const read = (wanted: string) => attributes.find(({ name }) => name === wanted)?.value;
  const type = read('type')?.toLowerCase() ?? 'text';
  if (CODES.test(read('id') ?? '') && /^\d{1,3}$/.test(value)) return value;
  if (type === 'hidden' || type === 'button' || type === 'submit') return redactText(context, value);
  if (value) context.replaced.input++;
  return undefined;
}
