const WORDS = { weak: '弱', half: '一半', strong: '站得住' } as const;
const FILLED = { weak: 1, half: 2, strong: 3 } as const;

/** Three small boxes and the word for them. */
export function StrengthMeter({ strength, depends }: { strength: keyof typeof WORDS; depends?: string | undefined }) {
  return (
    <span class="strength small quiet">
      <span aria-hidden="true">
        {[1, 2, 3].map((n) => (
          <i key={n} class={n <= FILLED[strength] ? 'on' : ''} />
        ))}
      </span>
      {depends ?? WORDS[strength]}
    </span>
  );
}
