import { useEffect, useState } from 'preact/hooks';
import { evidenceBlob } from '@/lib/db/evidence/bytes/stored-bytes';
import type { Vault } from '@/lib/db/store/schema';

/** A kept picture as a `data:` address: a page that is itself drawn as a picture can hold no other. */
export function usePicture(db: Vault, sha256: string | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let open = true;
    if (!sha256) return;
    void evidenceBlob(db, sha256).then((blob) => {
      if (!blob) return;
      const reader = new FileReader();
      reader.onload = () => {
        if (open && typeof reader.result === 'string') setUrl(reader.result);
      };
      reader.readAsDataURL(blob);
    });
    return () => {
      open = false;
    };
  }, [db, sha256]);
  return url;
}
