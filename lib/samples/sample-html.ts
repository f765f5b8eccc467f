import { asksForPerson } from '../model/words/persons';
import { plainDom } from './plain-dom';
import type { Context } from './redact/context';
import { redactAttribute } from './redact/redact-attributes';
import { redactName } from './redact/redact-name';
import { redactScript } from './redact/redact-script';
import { redactLine } from './redact/text/redact-text';

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

/** Ends in an element that is a label by its kind. */
const TERMS = /(?:^|>)(?:dt|th|label)\.[^>]*$/;

const MAX_ELEMENTS = 40_000;
const MAX_LENGTH = 3_000_000;

/**
 * A document as markup, in the same structure. Walks without recursion. `undefined` where it is larger than an order page:
 * nobody would read such a sample.
 */
export function sampleHtml(context: Context, document: Document): string | undefined {
  const dom = plainDom(document);
  const out: string[] = [];
  const path: { node: Element; next: number }[] = [];
  let elements = 0;
  let length = 0;
  const put = (text: string) => {
    length += text.length;
    return out.push(text) - 1;
  };
  /** Where the texts of the line that is being read will go. */
  let line: { place: number; text: string; box: string }[] = [];
  /** The line before asked for a name. */
  let isPersonal = false;
  const endLine = () => {
    const texts = line.map(({ text }) => text);
    const whole = texts.join('');
    const dummies = redactLine(context, texts, isPersonal);
    if (whole.trim() !== '') {
      const tag = tagOf(path.at(-1)?.node);
      isPersonal = asksForPerson(whole, tag === 'dt');
      line.forEach(({ text, box }, i) => {
        const asks = /^\s*[:：]/.test(line[i + 1]?.text ?? '') || TERMS.test(box);
        context.candidates.see(box, text, asks);
      });
    }
    line.forEach(({ place }, i) => {
      out[place] = escapedText(dummies[i] ?? '');
    });
    line = [];
  };

  enter(document.documentElement);
  while (path.length > 0) {
    if (elements > MAX_ELEMENTS || length > MAX_LENGTH) return undefined;
    const here = path[path.length - 1];
    const node = here && dom.children(here.node)[here.next++];
    if (!here || !node) {
      const left = path.at(-1);
      if (left) {
        if (!INLINE.has(tagOf(left.node))) endLine();
        path.pop();
        put(`</${shownTag(left.node)}>`);
      }
    } else if (dom.type(node) === 3) line.push({ place: put(''), text: read(node.nodeValue ?? ''), box: boxOf() });
    else if (dom.type(node) === 1) enter(node as Element);
  }
  endLine();
  return out.join('');

  function read(text: string): string {
    length += text.length;
    return text;
  }

  function enter(element: Element): void {
    const tag = tagOf(element);
    if (DROPPED.has(tag) || (tag === 'meta' && !dom.attributes(element).some(({ name }) => name === 'charset'))) return;
    elements++;
    if (!INLINE.has(tag)) endLine();
    if (tag === 'script') {
      script(element);
      return;
    }
    put(`<${shownTag(element)}${attributes(element)}>`);
    if (VOID.has(tag)) return;
    if (EMPTIED.has(tag)) put(`</${shownTag(element)}>`);
    else path.push({ node: element, next: 0 });
  }

  function script(element: Element): void {
    const isFile = dom.attributes(element).some(({ name }) => name === 'src');
    const data = isFile ? '' : redactScript(context, element.textContent ?? '');
    if (data) put(`<script>${data}</script>`);
  }

  function tagOf(element: Element | undefined): string {
    const tag = element === undefined ? '' : dom.tag(element);
    return /^[a-z][a-z\d-]{0,40}$/.test(tag) ? tag : 'div';
  }

  /** `<order-card>` stays, `<zhang-san>` does not. */
  function shownTag(element: Element): string {
    return redactName(context, tagOf(element));
  }

  function attributes(element: Element): string {
    const all = dom.attributes(element);
    return all
      .flatMap(({ name, value }) => {
        const known = name.toLowerCase();
        const dummy = redactAttribute(context, { tag: tagOf(element), attributes: all }, known, value);
        if (dummy === undefined) return [];
        return [` ${redactName(context, known)}="${escapedText(dummy).replace(/"/g, '&quot;')}"`];
      })
      .join('');
  }

  /** Kind and class of the elements around, the same for the same place in every order. */
  function boxOf(): string {
    return path
      .slice(-3)
      .map(({ node }) => {
        const named = dom.attributes(node).find(({ name }) => name === 'class')?.value ?? '';
        return `${tagOf(node)}.${named.replace(/\d+/g, '')}`;
      })
      .join('>');
  }
}

function escapedText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\u00a0/g, '&nbsp;');
}
