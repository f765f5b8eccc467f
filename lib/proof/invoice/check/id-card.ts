import { isCivilDate } from '../../../model/dates';
import { isCreditCode } from './credit-code';

/** Older sole traders have the owner's ID card number as tax id, plain or with two digits behind it. */
export function isIdCard(taxId: string): boolean {
  const found = /^[1-9]\d{5}((?:19|20)\d\d)(\d\d)(\d\d)\d{3}[\dX](?:\d{2})?$/.exec(taxId);
  if (!found || isCreditCode(taxId)) return false;
  return isCivilDate(`${found[1]}-${found[2]}-${found[3]}`);
}

/** A tax id as it may be shown: a person's number keeps only the area and its last two signs. */
export function shownTaxId(taxId: string): string {
  return isIdCard(taxId) ? `${taxId.slice(0, 4)}${'*'.repeat(taxId.length - 6)}${taxId.slice(-2)}` : taxId;
}
