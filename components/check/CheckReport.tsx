import { maskedWords } from '@/lib/proof/package/catalogue';
import type { PackageReport, Refusal } from '@/lib/proof/verify/report';
import { ITEM_WORDS, STAMP_WORDS, verdict } from '@/lib/proof/verify/report-lines';

/** What was found, worst first: the verdict, what is wrong, each item, each stamp, the key. */
export function CheckReport({ name, report }: { name: string; report: PackageReport | Refusal }) {
  if ('refused' in report) {
    return (
      <section class="card part verdict bad">
        <h3>没有核对</h3>
        <p>{name}</p>
        <p>{report.refused}</p>
      </section>
    );
  }
  return (
    <>
      <section class={report.whole ? 'card part verdict good' : 'card part verdict bad'}>
        <h3>{report.whole ? '完好' : '不完好'}</h3>
        <p>
          {name}
          {report.title && `：${report.title}`}
        </p>
        <p>{verdict(report)}</p>
        {report.faults.length > 0 && (
          <ul class="faults">
            {report.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
      </section>
      <section class="card part">
        <h3>逐件核对</h3>
        <ul class="items">
          {report.items.map(({ item, state, says }) => (
            <li key={item.number} class={state === 'whole' ? 'whole' : 'wrong'}>
              <b>
                {item.number}. {item.title}
              </b>
              <span class={state === 'whole' ? 'chip' : 'chip warn'}>{ITEM_WORDS[state]}</span>
              {says && <p class="problem">{says}</p>}
              <p class="small quiet">
                {item.file}，{item.takenAt}（北京时间，电脑时钟）
              </p>
              <p class="small quiet">{item.assurance}</p>
              {item.masked && <p class="small">{maskedWords(item.masked)}</p>}
            </li>
          ))}
        </ul>
      </section>
      <section class="card part">
        <h3>时间和签名</h3>
        {report.stamps.length === 0 && <p>没有时间戳：不能由第三方说明这些文件是什么时候存下的。</p>}
        {report.stamps.map(({ file, state, says }) => (
          <p key={file}>
            <span class={state === 'bad' ? 'chip warn' : 'chip'}>{STAMP_WORDS[state]}</span> {says}
          </p>
        ))}
        {report.devices.length > 0 && (
          <>
            <h4>谁签的</h4>
            <ul class="devices small">
              {report.devices.map(({ key, says }) => (
                <li key={says}>
                  {says}
                  <p class="quiet">
                    公钥的编号 <code class="hash">{key}</code>
                  </p>
                </li>
              ))}
            </ul>
            <p class="small">编号请向提交人核对。换一台电脑或浏览器，编号会不同。</p>
          </>
        )}
        <p class="small quiet">
          存证链 {report.entries} 条。以上只核对文件有没有改动、签名和时间戳对不对，不能说明内容本身是真的。
        </p>
      </section>
    </>
  );
}
