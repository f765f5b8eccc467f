import { clean } from '../../page/text';
import { shown } from './shown-text';

/**
 * The name of a product as displayed. Where the text was cut short (`华为 Mate 80 Pro…`) the `title` attribute has it
 * whole; where names come late by script (2017), the picture's own title is already there.
 */
export function titleIn(item: Element): string | undefined {
  for (const link of item.querySelectorAll('.p-name a')) {
    const text = shown(link);
    const whole = clean(link.getAttribute('title'));
    const cut = /(?:…|\.{3})$/.test(text) && whole.length > text.length;
    const title = cut ? whole : text || whole;
    if (title !== '') return title;
  }
  // Something without a page of its own, a gift for example, has a name but no link.
  return titleOfPicture(item) ?? (shown(item.querySelector('.p-name')) || undefined);
}

export function titleOfPicture(item: Element): string | undefined {
  for (const picture of item.querySelectorAll('img[title], img[alt]')) {
    const text = clean(picture.getAttribute('title')) || clean(picture.getAttribute('alt'));
    // The detail page writes the SKU into the picture's title.
    if (text !== '' && !/^\d+$/.test(text)) return text;
  }
  return undefined;
}
