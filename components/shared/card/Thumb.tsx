import { useEffect, useState } from 'preact/hooks';
import { readThumb } from '@/lib/db/pictures/thumbs';
import './thumb.css';

interface Props {
  /** Of the purchase. */
  id: string;
  large?: boolean;
  /** Nothing can be used any more: the picture stands back. */
  dim?: boolean;
}

/**
 * The product's picture as the order page showed it, to find a phone by while scrolling. The words never wait for it:
 * it is read after they stand, and where there is none a drawn phone stays.
 */
export function Thumb({ id, large = false, dim = false }: Props) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let open = true;
    void readThumb(id).then((picture) => {
      if (!open || !picture) return;
      made = URL.createObjectURL(picture);
      setUrl(made);
    });
    return () => {
      open = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [id]);
  return (
    <span class={`thumb${large ? ' large' : ''}${dim ? ' dim' : ''}`}>
      {url ? <img src={url} alt="" /> : <DrawnPhone />}
    </span>
  );
}

function DrawnPhone() {
  return (
    <svg viewBox="0 0 34 66" aria-hidden="true">
      <rect x="2" y="2" width="30" height="62" rx="7" />
      <rect x="7" y="7" width="10" height="10" rx="3.5" />
      <path d="M13 58h8" />
    </svg>
  );
}
