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

export interface FoundBytes {
  /** `undefined` while loading. Only bytes that are what was sealed are given, and stay. */
  bytes: Blob | NoBytes | undefined;
  /** How much of something big was looked through, 0..1: it is shown meanwhile, and taken away where it was altered. */
  checking?: number;
}

/** The bytes of an item. */
export function useBytes(db: Vault, { sha256, bytes, mime }: EvidenceRecord): FoundBytes {
  const [found, setFound] = useState<FoundBytes>(LOADING);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const give = (next: FoundBytes) => signal.aborted || setFound(next);
    give(LOADING);
    const look = async () => {
      const stored = await findBytes(db, sha256);
      if (!stored) return give({ bytes: 'gone' });
      // A film is not read from end to end before its first second is shown.
      const early = stored.big ? await stored.blob(mime) : undefined;
      const progress = early && ((read: number) => give({ bytes: early, checking: read / bytes }));
      progress?.(0);
      const whole = await stored.isWhole({ sha256, bytes }, { signal, progress });
      give({ bytes: whole ? (early ?? (await stored.blob(mime))) : 'altered' });
    };
    look().catch((error: unknown) => {
      if (signal.aborted) return;
      console.error('evidence not read', error);
      give({ bytes: 'gone' });
    });
    return () => ended.abort();
  }, [db, sha256, bytes, mime]);
  return found;
}

const LOADING: FoundBytes = { bytes: undefined };

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
