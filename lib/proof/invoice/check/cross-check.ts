import { formatFen } from '../../../model/money';
import type { Disagreement, Invoice, InvoiceFields, Source } from '../invoice';

const FIELD_WORDS: Readonly<Record<keyof InvoiceFields, string>> = {
  kind: '发票种类',
  number: '发票号码',
  code: '发票代码',
  date: '开票日期',
  checkCode: '校验码',
  sellerName: '销售方名称',
  sellerTaxId: '销售方税号',
  buyerName: '购买方名称',
  buyerTaxId: '购买方税号',
  net: '不含税金额',
  tax: '税额',
  total: '价税合计',
  totalInWords: '大写金额',
  remark: '备注',
  originalNumber: '被红冲的发票号码',
  lines: '明细',
};

const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  xml: '数据文件',
  'ofd-data': 'OFD 属性',
  text: '票面',
  'ofd-tags': 'OFD 标签',
  qr: '二维码',
};

/** Everything in an invoice that does not fit together, as sentences. None of it makes the invoice unread. */
export function warningsOf(invoice: Omit<Invoice, 'warnings'>): string[] {
  return [
    ...partly(invoice),
    ...invoice.disagreements.map(disagreement),
    ...sums(invoice),
    ...(invoice.sellerTaxIdValid === false
      ? ['销售方的统一社会信用代码校验位不对，请核对。少数真实在用的代码也会这样，不等于假发票。']
      : []),
    ...(invoice.kind === 'red' ? ['这是红字发票（冲销另一张发票），不能当作购机发票。'] : []),
  ];
}

/** Said when only a part could be read: the rest is to be filled in by hand. */
function partly({ sources, total, sellerName }: Omit<Invoice, 'warnings'>): string[] {
  const from = sources.number ?? [];
  if (from.every((source) => source === 'qr'))
    return ['文件里没有能读的文字，号码、日期和金额是从二维码读出来的，其余请手工填写。'];
  if (total === undefined && sellerName === undefined) return ['票面读不出来，只读到号码等几项，文件可能不完整。'];
  return [];
}

function sums({ net, tax, total, totalInWords, lines }: Omit<Invoice, 'warnings'>): string[] {
  const wrong: string[] = [];
  if (net !== undefined && tax !== undefined && total !== undefined && net + tax !== total)
    wrong.push(`价税合计 ${formatFen(total)} 不等于金额加税额 ${formatFen(net + tax)}。`);
  if (total !== undefined && totalInWords !== undefined && Math.abs(total) !== Math.abs(totalInWords))
    wrong.push(`价税合计小写 ${formatFen(total)} 和大写 ${formatFen(totalInWords)} 不一样。`);
  const listed = lines.reduce((sum, { amount }) => sum + amount, 0);
  if (net !== undefined && lines.length > 0 && listed !== net)
    wrong.push(`各行金额加起来是 ${formatFen(listed)}，和合计金额 ${formatFen(net)} 不一样。`);
  return wrong;
}

function disagreement({ field, kept, other }: Disagreement): string {
  return `${FIELD_WORDS[field]}：${SOURCE_WORDS[kept.source]}上是 ${kept.value}，${SOURCE_WORDS[other.source]}里是 ${other.value}。`;
}
