/** Fifteen digits whose last is right by Luhn (3GPP TS 23.003 annex B). */
export function isImei(text: string): boolean {
  if (!/^\d{15}$/.test(text) || /^(\d)\1+$/.test(text)) return false;
  let sum = 0;
  for (const [at, char] of [...text].entries()) {
    const digit = Number(char) * (at % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

const WORDS = /IMEI\d?|MEID|串号|串码|机身码|序列号|机身/i;
/** The first two digits of those who give out IMEI numbers (GSMA TS.06): a lone number without one is something else. */
const BODIES = new Set(['01', '35', '86', '91', '98', '99']);

/** What in a text can be read as IMEI numbers, in its order, each once. `864-...` and `86 4012 ...` are read too. */
export function findImeis(text: string): string[] {
  const named = WORDS.test(text);
  const found = [...text.matchAll(/(?<![\dA-Za-z])\d(?:[ -]?\d){14}(?!\d|[ -]\d)/g)].map(([one]) =>
    one.replace(/[ -]/g, ''),
  );
  return [...new Set(found)].filter((imei) => isImei(imei) && (named || BODIES.has(imei.slice(0, 2))));
}
