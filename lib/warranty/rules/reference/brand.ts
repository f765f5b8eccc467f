import type { Rule } from '../rule';

/** What makers say of their warranty. Reference only: nothing is counted from it. */
export const BRAND_REFERENCE: readonly Rule[] = [
  {
    id: 'brand.apple.host1y',
    title: '苹果：一年有限保修',
    moment: 'warranty',
    right: '主机、充电器等一年，且页面写明消费者另享国家手机三包权利。',
    exclusions: '换新机后苹果按剩余保修期或90天计，与实施条例18不一致。',
    source: '品牌官网政策',
    url: 'https://www.apple.com.cn/legal/warranty/products/warranty-china.html',
    confidence: 'medium',
  },
  {
    id: 'brand.huawei.host1y',
    title: '华为：主机一年',
    moment: 'warranty',
    right: '主机一年；内置电池一年，可拆电池6个月；充电器一年；有线耳机3个月。',
    exclusions: '无发票按出厂日加90天；日期以官网查询为准。',
    source: '品牌官网政策',
    url: 'https://consumer.huawei.com/cn/support/warranty-query/',
    confidence: 'medium',
  },
  {
    id: 'brand.honor.host1y',
    title: '荣耀：主机一年',
    moment: 'warranty',
    right: '主机一年；单独销售的充电器、数据线12个月；整机更换后重新计算。',
    exclusions: '电池期限未核实；个别有线耳机3个月。',
    source: '品牌官网政策',
    url: 'https://www.honor.com/cn/support/',
    confidence: 'medium',
  },
  {
    id: 'brand.xiaomi.host1y',
    title: '小米/红米：收货起一年',
    moment: 'warranty',
    right: '主机、电池、充电器一年。',
    exclusions: '有线耳机新旧文本不一致（一年/6个月）；无发票按出厂日推算（15个月）。',
    source: '品牌官网政策',
    url: 'https://www.mi.com/service',
    confidence: 'medium',
  },
];
