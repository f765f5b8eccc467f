/** Why a passphrase is not taken; `undefined` for one that is. */
export function refusedPassphrase(passphrase: string, again: string): string | undefined {
  if (passphrase.length < 8) return '口令至少 8 个字。几个不相干的词连起来，又好记又难猜。';
  if (passphrase.length > 200) return '口令太长（最多 200 个字）。';
  return passphrase === again ? undefined : '两次写的口令不一样。';
}
