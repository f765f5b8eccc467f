import { isKnownPart, NAME_PART } from '../known-names';
import type { Context } from './context';
import { redactDigits, redactNumbersIn } from './redact-numbers';

/** More digits than this in one name may be somebody's number in pieces: `u-13-80-01-38-00`. */
const FEW_DIGITS = 3;
/** More letters than this that stand alone may spell a name. */
const FEW_LETTERS = 2;

/**
 * What names a thing (an id, a class, a member of data, a part of a path), in the same shape: known words stay, all other
 * letters and all numbers of somebody's become dummies, the same for the same wherever they stand.
 */
export function redactName(context: Context, name: string): string {
  const digits = name.replace(/\D/g, '').length;
  const letters = (name.match(NAME_PART) ?? []).filter((part) => part.length === 1).length;
  const worded = name.replace(NAME_PART, (part) => {
    if (context.ticked.has(part)) return part;
    if (isKnownPart(part) && (part.length > 1 || letters <= FEW_LETTERS)) return part;
    context.replaced.text++;
    return context.dummies.word(part, 'latin');
  });
  const numbered = redactNumbersIn(context, worded);
  if (digits <= FEW_DIGITS) return numbered;
  return numbered.replace(/(?<!\d)\d{1,2}(?!\d)/g, (run) => redactDigits(context, run));
}
