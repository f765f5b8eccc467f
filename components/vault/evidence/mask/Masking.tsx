import { useState } from 'preact/hooks';
import { useToast } from '@/components/shared/toast/Toast';
import { isBitmap } from '@/lib/db/evidence/mime';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import type { Vault } from '@/lib/db/store/schema';
import { keptWith } from '@/lib/evidence/kept-with';
import type { EvidenceRecord } from '@/lib/model/evidence';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import { useStoring } from '../../use-storing';
import { MaskPicture } from './MaskPicture';
import { MaskText } from './MaskText';

/** Kinds of content of which a copy can be made with parts of it covered. */
export const canMask = ({ mime }: Pick<EvidenceRecord, 'mime'>): boolean => isBitmap(mime) || mime === 'text/plain';

interface Props {
  db: Vault;
  item: EvidenceItem;
  blob: Blob;
  onLeave: () => void;
}

/** A copy to share, with what is nobody's business covered. The original stays as it is. */
export function Masking({ db, item, blob, onLeave }: Props) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const store = useStoring();
  const toast = useToast();
  const keep = async (make: () => Promise<{ copy: Blob; words: string }>) => {
    setBusy(true);
    setFailed(false);
    try {
      const { copy, words } = await make();
      const { keepMasked } = await import('@/lib/evidence/mask/keep-masked');
      let kept: EvidenceRecord | undefined;
      const stored = await store(async () => {
        kept = await keepMasked(db, item, copy, { words, keptWith: keptWith(), now: Date.now() });
      });
      if (!stored || !kept) return;
      const { id } = kept;
      toast({
        words: '遮盖副本存好了，原件没有动。',
        undo: () => void store(() => noteEvidence(db, [id], { binnedAt: Date.now() }, Date.now())),
      });
      onLeave();
    } catch (error) {
      console.error('not masked', error);
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {isBitmap(item.record.mime) ? (
        <MaskPicture
          blob={blob}
          busy={busy}
          onLeave={onLeave}
          onKeep={(areas) =>
            void keep(async () => {
              const { maskedPicture } = await import('@/lib/evidence/mask/mask-picture');
              return { copy: await maskedPicture(blob, areas), words: `遮盖了 ${areas.length} 处。` };
            })
          }
        />
      ) : (
        <MaskText
          blob={blob}
          busy={busy}
          onLeave={onLeave}
          onKeep={(text, covered) =>
            void keep(async () => {
              const { maskedText, maskingWords } = await import('@/lib/evidence/mask/mask-text');
              const copy = new Blob([maskedText(text, covered)], { type: 'text/plain' });
              return { copy, words: maskingWords(text, covered) };
            })
          }
        />
      )}
      {failed && (
        <p class="problem" role="alert">
          没有遮成，什么也没存：图太大，或者浏览器改动了画出来的图。原件没有动。
        </p>
      )}
    </>
  );
}
