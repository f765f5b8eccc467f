import { useCallback, useEffect, useState } from 'preact/hooks';
import { useToast } from '@/components/shared/toast/Toast';
import type { Vault } from '@/lib/db/store/schema';
import type { NewFile } from '@/lib/evidence/add-file';
import type { Purchase } from '@/lib/model/purchase';
import { AddingProgress } from '../add/AddingProgress';
import { useAdding } from '../add/use-adding';
import { useDrop } from '../add/use-drop';
import { WhichPhone } from './WhichPhone';

/** Files dropped on the shelf: which phone they belong to is asked once, then they are kept. */
export function ShelfDrop({ db }: { db: Vault }) {
  const toast = useToast();
  const [files, setFiles] = useState<readonly NewFile[]>([]);
  const [chosen, setChosen] = useState<Purchase>();
  const take = useCallback((dropped: readonly NewFile[]) => setFiles((before) => [...before, ...dropped]), []);
  const over = useDrop(
    take,
    useCallback((words: string) => toast({ words }), [toast]),
  );
  const close = useCallback(() => {
    setFiles([]);
    setChosen(undefined);
  }, []);
  return (
    <>
      {over && <p class="drop-hint">松手，再选是哪台手机的</p>}
      {files.length > 0 && (
        <WhichPhone db={db} files={files} onClose={close} onChosen={setChosen}>
          {chosen && <Keeping key={chosen.id} db={db} purchase={chosen} files={files} onDone={close} />}
        </WhichPhone>
      )}
    </>
  );
}

interface KeepingProps {
  db: Vault;
  purchase: Purchase;
  files: readonly NewFile[];
  onDone: () => void;
}

/** Keeps the files at once; what could not be kept stays said until the buyer has read it. */
function Keeping({ db, purchase, files, onDone }: KeepingProps) {
  const adding = useAdding(db, purchase);
  const [state, setState] = useState<'before' | 'keeping' | 'kept'>('before');
  const keep = async () => {
    setState('keeping');
    await adding.add(files);
    setState('kept');
  };
  const done = state === 'kept' && adding.refused.length === 0;
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  if (adding.progress) return <AddingProgress adding={adding} />;
  if (adding.refused.length > 0)
    return (
      <div role="alert" class="problem">
        <ul>
          {adding.refused.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <button type="button" onClick={onDone}>
          知道了
        </button>
      </div>
    );
  return (
    <button type="button" class="primary" disabled={state !== 'before'} onClick={() => void keep()}>
      存到这台
    </button>
  );
}
