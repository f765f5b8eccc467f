import { useEffect, useState } from 'preact/hooks';
import type { Vault } from '@/lib/db/store/schema';
import type { NewFile } from '@/lib/evidence/add-file';
import type { Purchase } from '@/lib/model/purchase';
import { type Adding, useAdding } from './use-adding';
import { WriteText } from './WriteText';

/** Ways to add evidence to a phone: choose, take a photo, drop, paste, write. */
export function AddEvidence({ db, purchase }: { db: Vault; purchase: Purchase }) {
  const adding = useAdding(db, purchase);
  const [text, setText] = useState<string>();
  const over = useDrop(adding);
  usePaste(adding, setText);
  return (
    <div class={over ? 'add-evidence over' : 'add-evidence'}>
      {adding.progress ? (
        <p role="status">
          正在存第 {adding.progress.done + 1} 件，共 {adding.progress.all} 件…
          <button type="button" class="slim" onClick={adding.cancel}>
            停下
          </button>
        </p>
      ) : (
        <div class="actions">
          <Picker word="添加凭证" class="button soft" adding={adding} />
          <Picker word="拍照" class="button camera" adding={adding} capture />
          <button type="button" onClick={() => setText('')}>
            写一段文字
          </button>
        </div>
      )}
      <p class="small quiet">
        照片、录音录像、发票、聊天截图、邮件都行；也可以拖进来，或直接粘贴。文件原样保存，不上传。
      </p>
      {text !== undefined && (
        <WriteText
          text={text}
          onKeep={(file) => {
            setText(undefined);
            void adding.add([file]);
          }}
          onCancel={() => setText(undefined)}
        />
      )}
      {adding.refused.length > 0 && (
        <ul role="alert" class="problem">
          {adding.refused.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Picker({
  word,
  adding,
  capture,
  ...rest
}: {
  word: string;
  class: string;
  adding: Adding;
  capture?: boolean;
}) {
  return (
    <label {...rest}>
      {word}
      <input
        type="file"
        class="spoken"
        multiple={!capture}
        {...(capture ? { accept: 'image/*', capture: 'environment' } : {})}
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          // So that the same file can be chosen again.
          input.value = '';
          void adding.add(files.map(asNew));
        }}
      />
    </label>
  );
}

const asNew = (file: File): NewFile => ({ content: file, name: file.name });

/** Files dropped anywhere on the phone's page belong to the phone. @returns whether some are held over it */
function useDrop(adding: Adding): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      filesIn(event.dataTransfer).then(adding.add, (error: unknown) => {
        console.error('dropped files not read', error);
        adding.refuse('拖进来的文件夹读不出来，没有保存。可以点“添加凭证”来选。');
      });
    };
    addEventListener('dragover', enter);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [adding.add, adding.refuse]);
  return over;
}

/** Pasted pictures are kept at once; pasted words are shown first. In a field, paste is the field's. */
function usePaste(adding: Adding, onText: (text: string) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (target instanceof Element && target.matches('input, textarea, select, [contenteditable]')) return;
      const files = [...(clipboardData?.files ?? [])];
      const text = clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) void adding.add(files.map(asNew));
      else if (text.trim()) onText(text);
      else return;
      event.preventDefault();
    };
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, [adding.add, onText]);
}

/** All files that were dropped, those inside of folders too. What was dropped can be asked only before anything is waited for. */
async function filesIn(transfer: DataTransfer | null): Promise<NewFile[]> {
  const dropped = [...(transfer?.items ?? [])].map((item) => {
    const entry = item.webkitGetAsEntry?.();
    return entry?.isDirectory ? filesUnder(entry) : [item.getAsFile()];
  });
  return (await Promise.all(dropped)).flat().flatMap((file) => (file ? asNew(file) : []));
}

async function filesUnder(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  // A folder is given in parts, until a part is empty.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return files;
    files.push(...(await Promise.all(some.map(filesUnder))).flat());
  }
}
