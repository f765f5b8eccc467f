import type { BarModel } from '@/lib/cards/bar-model';
import './bar.css';

/** The shadow of the sentence: three doors and today. Whoever hears the page has the sentence, and needs no bar. */
export function Bar({ bar: { segments, now } }: { bar: BarModel }) {
  return (
    <div class="bar" aria-hidden="true">
      {segments.map(({ word, state, gone, width }) => (
        <i key={word} class={`seg ${state}`} style={{ '--w': width, '--gone': `${gone}%` }} />
      ))}
      {now !== undefined && <b class="now" style={{ '--at': `${now}%` }} />}
    </div>
  );
}
