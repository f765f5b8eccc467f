const WORDS = { weak: '弱', half: '一半', strong: '强' } as const;
const FILLED = { weak: 1, half: 2, strong: 3 } as const;

interface Props {
  /** Of what: 站得住, 把握. */
  of: string;
  strength: keyof typeof WORDS;
  depends?: string | undefined;
}

/** Three small boxes and the word for them. */
export function StrengthMeter({ of, strength, depends }: Props) {
  return (
    <span class="strength small quiet">
      {of}
      <span aria-hidden="true">
        {[1, 2, 3].map((n) => (
          <i key={n} class={n <= FILLED[strength] ? 'on' : ''} />
        ))}
      </span>
      {depends ?? WORDS[strength]}
    </span>
  );
}
