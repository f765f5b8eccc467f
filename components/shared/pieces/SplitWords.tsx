export function SplitWords({ count, onSplit }: { count: number; onSplit?: () => void }) {
  return (
    <p class="small split-offer">
      <span>这一行有 {count} 台</span>{' '}
      <button type="button" class="plain slim" onClick={onSplit}>
        分成 {count} 台，各记各的
      </button>
    </p>
  );
}
