import type { Brand } from './brands';
import type { Mention, Model } from './models';

/** Brand and model of a handset, as they are shown. */
export interface PhoneName {
  brand?: string;
  model?: string;
}

const SHOWN: Record<string, string> = {
  promax: 'Pro Max',
  mini: 'mini',
  se: 'SE',
  fe: 'FE',
  gt: 'GT',
  rs: 'RS',
  rsr: 'RSR',
  xl: 'XL',
  mark: 'Mark',
  mk: 'Mark',
};
/** Makers who write K11x, S17e, 6s; others write K70E. */
const SMALL_LETTERS = ['Apple', 'OPPO', 'vivo', 'iQOO', '荣耀', 'realme'];

const ROMAN = /^[ivx]+$/;

const capital = (word: string): string =>
  SHOWN[word] ?? (ROMAN.test(word) ? word.toUpperCase() : undefined) ?? word.charAt(0).toUpperCase() + word.slice(1);

function seriesName({ series, weak }: Brand, written: string): string {
  const bare = written.replace(/[ -]/g, '');
  const known = [...series, ...weak].find((one) => one.toLowerCase().replace(/[_-]/g, '') === bare);
  if (known !== undefined) return known.replaceAll('_', ' ');
  // `dx` is a type code, `lucky` a name.
  return written.length < 3 || written.includes('-') ? written.toUpperCase() : `${capital(written)} `;
}

/** `Mate 60 Pro+`, spelt as the maker spells it as far as that is known. */
export function modelName(brand: Brand, { series, number, rest }: Model): string {
  const upper = SMALL_LETTERS.includes(brand.name) ? number : number.toUpperCase();
  const start = series === '' ? brand.numbered : seriesName(brand, series);
  const prefix = brand.name === 'Apple' && !start.startsWith('iPhone') ? `iPhone ${start}` : start;
  const words = rest.match(/promax|[a-z]+|\d{1,2}(?!\d|代)|\+|[^a-z+ ()-]+/g) ?? [];
  const end = words.map((word) => (word === '+' ? word : ` ${capital(word)}`)).join('');
  return `${prefix}${upper}${end}`.replace(/ {2,}/g, ' ').trim();
}

/**
 * The first brand that comes with a model, or else the first brand: in `OPPO 一加 Ace 3` that is 一加, in `vivo 手机` it is
 * vivo. A spec that names a model of the same brand wins: it is what was chosen.
 */
export function phoneName(inTitle: readonly Mention[], inSpec: readonly Mention[]): PhoneName {
  const modelled = inTitle.find(({ model }) => model !== undefined);
  const chosen = inSpec.find(({ model, brand }) => model !== undefined && (modelled ?? { brand }).brand === brand);
  const { brand, model } = chosen ?? modelled ?? inTitle[0] ?? inSpec[0] ?? {};
  if (brand === undefined) return {};
  return model === undefined ? { brand: brand.name } : { brand: brand.name, model: modelName(brand, model) };
}
