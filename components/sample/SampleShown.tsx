import { useState } from 'preact/hooks';
import { saveFile } from '@/components/shared/save-file';
import { pageOf } from '@/lib/samples/page-of';
import type { Taken } from '@/lib/samples/take-sample';
import { closeTab } from './close-tab';
import { ReplacedSummary } from './ReplacedSummary';
import { SiteWords } from './SiteWords';

type Sample = Extract<Taken, { ok: true }>;

interface Props {
  sample: Sample;
  /** Words that the user has said are the site's own. */
  ticked: readonly string[];
  onTick: (words: readonly string[]) => void;
}

/** What was replaced, the whole text to look through, and only then the button that saves it. Nothing is sent. */
export function SampleShown({ sample, ticked, onTick }: Props) {
  const [saved, setSaved] = useState(false);
  const save = () => {
    saveFile(new Blob([sample.html], { type: 'text/html;charset=utf-8' }), fileName(sample.url));
    setSaved(true);
  };
  return (
    <>
      <section class="card notice">
        <p>
          这是刚才那一页的<strong>结构</strong>
          ：保留标签、类名和“订单编号”“实付款”这类通用字样，别人照着它就能让它重新读出来。
          姓名、电话、地址、订单号、运单号、商品名、店名、价格、时间、备注和图片都已换成随机的替身。
        </p>
        <ReplacedSummary replaced={sample.replaced} />
        <p>
          请<strong>先看一遍下面的全文</strong>
          ，有不放心的内容就不要保存。不会自动发送；存成文件后，交给愿意修的人即可，不交也可以。
        </p>
        <p class="actions">
          <button type="button" class="primary" onClick={save}>
            存成文件
          </button>
          <button type="button" onClick={() => void closeTab()}>
            取消
          </button>
        </p>
        {saved && <p role="status">已存成文件 {fileName(sample.url)}，可以关闭本页。</p>}
      </section>
      <SiteWords candidates={sample.candidates} ticked={ticked} onTick={onTick} />
      <h3 id="whole">网页样子全文（{Math.ceil(sample.html.length / 1000).toLocaleString('zh-CN')} 千字）</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section class="card whole" aria-labelledby="whole" tabIndex={0}>
        <pre>{sample.html}</pre>
      </section>
    </>
  );
}

/** `goujibao-sample-order.jd.com-list.html` */
function fileName(url: string): string {
  const [host = '', ...path] = pageOf(url).split('/');
  const last = path.at(-1)?.replace(/\.\w+$/, '') ?? '';
  return `goujibao-sample-${host}-${last}.html`.replace(/[^\w.-]+/g, '');
}
