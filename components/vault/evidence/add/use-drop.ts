import { useEffect, useState } from 'preact/hooks';
import type { NewFile } from '@/lib/evidence/add-file';

export const asNew = (file: File): NewFile => ({ content: file, name: file.name });

/**
 * Files dropped anywhere on the page, those in folders too.
 *
 * @param refuse told, in words, where what was dropped could not be read
 * @returns whether some are held over it
 */
export function useDrop(add: (files: readonly NewFile[]) => unknown, refuse: (reason: string) => void): boolean {
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
      filesIn(event.dataTransfer).then(add, (error: unknown) => {
        console.error('dropped files not read', error);
        refuse('拖进来的文件夹读不出来，没有保存。可以到手机的页面点“添加凭证”来选。');
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
  }, [add, refuse]);
  return over;
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
