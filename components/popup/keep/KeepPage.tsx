import { useId, useState } from 'preact/hooks';
import { phonePage } from '@/components/shared/own-pages';
import type { PageOffer, Reply } from '@/lib/messages/protocol';
import { send } from '@/lib/messages/send';
import { useHidesNames } from '../lock/lock-seen';
import type { PageInFront } from '../page/use-page-in-front';
import { FollowChat } from './FollowChat';
import { keptInWords, PAGE_NAMES } from './keep-words';
import { PhoneChoice } from './PhoneChoice';
import { useKeeping, useOffer } from './use-keeping';
import './keep.css';

/** Milliseconds for which it is told how it ended, and after which a silence is no work any more. */
const FRESH = 20_000;

/** 保存此页, on any web page; where a page proves something, that is said, and whose it seems to be. */
export function KeepPage({ page }: { page: PageInFront }) {
  const { tabId, url } = page;
  if (tabId === undefined || !url || !/^https?:/.test(url)) return null;
  return <KeepThis key={`${tabId} ${url}`} tabId={tabId} url={url} />;
}

function KeepThis({ tabId, url }: { tabId: number; url: string }) {
  const offer = useOffer(tabId, url);
  const keeping = useKeeping(tabId);
  const hides = useHidesNames();
  const [chosen, setChosen] = useState<string | null>();
  const [asked, setAsked] = useState(false);
  const [answer, setAnswer] = useState<Reply<'keep-page'>>();
  const named = offer?.phones.find((phone) => phone.named !== undefined);
  const phone = chosen === undefined ? (named?.id ?? null) : chosen;
  const keep = async () => {
    setAsked(true);
    setAnswer(undefined);
    // Before it is known what the page names, the background finds out.
    const said = chosen === undefined ? named?.id : chosen;
    setAnswer(await send('keep-page', said === undefined ? { tabId } : { tabId, phone: said }));
    setAsked(false);
  };
  const fresh = keeping !== undefined && Date.now() - keeping.at < FRESH;
  const running = asked || (fresh && keeping.ended === undefined);
  // With a key or from the menu it was kept without this popup.
  const reply = answer ?? (fresh && keeping.ended ? { ok: true as const, value: keeping.ended } : undefined);
  const kind = offer?.kind;
  return (
    <section class={kind ? 'keep-page known' : 'keep-page'} aria-label="保存此页">
      {kind && (
        <p>
          <strong>这是{PAGE_NAMES[kind]}，值得存一份</strong>
        </p>
      )}
      {kind && offer && !running && (!reply || kind === 'chat') && !hides && (
        <PhoneChoice phones={offer.phones} value={phone} onChange={setChosen} label="存到哪台手机" />
      )}
      {kind === 'chat' && offer && !running ? (
        <FollowChat tabId={tabId} offer={offer} phone={phone} onEnded={setAnswer} onKeep={() => void keep()} />
      ) : running ? (
        <Running tabId={tabId} done={keeping?.done ?? 0} all={keeping?.all ?? 0} />
      ) : (
        <button type="button" class={kind ? 'primary' : 'slim'} onClick={() => void keep()}>
          {reply?.ok && 'ids' in reply.value ? '再存一次' : '保存此页'}
        </button>
      )}
      {!running && reply && <Ended reply={reply} offer={offer} />}
      {!running && !reply && !kind && <span class="small quiet">整页画面和内容，存成凭证</span>}
    </section>
  );
}

function Running({ tabId, done, all }: { tabId: number; done: number; all: number }) {
  const id = useId();
  return (
    <div class="keep-running">
      <p id={id} role="status">
        {all > 0 ? `正在拍第 ${Math.min(done + 1, all)} 屏，共 ${all} 屏` : '正在准备…'}
      </p>
      <progress aria-labelledby={id} value={done} max={Math.max(1, all)} />
      <button type="button" class="slim" onClick={() => void send('keep-page-stop', { tabId })}>
        取消
      </button>
      <p class="small quiet">拍完之前别滚动、别换标签页；拍完自动回到原处。</p>
    </div>
  );
}

function Ended({ reply, offer }: { reply: Reply<'keep-page'>; offer: PageOffer | undefined }) {
  const [moved, setMoved] = useState<string>();
  const { good, words } = keptInWords(reply);
  const kept = reply.ok && 'ids' in reply.value ? reply.value : undefined;
  const owner = moved ?? kept?.phone;
  const give = async (phone: string | null) => {
    if (!kept || phone === null) return;
    const answer = await send('page-is-of', { ids: kept.ids, phone });
    if (answer.ok) setMoved(phone);
  };
  const name = offer?.phones.find(({ id }) => id === owner)?.name;
  return (
    <div class="keep-ended">
      <p class={good ? 'small' : 'small not-done'} role="status">
        {words}
        {kept && owner && name && ` 放在“${name}”的凭证里。`}
        {kept && !owner && ' 还没有说是哪台手机的。'}
      </p>
      {kept && !owner && offer && offer.phones.length > 0 && (
        <PhoneChoice phones={offer.phones} value={null} onChange={(phone) => void give(phone)} label="是哪台手机的" />
      )}
      {kept && (
        <a
          class="button slim"
          href={owner ? phonePage(owner) : '/vault.html#/evidence'}
          target="_blank"
          rel="noreferrer"
        >
          去看
        </a>
      )}
    </div>
  );
}
