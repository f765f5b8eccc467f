import { endingOf, plainName } from '../file-name';
import type { Attachment, Piece, Sheet, Source } from './source';

/** A piece under a name that tells of which item it is. */
export function attachmentOf({ source, blob, copy, part, of }: Piece): Attachment {
  const which = of > 1 ? `-${part}` : '';
  const ending = endingOf(copy ? blob.type : source.mime);
  const words = plainName(source.name.replace(/\.\w{2,5}$/, '')).slice(0, 40);
  const name = `证据${source.number}${which} ${words}${copy ? '（副本）' : ''}.${ending}`;
  return { name, blob, from: [source], how: copy ? 'copy' : 'original' };
}

export function boundOf(sheets: readonly Sheet[], blob: Blob): Attachment {
  const from = [...new Set(sheets.map(({ source }) => source))];
  return {
    name: `证据${numbersOf(from)} 合订（副本）.pdf`,
    blob,
    from,
    how: 'bound',
    sheets: sheets.length,
  };
}

/** `1至3、5` */
export function numbersOf(sources: readonly Pick<Source, 'number'>[]): string {
  const runs: [first: number, last: number][] = [];
  for (const { number } of sources) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}至${last}`)).join('、');
}

/** What goes along in words: each file, and of which kept originals it is a copy. */
export function accompanying(attachments: readonly Attachment[]): string {
  const lines = attachments.map(({ name, how, from }, i) => {
    const originals = from.map(
      ({ number, name: title, sha256 }) => `   证据${number} ${title}，原件 SHA-256 ${sha256}`,
    );
    return [`${i + 1}. ${name}${how === 'original' ? '（就是原件）' : ''}`, ...originals].join('\n');
  });
  return `附件说明\n\n${lines.join('\n')}\n\n副本由原件分页、压缩或转换而成，原件另存，没有改动。\n`;
}
