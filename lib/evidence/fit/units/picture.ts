import { cut } from '../draw/cut';
import { squeeze } from '../draw/squeeze';
import { type Receiver, takes } from '../receivers';
import { type Refused, refuse, TOO_BIG_PICTURE, UNDRAWABLE } from '../refusals';
import type { Source } from '../source';
import type { Drawable, FitTools } from '../tools';
import { asIs, copiesOf, pictureSheets, type Unit } from './unit';

/** A picture: as it is where it is taken and can be read; else JPEG copies, a long one in parts. */
export async function pictureUnit(
  source: Source,
  original: Blob,
  receiver: Receiver,
  tools: FitTools,
): Promise<Unit | Refused> {
  const { bytes: most = Infinity } = receiver;
  const taken = takes(receiver, source.mime) && source.bytes <= most;
  const drawn = await tools.decode(original);
  // Taken even where this browser cannot look at it.
  if (!drawn) return taken ? { source, pieces: asIs(source, original) } : refuse(source, UNDRAWABLE);
  const sheets = async (limit: number) => {
    const again = await tools.decode(original);
    const copies = again && (await closing(again, () => squeeze(again, source, limit, tools)));
    return pictureSheets(source, copies ?? []);
  };
  return closing(drawn, async () => {
    if (taken && cut(drawn.width, drawn.height).length === 1) return { source, pieces: asIs(source, original), sheets };
    const copies = await squeeze(drawn, source, most, tools);
    return copies ? { source, pieces: copiesOf(source, copies), sheets } : refuse(source, TOO_BIG_PICTURE);
  });
}

async function closing<T>(drawn: Drawable, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } finally {
    drawn.close();
  }
}
