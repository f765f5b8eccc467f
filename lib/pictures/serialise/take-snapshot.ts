import { isImageHost } from '../image-hosts';
import { bytesFromPage } from './page-bytes';
import { type Serialised, serialise, type Wanted } from './serialise';

/** A snapshot with what the page gives of its pictures. Read at one go; only the pictures' bytes come later. */
export async function takeSnapshot(element: Element, wanted: Wanted): Promise<Serialised> {
  const serialised = serialise(element, wanted);
  const view = element.ownerDocument.defaultView;
  const { imageHosts, fetchImages } = wanted;
  if (!serialised.ok || !view || !imageHosts || !fetchImages) return serialised;
  const { snapshot } = serialised;
  const own = snapshot.images.filter((address) => isImageHost(address, imageHosts));
  const taken = await bytesFromPage(own, view, !import.meta.env.FIREFOX);
  return { ok: true, snapshot: Object.keys(taken).length > 0 ? { ...snapshot, taken } : snapshot };
}
