/** A piece of markup: text put into `html` is escaped, markup is not. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = Markup | string | number | false | undefined | readonly Value[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function write(value: Value): string {
  if (value === false || value === undefined) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(write).join('');
  return String(value).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Markup from a template: html`<b>${title}</b>`. Lists are joined, `false` and `undefined` are left out. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(parts.reduce((all, part, i) => all + write(values[i - 1]) + part));
}

/** Markup that is known to be well-formed, such as a script. */
export function raw(text: string): Markup {
  return new Markup(text);
}
