import { useEffect, useMemo, useState } from 'preact/hooks';
import { parseChat } from '@/lib/evidence/chat/chat-text';
import { decodeText } from '@/lib/model/words/decode';
import { ChatView } from './chat/ChatView';

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
  // A talk that was kept message by message is a text too; here it is read as one.
  const chat = useMemo(() => parseChat(text), [text]);
  if (chat) return <ChatView head={chat.head} parts={chat.parts} />;
  return <pre class="text-view">{text}</pre>;
}
