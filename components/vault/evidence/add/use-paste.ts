import { useEffect } from 'preact/hooks';
import type { NewFile } from '@/lib/evidence/add-file';
import { asNew } from './use-drop';

/** Pasted pictures are kept at once; pasted words are shown first. In a field, paste is the field's. */
export function usePaste(add: (files: readonly NewFile[]) => unknown, onText: (text: string) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (target instanceof Element && target.matches('input, textarea, select, [contenteditable]')) return;
      const files = [...(clipboardData?.files ?? [])];
      const text = clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) void add(files.map(asNew));
      else if (text.trim()) onText(text);
      else return;
      event.preventDefault();
    };
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, [add, onText]);
}
