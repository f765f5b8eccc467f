/** The mark: a phone under a shield's roof. */
export function Brand() {
  return (
    <h1 class="brand">
      <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
        <path d="M16 2 4 6v10c0 7 5 11.5 12 14 7-2.5 12-7 12-14V6z" fill="var(--brand)" />
        <rect x="11" y="8" width="10" height="16" rx="2" fill="none" stroke="var(--brand-ink)" stroke-width="2" />
        <path d="m13.5 16 2 2 3.5-4" fill="none" stroke="var(--brand-ink)" stroke-width="2" stroke-linecap="round" />
      </svg>
      购机保
    </h1>
  );
}
