/**
 * The makers' own service, as far as their own texts say it. Pages were read from stored copies, not opened: shown with the month of the
 * check and 「以官网为准」. What had no source is not here; a number only where an official text has it.
 */
export interface MakerService {
  names: readonly string[];
  service?: string;
  /** Where the warranty of a serial number is looked up. */
  query?: string;
  centres?: string;
  parts?: string;
  mailIn?: string;
  /** `seen`: the maker's own text that had it, and when: an old one is said to be old. */
  hotline?: { number: string; seen: string };
}

export const CHECKED = '2026-11';

export const MAKERS: readonly MakerService[] = [
  {
    names: ['Apple', '苹果'],
    query: 'https://checkcoverage.apple.com/cn/zh/',
    centres: 'https://locate.apple.com/cn/zh',
    hotline: { number: '400-666-8800', seen: '官网页脚，2025年' },
  },
  {
    names: ['华为', 'HUAWEI'],
    service: 'https://consumer.huawei.com/cn/support/',
    query: 'https://consumer.huawei.com/cn/support/warranty-query/',
    centres: 'https://consumer.huawei.com/cn/support/service-center/',
    parts: 'https://consumer.huawei.com/cn/support/sparepart-price/',
    hotline: { number: '950800', seen: '官方商品页，2020年' },
  },
  {
    names: ['荣耀', 'HONOR'],
    service: 'https://www.honor.com/cn/support/',
    hotline: { number: '95030', seen: '官网上门服务页，2022年以后' },
  },
  {
    names: ['小米', '红米', 'Xiaomi', 'Redmi'],
    service: 'https://www.mi.com/service/',
    parts: 'https://www.mi.com/service/materialprice',
    hotline: { number: '400-100-5678', seen: '官网页脚，2016至2020年' },
  },
  {
    names: ['OPPO'],
    query: 'https://support.oppo.com/cn/check/',
    parts: 'https://support.oppo.com/cn/spare-parts-price/',
    hotline: { number: '4001-666-888', seen: '官网页脚，2016至2020年' },
  },
  // Served by OPPO: its query answers for them.
  {
    names: ['一加', 'OnePlus'],
    query: 'https://support.oppo.com/cn/check/',
    parts: 'https://support.oppo.com/cn/spare-parts-price/',
  },
  { names: ['真我', 'realme'], mailIn: 'https://www.realme.com/cn/support/repair-personal' },
  {
    names: ['vivo', 'iQOO'],
    service: 'https://www.vivo.com.cn/service/',
    query: 'https://www.vivo.com.cn/service/authenticityCheck/index',
    parts: 'https://www.vivo.com.cn/service/accessory',
    hotline: { number: '400-678-9688', seen: '官网售后政策页和页脚，到2021年' },
  },
  {
    names: ['三星', 'SAMSUNG'],
    service: 'https://www.samsung.com.cn/support/',
    hotline: { number: '400-810-5858', seen: '国行手机“设置”里的客服号' },
  },
  { names: ['魅族', 'MEIZU', '魅蓝'], hotline: { number: '400-788-3333', seen: '官网页脚，2014至2019年' } },
  { names: ['努比亚', 'nubia', '红魔'], hotline: { number: '400-700-6600', seen: '官网退货页，2014至2019年' } },
  {
    names: ['联想', 'Lenovo', '摩托罗拉', 'motorola'],
    mailIn: 'https://www.lenovocare.com.cn/SendRepairFaqs.aspx',
    hotline: { number: '4009908888', seen: '官网售后政策页' },
  },
];

/** `undefined` where nothing official was found: then nothing is shown. */
export function makerOf(brand: string | undefined): MakerService | undefined {
  const name = brand?.toLowerCase();
  return name === undefined
    ? undefined
    : MAKERS.find(({ names }) => names.some((known) => known.toLowerCase() === name));
}
