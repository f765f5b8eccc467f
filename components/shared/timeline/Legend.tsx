import type { Bar } from './lanes';

/** What the bars of this picture mean; what it does not show is not explained. */
export function Legend({ bars }: { bars: readonly Bar[] }) {
  const keys: [shown: boolean, kind: string, words: string][] = [
    [bars.some(({ kind }) => kind === 'law'), 'law', '法定'],
    [bars.some(({ kind }) => kind === 'promise'), 'promise', '平台、商家或品牌承诺'],
    [bars.some(({ kind }) => kind === 'other-side'), 'other-side', '对方的期限'],
    [bars.some(({ window }) => window.estimated), 'estimated', '估算，只会更晚'],
    [bars.some(({ safe, end }) => end > safe), 'tail', '遇节假日通常可顺延'],
    [bars.some(({ window }) => window.state === 'closed'), 'closed', '已过'],
    [true, 'now', '今天'],
  ];
  return (
    <figcaption class="legend small quiet">
      {keys.map(
        ([shown, kind, words]) =>
          shown && (
            <span key={kind}>
              <span class={`key ${kind}`} /> {words}
            </span>
          ),
      )}
      <span>前两周放大显示</span>
    </figcaption>
  );
}
