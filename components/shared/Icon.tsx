/** One line drawing a sign, 16 px, in the colour of the words beside it. Never alone: words or a name stand with it. */
const PATHS = {
  out: 'M6 10 12.5 3.5M7.5 3.5h5v5M11 9.5v3a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1h2.5',
  gear: 'M8 1.8v1.9M8 12.3v1.9M1.8 8h1.9M12.3 8h1.9M3.6 3.6l1.35 1.35M11.05 11.05l1.35 1.35M12.4 3.6l-1.35 1.35M4.95 11.05 3.6 12.4M10.3 8a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0',
  check: 'm3 8.5 3.3 3.3L13 4.8',
  undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M3 6.5 6 3.5M3 6.5l3 3',
  clock: 'M13.5 8A5.5 5.5 0 1 1 2.5 8a5.5 5.5 0 0 1 11 0M8 4.8V8l2.2 1.5',
  truck:
    'M1.5 4H9v7H1.5zM9 6.5h3L14.5 9v2H9M5.9 11.8a1.4 1.4 0 1 1-2.8 0 1.4 1.4 0 0 1 2.8 0M12.9 11.8a1.4 1.4 0 1 1-2.8 0 1.4 1.4 0 0 1 2.8 0',
  wrench: 'M10.5 2.3a3.4 3.4 0 0 0-3.2 4.6l-4.8 4.8 1.8 1.8 4.8-4.8a3.4 3.4 0 0 0 4.5-4.1L11.5 6.7 9.4 6l-.6-2z',
  swap: 'M3 5.5h9M9.5 3 12 5.5 9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13',
  money: 'M13.8 8A5.8 5.8 0 1 1 2.2 8a5.8 5.8 0 0 1 11.6 0M5.8 4.8 8 7.8l2.2-3M8 7.8v3.7M6 8.2h4M6 9.8h4',
  heart: 'M8 13.3 3.2 8.6a2.9 2.9 0 0 1 4.1-4.1l.7.7.7-.7a2.9 2.9 0 0 1 4.1 4.1z',
  bell: 'M4 11V7.5a4 4 0 0 1 8 0V11l1 1.2H3zM6.7 14h2.6',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  print:
    'M4.5 6V2.5h7V6M4.5 11.5H3a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v3.5a1 1 0 0 1-1 1h-1.5M4.5 9.5h7v4h-7z',
  warn: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1',
  file: 'M9 2H4.5a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h7a1 1 0 0 0 1-1V5.5zM9 2v3.5h3.5',
  sound:
    'M6.5 11.5V4l6-1.5V10M6.5 11.5a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0M12.5 10a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0',
  film: 'M2.5 3.5h11v9h-11zM6.5 6v4l3.5-2z',
  mail: 'M2 4h12v8.5H2zM2 4.5l6 4.5 6-4.5',
  lock: 'M4 7.5h8V14H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  user: 'M10.7 5.5a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0M2.8 13.5c.5-2.8 2.6-4 5.2-4s4.7 1.2 5.2 4',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
