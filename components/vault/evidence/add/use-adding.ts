import { useRef, useState } from 'preact/hooks';
import { useToast } from '@/components/shared/toast/Toast';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import type { Vault } from '@/lib/db/store/schema';
import type { NewFile } from '@/lib/evidence/add-file';
import { keptWith } from '@/lib/evidence/kept-with';
import type { Purchase } from '@/lib/model/purchase';
import { attempt } from '../../use-storing';
import { useLeaveWarning } from './use-leave-warning';

export interface Adding {
  /** Files that are done, of all that were given; bytes of the one at hand where it is big. */
  progress: { done: number; all: number; big?: { bytes: number; size: number } } | undefined;
  /** What was not kept, and why. */
  refused: readonly string[];
  add: (files: readonly NewFile[]) => Promise<void>;
  /** Says that something could not be kept. */
  refuse: (reason: string) => void;
  cancel: () => void;
}

/** Keeps files one after the other. What was kept can be taken back; what was not is told by name, with the reason. */
export function useAdding(db: Vault, purchase: Purchase): Adding {
  const toast = useToast();
  const [progress, setProgress] = useState<Adding['progress']>();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const stop = useRef(new AbortController());
  useLeaveWarning(progress?.big !== undefined);
  const add = async (files: readonly NewFile[]) => {
    if (files.length === 0) return;
    stop.current = new AbortController();
    const { signal } = stop.current;
    setRefused([]);
    const { addFile } = await import('@/lib/evidence/add-file');
    const kept: string[] = [];
    const problems: string[] = [];
    let known = 0;
    for (const [i, file] of files.entries()) {
      if (signal.aborted) break;
      const place = { done: i, all: files.length };
      setProgress(place);
      const { size } = file.content;
      const filling = { signal, progress: (bytes: number) => setProgress({ ...place, big: { bytes, size } }) };
      const added = await attempt(() => addFile(db, purchase, file, keptWith(), Date.now(), filling));
      if (!added.ok) problems.push(`${file.name ?? '粘贴的内容'}：${added.reason}`);
      else if (added.value.known) known++;
      else kept.push(added.value.record.id);
    }
    setProgress(undefined);
    setRefused(problems);
    const words = [kept.length > 0 && `存好了 ${kept.length} 件凭证`, known > 0 && `${known} 件以前就存过`].filter(
      Boolean,
    );
    if (words.length === 0) return;
    const undo = () => void noteEvidence(db, kept, { binnedAt: Date.now() }, Date.now());
    toast({ words: `${words.join('，')}。`, ...(kept.length > 0 ? { undo } : {}) });
  };
  return {
    progress,
    refused,
    add,
    refuse: (reason) => setRefused([reason]),
    cancel: () => stop.current.abort(),
  };
}
