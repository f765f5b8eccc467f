import type { Mention } from './names/models';
import { isUsed, MEASURE, UNKNOWN_NAME } from './names/patterns';
import { aloneIn, memoriesIn } from './names/storage';
import { unknownModels } from './names/unknown-models';
import type { Count, Tally } from './title/lexicon';
import type { Masked } from './title/mask';

/** Brackets and shop talk before the item is named. */
const OPENING = /^(?:【[^】]{0,30}】|\[[^\]]{0,30}\]|\([^)]{0,30}\)|[ !/|·-])*/;

const NONE: Count = { count: 0, first: -1, end: 0 };

/** The shops' way of writing a brand: `Samsung/三星`, `三星(SAMSUNG)`. */
function isNamedTwice(mentions: readonly Mention[]): boolean {
  return mentions.some(({ brand, start, named, end, model }, k) => {
    const next = mentions[k + 1];
    if (next === undefined || model !== undefined || next.brand !== brand) return false;
    return named > start && next.named > next.start && next.start - end <= 3;
  });
}

/** Names of the things a masked title shows. Each has one weight; their sum decides. `x3` comes with `x2` and `x`. */
export function traitNames({ text, hasGift }: Masked, mentions: readonly Mention[], words: Tally): string[] {
  const found: string[] = [];
  const counted = (name: string, times: number, most: number): void => {
    if (times > 0) found.push(name);
    for (let k = 2; k <= most && k <= times; k++) found.push(`${name}${k}`);
  };
  const when = (name: string, holds: boolean): void => {
    if (holds) found.push(name);
  };
  const { device, card, service, fits, dummy, handset, network, chip, sale, keypad } = words;
  const brands = new Set(mentions.map(({ brand }) => brand.name)).size;
  const modelled = mentions.flatMap(({ model }) => (model === undefined ? [] : [model]));
  const models = new Set(modelled.map(({ series, number, rest }) => `${series}${number}${rest}`)).size;
  const maker = mentions.some(({ brand }) => !brand.broad);
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const named = text.search(/[BM]/);
  const digits = /\d/.test(text);
  const memory = digits ? memoriesIn(text).filter(({ joined }) => joined === '+').length : 0;
  const storage = digits && memory === 0 && aloneIn(text) !== undefined;
  const used = isUsed(text, words);
  // 送耳机 充电宝 手机壳: a gift clause ends at a blank, its list may not. A case has no memory and is named before its gifts.
  const given = text.indexOf('G');
  const isGiven = (memory > 0 || storage) && named >= 0 && named < given && given < words.accessory.first;
  const accessory = isGiven ? NONE : words.accessory;

  counted('accessory', accessory.count, 3);
  counted('device', device.count, 3);
  counted('card', card.count, 3);
  counted('service', service.count, 2);
  counted('fits', fits.count, 1);
  counted('dummy', dummy.count, 2);
  counted('handset', handset.count, 3);
  counted('network', network.count, 3);
  counted('chip', chip.count, 4);
  counted('sale', sale.count, 3);
  counted('keypad', keypad.count, 3);
  counted('memory', memory, 2);
  when('storage', storage);
  when('used', used);
  when('gift', hasGift);
  when('says-phone', /手机|\bphone\b/.test(text));
  when('measure', digits && MEASURE.test(text));
  when('short', text.length < 16);
  when('long', text.length > 60);
  when('name-first', named >= 0 && named <= opening + 1);
  when('accessory-early', accessory.count > 0 && accessory.first - opening < 20);
  when('device-early', device.count > 0 && device.first - opening < 8);
  if (accessory.count > 0 && handset.count > 0)
    found.push(handset.first < accessory.first ? 'handset-before-accessory' : 'accessory-before-handset');

  if (accessory.count + device.count + card.count + service.count + fits.count + dummy.count === 0) {
    when('clean-brand', brands > 0);
    when('clean-maker', maker);
    when('clean-model', models > 0);
    when(
      'clean-series',
      modelled.some(({ own }) => own),
    );
    when('clean-named-twice', isNamedTwice(mentions));
    when('clean-handset', handset.count > 0);
    when('clean-network', network.count > 0);
    when('clean-chip', chip.count > 0);
    when('clean-memory', memory > 0);
    when('clean-storage', storage);
    const unknown = digits ? unknownModels(text, 1) : 0;
    when('clean-unknown-model', unknown > 0);
    when('clean-unknown-name', brands > 0 && UNKNOWN_NAME.test(text));
    when('clean-used', used);
    // 手机 and nothing else a phone has: `手机 拼图 益智`.
    const told = brands + chip.count + network.count + keypad.count + sale.count;
    when('clean-handset-alone', handset.count > 0 && told === 0 && !digits && !used);
  } else {
    counted('model', models, 4);
    if (digits) counted('unknown-model', unknownModels(text, 2), 2);
    counted('brand', brands, 4);
  }
  return found;
}
