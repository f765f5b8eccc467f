import type { InvoiceFields, Sourced } from '../invoice';
import { parseQr } from '../qr/parse-qr';
import { readByNames } from './by-names';
import { decodeText } from './decode-text';
import { readEInvoice } from './e-invoice';
import { graphCodeOf, readOldEInvoice } from './old-e-invoice';
import { type Element, everyElement, hasDoctype, parse } from './parse';

export type XmlReading =
  | { ok: true; sources: Sourced[] }
  | { ok: false; problem: string; accountingEntry?: InvoiceFields };

/** Reads an XML file somebody chose, or one found inside another. */
export function readXml(bytes: Uint8Array): XmlReading {
  const text = decodeText(bytes);
  if (text === undefined) return { ok: false, problem: '这个 XML 文件的文字编码和它声明的不一致，读不出来。' };
  if (/^\s*<(?:!doctype\s+html|html)\b/i.test(text.replace(/^\uFEFF/, '')))
    return { ok: false, problem: '这是一个网页，不是发票。可能是下载时没有登录，请重新下载。' };
  if (hasDoctype(text))
    return { ok: false, problem: '这个 XML 文件里带有 DOCTYPE 声明，发票不会有，为安全起见没有读。' };
  const root = parse(text);
  if (!root) return { ok: false, problem: '这个 XML 文件不完整或格式不对，读不出来。请重新下载。' };
  return readRoot(root);
}

function readRoot(root: Element): XmlReading {
  if (isAccountingEntry(root)) {
    const entry = readByNames(root);
    return {
      ok: false,
      problem: '这是发票的入账信息文件（单位记账用），不是发票本身。请向卖家要发票的 PDF、OFD 或 XML。',
      ...(entry && { accountingEntry: entry }),
    };
  }
  const fields = readEInvoice(root) ?? readOldEInvoice(root) ?? readByNames(root);
  if (!fields) return { ok: false, problem: '这个 XML 文件不是中国的电子发票，没有找到发票号码。' };
  if (!fields.number) return { ok: false, problem: '这个 XML 文件像是电子发票，但里面没有发票号码。' };
  const sources: Sourced[] = [{ source: 'xml', fields }];
  const qr = parseQr(graphCodeOf(root) ?? '');
  if (qr) sources.push({ source: 'qr', fields: qr });
  return { ok: true, sources };
}

/** 入账信息: the `einv` taxonomy says how a company booked an invoice. */
function isAccountingEntry(root: Element): boolean {
  const namespaces = Object.values(root.attributes).join(' ');
  if (/xbrl\.mof\.gov\.cn\/taxonomy\/[\d-]+\/(?:einv|bkrs)/.test(namespaces)) return true;
  for (const { name } of everyElement(root)) if (/OfAccountingEntity$|^AccountingPeriod$/.test(name)) return true;
  return false;
}
