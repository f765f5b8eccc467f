import { useEffect, useState } from 'preact/hooks';
import { decodeText } from '@/lib/model/words/decode';

export function TextView({ blob }: { blob: Blob }) {
  const [text, setText] = useState('');
  useEffect(() => {
    let open = true;
    const read = async () => decodeText(await blob.arrayBuffer()) ?? '这份文字的编码认不出来。原件已存好。';
    void read().then((words) => open && setText(words));
    return () => {
      open = false;
    };
  }, [blob]);
  return <pre class="text-view">{text}</pre>;
}
