interface Props {
  /** Short texts that stand where a page writes its own words. */
  candidates: readonly string[];
  ticked: readonly string[];
  onTick: (words: readonly string[]) => void;
}

/**
 * A site that was redesigned has new labels, and they are what a reader is repaired with. Only the user can tell them from a
 * name, so each is ticked by hand, and none is ticked before.
 */
export function SiteWords({ candidates, ticked, onTick }: Props) {
  const words = [...new Set([...ticked, ...candidates])];
  if (words.length === 0) return null;
  return (
    <details class="card site-words">
      <summary>
        网站改版后的新字样（{words.length} 个{ticked.length > 0 && `，已勾选 ${ticked.length} 个`}）
      </summary>
      <p>
        下面这些短字样可能是网站自己的标签，例如“单号”“流水号”，修的人很需要它们。
        <strong>只勾选确实是网页的字、不是你的信息的那些</strong>；拿不准就不要勾。没勾选的都换成替身。
      </p>
      <fieldset>
        <legend>这是网页的字，不是我的信息</legend>
        {words.map((word) => (
          <label key={word}>
            <input
              type="checkbox"
              checked={ticked.includes(word)}
              onChange={({ currentTarget }) =>
                onTick(currentTarget.checked ? [...ticked, word] : ticked.filter((one) => one !== word))
              }
            />
            {word}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
