/** A phone put away in a pocket: the one drawing of the product. */
export function Pocket({ width = 160 }: { width?: number }) {
  return (
    <svg width={width} height={width * 0.8} viewBox="0 0 150 120" aria-hidden="true">
      <circle cx="75" cy="58" r="54" fill="var(--well)" />
      <circle cx="112" cy="26" r="9" fill="var(--sun)" />
      <g transform="rotate(-7 75 50)">
        <rect x="52" y="14" width="44" height="86" rx="10" fill="var(--ink)" />
        <rect x="56" y="20" width="36" height="72" rx="5" fill="var(--card)" />
        <g fill="none" stroke="var(--ink)" stroke-width="3" stroke-linecap="round">
          <path d="M66 42v4M82 42v4" />
          <path d="M67 53c4 5 10 5 14 0" />
        </g>
      </g>
      <path d="M28 62c16 7 78 7 94 0v36a20 20 0 0 1-20 20H48a20 20 0 0 1-20-20z" fill="var(--cloth)" />
      <path d="M28 62c16 7 78 7 94 0v10c-16 7-78 7-94 0z" fill="var(--leaf)" />
      <path
        d="M35 80v18a14 14 0 0 0 14 14h52a14 14 0 0 0 14-14V80"
        fill="none"
        stroke="var(--card)"
        stroke-opacity="0.6"
        stroke-width="2"
        stroke-dasharray="5 4"
        stroke-linecap="round"
      />
    </svg>
  );
}
