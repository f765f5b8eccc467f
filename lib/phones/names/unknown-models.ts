const isLetter = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function runEnd(text: string, from: number, is: (code: number) => boolean): number {
  let at = from;
  while (at < text.length && is(text.charCodeAt(at))) at++;
  return at;
}

/**
 * How many names of letters and digits a text has that may be models of a brand nobody has heard of, `most` at most: one to
 * four letters, a hyphen or none, one to four digits, two letters or fewer. Every title with a digit is asked, so without a
 * pattern, which a page would compile twice.
 */
export function unknownModels(text: string, most: number): number {
  let found = 0;
  for (let at = 0; at < text.length && found < most; at++) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) {
      // A word that begins with a digit has no such name in it.
      if (isDigit(code)) at = wordEnd(text, at) - 1;
      continue;
    }
    const name = runEnd(text, at, isLetter);
    const number = text.charAt(name) === '-' ? name + 1 : name;
    const digits = runEnd(text, number, isDigit);
    const end = runEnd(text, digits, isLetter);
    const fits = name - at <= 4 && digits > number && digits - number <= 4 && end - digits <= 2;
    if (fits && !isDigit(text.charCodeAt(end))) {
      found++;
      at = end - 1;
    } else at = wordEnd(text, at) - 1;
  }
  return found;
}

function wordEnd(text: string, from: number): number {
  return runEnd(text, from, (code) => isLetter(code) || isDigit(code));
}
