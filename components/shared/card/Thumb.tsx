import { useEffect, useState } from 'preact/hooks';
import { readThumb } from '@/lib/db/pictures/thumbs';
import { ThumbFrame } from './ThumbFrame';

interface Props {
  /** Of the purchase. */
  id: string;
  large?: boolean;
  /** Nothing can be used any more: the picture stands back. */
  dim?: boolean;
  /** Milliseconds the card has to stand before it is looked up: of those that are scrolled past, nobody sees it. */
  after?: number;
}

/**
 * The product's picture as the order page showed it, to find a phone by while scrolling. The words never wait for it:
 * it is read after they stand, and where there is none a drawn phone stays.
 */
export function Thumb({ id, large = false, dim = false, after = 0 }: Props) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let open = true;
    const read = async () => {
      const picture = await readThumb(id);
      if (!open || !picture) return;
      made = URL.createObjectURL(picture);
      setUrl(made);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    if (after > 0) timer = setTimeout(() => void read(), after);
    else void read();
    return () => {
      open = false;
      clearTimeout(timer);
      if (made) URL.revokeObjectURL(made);
    };
  }, [id, after]);
  return (
    <ThumbFrame large={large} dim={dim}>
      {url && <img src={url} alt="" />}
    </ThumbFrame>
  );
}
