import type { Found } from '@/lib/cases/handbook';
import { CHECKED } from '@/lib/cases/service/makers';

/** Official lines, each with where it was seen and when; an old text is said to be old. */
export function PhoneLines({ lines, makers }: Pick<Found, 'lines' | 'makers'>) {
  const withLine = makers.flatMap(({ names: [name], hotline }) => (hotline ? [{ name, ...hotline }] : []));
  if (lines.length + withLine.length === 0) return null;
  return (
    <section class="card part" aria-label="官方电话">
      <h3>官方电话</h3>
      <ul class="points">
        {lines.map(({ name, number, seen, checked, note }) => (
          <li key={name}>
            {name} {number}
            <span class="quiet small">
              （{seen}，{checked} 核对{note && `；${note}`}）
            </span>
          </li>
        ))}
        {withLine.map(({ name, number, seen }) => (
          <li key={name}>
            {name} {number}
            <span class="quiet small">
              （{seen}，{CHECKED} 核对）
            </span>
          </li>
        ))}
      </ul>
      <p class="quiet small">打之前看一眼官网，以官网为准。别在网上另搜售后电话，假的多。</p>
    </section>
  );
}
