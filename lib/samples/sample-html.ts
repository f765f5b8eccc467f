import type { Context } from './redact/context';
import { redactAttribute } from './redact/redact-attributes';
import { redactScript } from './redact/redact-script';
import { redactLine } from './redact/redact-text';

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Not a part of the order, or program text. */
const DROPPED = new Set('link base style template noscript object embed param applet frame frameset'.split(' '));
/** The element shows where it stood; what it held is gone. */
const EMPTIED = new Set('iframe svg canvas video audio textarea math picture map'.split(' '));

/** Elements that do not end a line: a word may be spread over them. */
const INLINE = new Set(
  'span b strong em i font label small big u s del ins mark bdi bdo sub sup code abbr time data a q cite var wbr'.split(
    ' ',
  ),
);

const MAX_ELEMENTS = 40_000;
const MAX_LENGTH = 3_000_000;

/**
 * A document as markup, in the same structure. Walks without recursion. `undefined` where it is larger than an order page:
 * nobody would read such a sample.
 */
export function sampleHtml(context: Context, document: Document): string | undefined {
  const out: string[] = [];
  const path: { node: Element; next: number }[] = [];
  let elements = 0;
  let length = 0;
  const put = (text: string) => {
    length += text.length;
    return out.push(text) - 1;
  };
  /** Where the texts of the line that is being read will go. */
  let line: { place: number; text: string }[] = [];
  const endLine = () => {
    const dummies = redactLine(
      context,
      line.map(({ text }) => text),
    );
    line.forEach(({ place }, i) => {
      out[place] = escapedText(dummies[i] ?? '');
    });
    line = [];
  };

  enter(document.documentElement);
  while (path.length > 0) {
    if (elements > MAX_ELEMENTS || length > MAX_LENGTH) return undefined;
    const here = path[path.length - 1];
    const node = here?.node.childNodes[here.next++];
    if (!here || !node) {
      const left = path.pop();
      if (left) {
        if (!INLINE.has(tagOf(left.node))) endLine();
        put(`</${tagOf(left.node)}>`);
      }
    } else if (node.nodeType === 3) line.push({ place: put(''), text: read(node.nodeValue ?? '') });
    else if (node.nodeType === 1) enter(node as Element);
  }
  endLine();
  return out.join('');

  function read(text: string): string {
    length += text.length;
    return text;
  }

  function enter(element: Element): void {
    const tag = tagOf(element);
    if (DROPPED.has(tag) || (tag === 'meta' && !element.hasAttribute('charset'))) return;
    elements++;
    if (!INLINE.has(tag)) endLine();
    if (tag === 'script') {
      script(element);
      return;
    }
    put(`<${tag}${attributes(context, element)}>`);
    if (VOID.has(tag)) return;
    if (EMPTIED.has(tag)) put(`</${tag}>`);
    else path.push({ node: element, next: 0 });
  }

  function script(element: Element): void {
    const data = element.hasAttribute('src') ? '' : redactScript(context, element.textContent ?? '');
    if (data) put(`<script>${data}</script>`);
  }
}

function tagOf(element: Element): string {
  const tag = element.tagName.toLowerCase();
  return /^[a-z][a-z\d-]{0,40}$/.test(tag) ? tag : 'div';
}

function attributes(context: Context, element: Element): string {
  return [...element.attributes]
    .flatMap(({ name, value }) => {
      const dummy = redactAttribute(context, element, name.toLowerCase(), value);
      return dummy === undefined ? [] : [` ${name.toLowerCase()}="${escapedText(dummy).replace(/"/g, '&quot;')}"`];
    })
    .join('');
}

function escapedText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\u00a0/g, '&nbsp;');
}
