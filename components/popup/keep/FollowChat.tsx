import { useState } from 'preact/hooks';
import type { PageOffer, Reply } from '@/lib/messages/protocol';
import { send } from '@/lib/messages/send';

interface Props {
  tabId: number;
  offer: PageOffer;
  /** `null` = none. */
  phone: string | null;
  onEnded: (reply: Reply<'follow-end'>) => void;
  /** Only what is in view of the page, as any page. */
  onKeep: () => void;
}

const WHY_NOT = {
  nothing: '这一页还没有读到聊天内容。等聊天显示出来，再点一次。',
  'not-allowed': '浏览器不让扩展进这一页。刷新后再点一次。',
  private: '无痕窗口里看的一律不存。',
} as const;

/** 把这段聊天存下来: from the click on, what the buyer scrolls through is noted message by message; a second click keeps it. */
export function FollowChat({ tabId, offer, phone, onEnded, onKeep }: Props) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { following } = offer;
  const start = async () => {
    const reply = await send('follow-chat', { tabId });
    setProblem(reply.ok ? ('why' in reply.value ? WHY_NOT[reply.value.why] : undefined) : '没有开始，再点一次。');
  };
  const end = async (keep: boolean) => {
    setBusy(true);
    onEnded(await send('follow-end', keep && phone !== null ? { tabId, keep, phone } : { tabId, keep }));
    setBusy(false);
  };
  if (!following)
    return (
      <>
        <div class="actions">
          <button type="button" class="primary" onClick={() => void start()}>
            把这段聊天存下来
          </button>
          <button type="button" onClick={onKeep}>
            只存这一页的画面
          </button>
        </div>
        <p class="small quiet">点了以后自己往上翻：翻到哪条记到哪条，没翻到的不记。</p>
        {problem && (
          <p class="small not-done" role="alert">
            {problem}
          </p>
        )}
      </>
    );
  const { messages, gaps, pictures } = following;
  return (
    <>
      <p role="status">
        正在记：<strong>{messages} 条</strong>，画面 {pictures} 张。
        {gaps > 0 && ` 中间有 ${gaps} 处可能没翻到，翻慢一点回去看看。`}
      </p>
      <p class="small quiet">在聊天里往上翻，翻完再点一次工具栏的购机保图标，点“存下”。离开这一页就没有了。</p>
      <div class="actions">
        <button type="button" class="primary" disabled={busy || messages === 0} onClick={() => void end(true)}>
          存下这 {messages} 条
        </button>
        <button type="button" disabled={busy} onClick={() => void end(false)}>
          不存了
        </button>
      </div>
    </>
  );
}
