import { Icon } from '@/components/shared/Icon';
import type { Stamp } from '@/lib/cards/stamps';

export function Stamps({ stamps }: { stamps: readonly Stamp[] }) {
  return (
    <>
      {stamps.map(({ word, tone, icon }) => (
        <span key={word} class={`stamp ${tone}`}>
          <Icon name={icon} size={14} />
          {word}
        </span>
      ))}
    </>
  );
}
