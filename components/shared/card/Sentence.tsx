import type { Said } from '@/lib/warranty/words/headline';

const TONES = { open: 'open', last: 'last', owed: 'due', waiting: 'way', quiet: 'over' } as const;

/** The class that gives a part of a card the colour of what it says. */
export const toneOf = ({ tone }: Said): string => `tone-${TONES[tone]}`;

/** The one sentence, its number large; read out as one sentence. */
export function Sentence({ said: { before, number, after } }: { said: Said }) {
  return (
    <p class="say">
      {before}
      {number && <b>{number}</b>}
      {after}
    </p>
  );
}
