/**
 * A redacted sample of an order page (脱敏页面样本): what a volunteer needs to repair a reader, and nothing about the buyer.
 *
 * Safe by construction. Nothing is searched for and removed; a page is written anew, and only what is on a list goes into
 * it: elements, the names of attributes, ids, classes, and the words of `vocabulary.ts`. All other text becomes dummies of
 * the same shape. Numbers are replaced consistently within one sample, so that ids in classes, links and inline data still
 * belong together, by dummies that are drawn at random and derived from nothing.
 */
import { SITES } from '../../platforms/sites';
import { Originals } from '../originals';
import { RandomDummies } from '../random-dummies';
import { sampleHtml } from '../sample-html';
import { type Context, contextOf, type Kind } from './context';
import { redactUrl } from './redact-url';
import { segments } from './text/segment';

export type Redacted =
  | {
      ok: true;
      /** The sample; its first line says which page it is of, the second which words the user has ticked, if any. */
      html: string;
      /** The page's address with dummies in it. */
      url: string;
      /** How much of each kind was replaced. */
      replaced: Record<Kind, number>;
      /** Short texts that may be the site's own words, and are dummies until the user says so. */
      candidates: string[];
    }
  /** More than 40,000 elements or 3 MB: no order page, or one with hundreds of orders. */
  | { ok: false; reason: 'too-large' };

/**
 * @param document is only read
 * @param ticked words of which the user has said that they are the site's
 * @param random 0 <= n < 1; tests give their own
 */
export function redactPage(
  document: Document,
  url: string,
  random: () => number = secureRandom,
  ticked: ReadonlySet<string> = new Set(),
): Redacted {
  const domains = SITES.flatMap(({ domains: own }) => own);
  const originals = new Originals();
  // The same walk twice: first to hear of every value, then to write their dummies.
  if (write(contextOf(originals, domains, ticked), document, url) === undefined)
    return { ok: false, reason: 'too-large' };
  const context = contextOf(new RandomDummies(originals, random), domains, ticked);
  const written = write(context, document, url);
  if (!written) return { ok: false, reason: 'too-large' };
  const candidates = context.candidates.all().filter((label) => ticked.has(label) || isUnknown(label));
  return { ok: true, ...written, replaced: context.replaced, candidates };
}

function write(context: Context, document: Document, url: string): { html: string; url: string } | undefined {
  const address = redactUrl(context, url).replace(/#.*$/, '');
  const html = sampleHtml(context, document);
  if (html === undefined) return undefined;
  const head = `<!-- url: ${address.replaceAll('--', '-%2D')} -->\n${wordsLine(context, html)}`;
  return { html: `${head}<!doctype html>\n${html}\n`, url: address };
}

/** Whoever makes a test of the sample has to tell words that were ticked from words that were left by mistake. */
function wordsLine({ ticked }: Context, html: string): string {
  const words = [...ticked].filter((word) => /^\p{L}{2,}$/u.test(word) && html.includes(word));
  return words.length > 0 ? `<!-- words: ${words.join(' ')} -->\n` : '';
}

function isUnknown(label: string): boolean {
  return segments(label).some(({ known }) => !known);
}

function secureRandom(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
