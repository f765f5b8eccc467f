import { useCallback, useEffect, useState } from 'preact/hooks';
import { Brand } from '@/components/shared/Brand';
import type { Taken } from '@/lib/samples/take-sample';
import { SampleShown } from './SampleShown';
import './sample.css';

const REASONS: Readonly<Record<Extract<Taken, { ok: false }>['reason'], string>> = {
  gone: '订单页的标签页已经关闭。请重新打开那个订单页，再从工具栏的购机保图标进来。',
  elsewhere: '那个标签页已经换了别的页面。请回到读不出来的订单页，再从工具栏的购机保图标进来。',
  'too-large': '这一页太大（超过 4 万个元素或 3 MB），样子会大到没人看得过来。请先筛选或翻到订单少的一页再试。',
  failed: '生成时出错。请刷新订单页后再试一次。',
};

/** The sample of one page, shown in full before it can be saved. `take` is absent where the address names no tab. */
export function SamplePage({ take }: { take?: (ticked: readonly string[]) => Promise<Taken> }) {
  const [taken, setTaken] = useState<Taken>();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const again = useCallback(() => {
    setTaken(undefined);
    setTicked([]);
    void take?.([]).then(setTaken);
  }, [take]);
  useEffect(again, [again]);
  // The sample shown stays until the next one is there: the list does not jump under the finger.
  const tick = (words: readonly string[]) => {
    setTicked(words);
    void take?.(words).then(setTaken);
  };
  return (
    <>
      <header>
        <Brand />
        <h2>告诉我们这页变了</h2>
      </header>
      <main>
        {!take && (
          <p class="card notice">
            这一页要从订单页打开：先打开读不出来的订单页，再点工具栏的购机保图标，选“告诉我们这页变了”。
          </p>
        )}
        {take && !taken && <p role="status">正在去掉个人信息…</p>}
        {taken && !taken.ok && (
          <section class="card notice" role="alert">
            <p>{REASONS[taken.reason]}</p>
            {(taken.reason === 'elsewhere' || taken.reason === 'failed') && (
              <button type="button" onClick={again}>
                再试一次
              </button>
            )}
          </section>
        )}
        {taken?.ok && <SampleShown sample={taken} ticked={ticked} onTick={tick} />}
      </main>
    </>
  );
}
