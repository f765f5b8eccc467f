import { useEffect, useState } from 'preact/hooks';
import { findBytes } from '@/lib/db/evidence/bytes/stored-bytes';
import type { Vault } from '@/lib/db/store/schema';
import type { EvidenceRecord } from '@/lib/model/evidence';

/** Why bytes are not shown. */
export type NoBytes = 'gone' | 'altered';

export const NO_BYTES: Readonly<Record<NoBytes, string>> = {
  gone: '这件凭证的内容找不到了。',
  altered: '这件凭证的内容与存下时不同，不再显示。',
};

/** The bytes of an item; `undefined` while loading. Only bytes that are what was sealed are given. */
export function useBytes(db: Vault, { sha256, bytes, mime }: EvidenceRecord): Blob | NoBytes | undefined {
  const [found, setFound] = useState<Blob | NoBytes>();
  useEffect(() => {
    let open = true;
    setFound(undefined);
    const look = async () => {
      const stored = await findBytes(db, sha256);
      const whole = await stored?.isWhole({ sha256, bytes });
      const blob = whole ? await stored?.blob(mime) : undefined;
      if (open) setFound(blob ?? (stored ? 'altered' : 'gone'));
    };
    look().catch((error: unknown) => {
      console.error('evidence not read', error);
      if (open) setFound('gone');
    });
    return () => {
      open = false;
    };
  }, [db, sha256, bytes, mime]);
  return found;
}

/** An address for bytes as long as they are shown. */
export function useUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [blob]);
  return url;
}
