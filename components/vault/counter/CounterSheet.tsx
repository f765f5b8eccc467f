import type { RefObject } from 'preact';
import { Mark } from '@/components/shared/Brand';
import { PLATFORM_NAMES } from '@/components/shared/words';
import { yuan } from '@/lib/cards/card-model';
import type { PurchaseDetails } from '@/lib/db/purchases/queries';
import type { CivilDate } from '@/lib/model/dates';
import type { EvidenceRecord } from '@/lib/model/evidence';
import { paidFor } from '@/lib/model/phone/paid';
import { nameParts } from '@/lib/model/phone/phone-name';
import { fullDay } from '@/lib/model/words/day';
import type { Window } from '@/lib/warranty/window';
import { rowsOf } from './counter-rows';

interface Props {
  sheet: RefObject<HTMLElement | null>;
  found: PurchaseDetails;
  windows: readonly Window[];
  picture: { url: string; item: EvidenceRecord } | undefined;
  today: CivilDate;
}

const LINES = [
  ['日期、时间', '门店', '接待人、工号', '维修单号'],
  ['故障（哪天开始、什么现象）'],
  ['对方怎么答复、为什么', ''],
  ['哪天取机', '备用机', '对方签字', '我签字'],
] as const;

/** A4: phone, picture of the order, dates, rights with article and source, IMEI, and lines for what is said. */
export function CounterSheet({ sheet, found: { purchase, order }, windows, picture, today }: Props) {
  const { name, about } = nameParts(purchase);
  const paid = paidFor(purchase, order);
  const { says } = purchase;
  const signed = says.signedOn ?? order.signedAt?.slice(0, 10);
  const facts: [string, string | undefined][] = [
    ['在哪买的', [PLATFORM_NAMES[order.platform], order.shop?.name].filter(Boolean).join('，')],
    ['订单号', order.orderId],
    [paid?.price ? '商品价' : '付了', paid && yuan(paid.fen)],
    ['下单', order.placedAt && fullDay(order.placedAt.slice(0, 10))],
    ['签收', signed && `${fullDay(signed)}（${says.signedOn ? '买家填写' : '订单页面'}）`],
    ['发票', says.invoiceDate ? fullDay(says.invoiceDate) : undefined],
    [
      '送修',
      says.repairs
        ?.map(({ sent, returned }) => `${fullDay(sent)}${returned ? `至 ${fullDay(returned)}` : '起'}`)
        .join('；') || '没有过',
    ],
  ];
  const rights = rowsOf(windows, today);
  return (
    <article class="sheet" ref={sheet as RefObject<HTMLElement>}>
      <header>
        <span class="sheet-brand">
          <Mark />
          购机保
        </span>
        <span>{fullDay(today)}</span>
      </header>
      <div class="sheet-top">
        <div>
          <h2>{name}</h2>
          <p class="sheet-about">{about}</p>
          <dl>
            {facts.map(
              ([term, value]) =>
                value && (
                  <div key={term}>
                    <dt>{term}</dt>
                    <dd>{value}</dd>
                  </div>
                ),
            )}
          </dl>
        </div>
        {picture && (
          <figure>
            <img src={picture.url} alt="订单画面" />
            <figcaption>
              订单画面，{new Date(picture.item.takenAt).toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai' })} 存，
              {picture.item.method === 'photographed' ? '由浏览器拍下' : '由扩展照网页内容画出'}
            </figcaption>
          </figure>
        )}
      </div>
      <h3>IMEI</h3>
      <p class="sheet-imei">
        {Array.from({ length: 15 }, (_, index) => (
          <span key={index}>{says.imei?.[index] ?? ''}</span>
        ))}
      </p>
      <h3>能要求什么</h3>
      <table>
        <thead>
          <tr>
            <th>权利</th>
            <th>最后一天</th>
            <th>依据</th>
          </tr>
        </thead>
        <tbody>
          {rights.map(({ name: right, until, basis }) => (
            <tr key={right}>
              <td>
                <b>{right}</b>
              </td>
              <td class="sheet-until">{until}</td>
              <td class="sheet-basis">{basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="sheet-small">“坏了”指三包规定里列的性能故障；摔坏、进水、自己拆过的不算。</p>
      <h3>当面说了什么</h3>
      {LINES.map((cells) => (
        <div
          key={cells[0]}
          class={cells.length === 2 ? 'sheet-lines long' : 'sheet-lines'}
          style={{ '--cells': cells.length === 2 ? 1 : cells.length }}
        >
          {cells.map((cell) => (
            <span key={cell}>{cell}</span>
          ))}
        </div>
      ))}
      <footer>期限供参考，以法律规定和有权机关认定为准，不构成法律意见。</footer>
    </article>
  );
}
