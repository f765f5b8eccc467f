import type { Draft } from '../drafts/draft';

export async function wordFile(_draft: Draft, _edited: Readonly<Record<string, string>>): Promise<Blob> {
  return new Blob([]);
}
