/** The mark: a phone whose foot is a shield; a slot for the ear, a tick for "kept". */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M10 2h12a4 4 0 0 1 4 4v14.5a5 5 0 0 1-2.3 4.2L16 29.7l-7.7-5A5 5 0 0 1 6 20.5V6a4 4 0 0 1 4-4z"
        fill="var(--open)"
      />
      <path d="M13.5 6.2h5" stroke="var(--on-open)" stroke-width="2.2" stroke-linecap="round" />
      <path
        d="m10.8 15.8 3.7 3.7 6.9-7.6"
        fill="none"
        stroke="var(--on-open)"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

export function Brand() {
  return (
    <h1 class="brand">
      <Mark />
      购机保
    </h1>
  );
}
