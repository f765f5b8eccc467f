import type { InvoiceFields, InvoiceLine } from '../invoice';
import { present } from '../present';
import { readAmount, readDate, readName, readQuantity, readTaxId } from '../values';
import { type Element, everyElement } from './parse';

type Field = Exclude<keyof InvoiceFields, 'kind' | 'lines' | 'originalNumber' | 'totalInWords'>;

/**
 * Names of one value in files that are flat: the XBRL of the Ministry of Finance (taxonomy 2021-09-30/inv), Chinese names,
 * and the first letters of pinyin, which invoicing software uses.
 */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  number: ['NumberOfInvoice', 'InvoiceNumber', '发票号码', 'FPHM'],
  code: ['CodeOfInvoice', '发票代码', 'FPDM'],
  date: ['DateOfIssue', 'IssueTime', '开票日期', 'KPRQ'],
  checkCode: ['IdentifyingCode', '校验码', 'JYM'],
  sellerName: ['NameOfSeller', 'SellerName', '销售方名称', '销方名称', 'XSFMC', 'XFMC'],
  sellerTaxId: [
    'TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfSeller',
    'SellerIdNum',
    '销售方纳税人识别号',
    '销售方统一社会信用代码',
    'XSFNSRSBH',
    'XFSH',
    'XSF_NSRSBH',
  ],
  buyerName: ['NameOfPurchaser', 'BuyerName', '购买方名称', '购方名称', 'GMFMC', 'GFMC'],
  buyerTaxId: [
    'TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfPurchaser',
    'BuyerIdNum',
    '购买方纳税人识别号',
    '购买方统一社会信用代码',
    'GMFNSRSBH',
    'GFSH',
    'GMF_NSRSBH',
  ],
  net: ['TotalAmountExcludingTax', 'TotalAmWithoutTax', '合计金额', '金额合计', 'HJJE'],
  tax: ['TotalTaxAmount', 'TotalTaxAm', '合计税额', '税额合计', 'HJSE'],
  total: ['TaxIncludedAmountInFigures', 'TotalTax-includedAmount', '价税合计', '价税合计小写', 'JSHJXX', 'JSHJ'],
  remark: ['Remarks', '备注', 'BZ'],
};

const FIELD_OF = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name.toLowerCase(), field as Field])),
);

const LINE_NAMES = {
  name: ['项目名称', '货物或应税劳务名称', '商品名称', 'XMMC', 'SPMC', 'ItemName'],
  spec: ['规格型号', 'GGXH'],
  unit: ['单位', 'DW', 'JLDW'],
  quantity: ['数量', 'SPSL', 'XMSL', 'SL'],
  unitPrice: ['单价', 'DJ', 'XMDJ'],
  amount: ['金额', 'JE', 'XMJE', 'Amount'],
  tax: ['税额', 'SE', 'ComTaxAm'],
} as const;

/** Lines of goods: every element that has a name and an amount among its own children. */
function linesIn(root: Element): InvoiceLine[] {
  return [...everyElement(root)].flatMap((element) => {
    const text = (key: keyof typeof LINE_NAMES) =>
      element.children.find(({ name }) => (LINE_NAMES[key] as readonly string[]).includes(name))?.text;
    const amount = readAmount(text('amount'));
    const name = readName(text('name'));
    if (amount === undefined || name === undefined) return [];
    return [
      present<InvoiceLine>({
        name,
        spec: readName(text('spec')),
        unit: readName(text('unit')),
        quantity: readQuantity(text('quantity')),
        unitPrice: readQuantity(text('unitPrice')),
        amount,
        tax: readAmount(text('tax')),
      }),
    ];
  });
}

/** The fields of a flat file, each from the first element of that name. `undefined` where there is no number. */
export function readByNames(root: Element): InvoiceFields | undefined {
  const found = new Map<Field, string>();
  for (const { name, text, children } of everyElement(root)) {
    const field = FIELD_OF.get(name.toLowerCase());
    if (field && children.length === 0 && text !== '' && !found.has(field)) found.set(field, text);
  }
  const fields = fieldsOf((field) => found.get(field));
  return fields && { ...fields, lines: linesIn(root) };
}

/** The same for a table of names and values, such as the `CustomData` of an OFD. */
export function readByTable(rows: Iterable<readonly [name: string, value: string]>): InvoiceFields {
  const found = new Map<Field, string>();
  for (const [name, value] of rows) {
    const field = FIELD_OF.get(name.toLowerCase());
    if (field && value.trim() !== '') found.set(field, value);
  }
  return fieldsOf((field) => found.get(field)) ?? {};
}

function fieldsOf(text: (field: Field) => string | undefined): InvoiceFields | undefined {
  const number = text('number')?.replace(/\s/g, '');
  if (!number || !/^\d{8}$|^\d{20}$/.test(number)) return undefined;
  return present<InvoiceFields>({
    number,
    code: text('code'),
    date: readDate(text('date')),
    checkCode: text('checkCode')?.replace(/\s/g, ''),
    sellerName: readName(text('sellerName')),
    sellerTaxId: readTaxId(text('sellerTaxId')),
    buyerName: readName(text('buyerName')),
    buyerTaxId: readTaxId(text('buyerTaxId')),
    net: readAmount(text('net')),
    tax: readAmount(text('tax')),
    total: readAmount(text('total')),
    remark: readName(text('remark')),
  });
}
