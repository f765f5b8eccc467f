import { useEffect, useState } from 'preact/hooks';

/** UTF-8, else as Windows in China writes. */
export async function textOf(blob: Blob): Promise<string> {
  const bytes = await blob.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

export function TextView({ blob }: { blob: Blob }) {
  const [text, setText] = useState('');
  useEffect(() => {
    void textOf(blob).then(setText);
  }, [blob]);
  return <pre class="text-view">{text}</pre>;
}
