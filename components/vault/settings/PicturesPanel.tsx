import { KEPT_WORDS } from '@/lib/capture/kept-words';
import { changeChoice, readChoice } from '@/lib/db/store/choices';
import type { Vault } from '@/lib/db/store/schema';
import type { PictureChoices } from '@/lib/model/settings';
import { CannotOpen } from '../CannotOpen';
import { useLive } from '../use-live';
import { useStoring } from '../use-storing';

const CHOICES: readonly { name: keyof PictureChoices; title: string; why: string }[] = [
  {
    name: 'keepReceiver',
    title: '留着收货人、电话、地址',
    why: '关着时，画面和网页内容副本里换成星号：手机的纠纷用不着它们。打开后只影响以后存的画面。',
  },
  {
    name: 'fetchImages',
    title: '拿不到的商品图，再取一次',
    why: '平台的图片服务器会多看到一次请求。关掉后，这些商品图画成一个框，写着“商品图没有取”。',
  },
];

/** What of a page goes into pictures. */
export function PicturesPanel({ db }: { db: Vault }) {
  const live = useLive(() => readChoice(db, 'pictures'), [db]);
  const store = useStoring();
  if (live.state === 'failed') return <CannotOpen />;
  if (live.state !== 'ready') return null;
  const choices = live.value;
  return (
    <section class="card part" aria-label="画面里留什么">
      <h3>画面里留什么</h3>
      <p class="small quiet">{KEPT_WORDS.photographed}</p>
      {CHOICES.map(({ name, title, why }) => (
        <div class="set" key={name}>
          <div>
            <b>{title}</b>
            <p class="small quiet">{why}</p>
          </div>
          <button
            type="button"
            role="switch"
            class="switch"
            aria-checked={choices[name]}
            aria-label={title}
            onClick={() => store(() => changeChoice(db, 'pictures', { [name]: !choices[name] }))}
          />
        </div>
      ))}
    </section>
  );
}
