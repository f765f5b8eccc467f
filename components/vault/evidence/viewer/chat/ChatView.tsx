import type { KeptMessage } from '@/lib/evidence/chat/chat-text';
import './chat-view.css';

interface Props {
  head: readonly string[];
  parts: readonly (readonly KeptMessage[])[];
}

/** A talk as one reads it in a chat; where something may be missing, that is said. */
export function ChatView({ head, parts }: Props) {
  return (
    <section class="chat-view" aria-label="聊天记录">
      <ul class="small quiet">
        {head.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {parts.map((part, i) => (
        <ChatPart key={i} part={part} after={i > 0} />
      ))}
    </section>
  );
}

function ChatPart({ part, after }: { part: readonly KeptMessage[]; after: boolean }) {
  return (
    <>
      {after && <p class="chat-gap">这里可能缺了消息：没有翻到，或翻得太快</p>}
      <ol>
        {part.map(({ who, at, text }, i) => (
          <li key={i} class={who === '我' ? 'chat-own' : ''}>
            {(who || at) && (
              <span class="small quiet">
                {who} {at}
              </span>
            )}
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
