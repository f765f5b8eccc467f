import type { Mention } from './models';

/** Brand and model of a handset. */
export interface PhoneName {
  brand?: string;
  model?: string;
}

/**
 * The first brand that comes with a model, or else the last brand named before anything else: in `OPPO 一加 Ace 3` that
 * is 一加, in `vivo 手机` it is vivo. A spec that names a model of the same brand wins: it is what was chosen.
 */
export function phoneName(inTitle: readonly Mention[], inSpec: readonly Mention[]): PhoneName {
  const modelled = inTitle.find(({ model }) => model !== undefined);
  const chosen = inSpec.find(
    ({ model, brand }) => model !== undefined && (modelled === undefined || brand === modelled.brand),
  );
  const found = chosen ?? modelled ?? inTitle[0] ?? inSpec[0];
  if (found === undefined) return {};
  return found.model === undefined ? { brand: found.brand.name } : { brand: found.brand.name, model: found.model };
}
