import { type Receiver, takes } from '../receivers';
import { ofMedia, type Refused, refuse } from '../refusals';
import type { Source } from '../source';
import { asIs, type Unit } from './unit';

/** A recording or a film: as it is, or not at all. */
export function mediaUnit(source: Source, original: Blob, receiver: Receiver): Unit | Refused {
  const fits = takes(receiver, source.mime) && source.bytes <= (receiver.bytes ?? Infinity);
  return fits ? { source, pieces: asIs(source, original) } : refuse(source, ofMedia(source, receiver));
}
