/** How an item is drawn, see `pictures/`. */
export interface Look {
  shape:
    | 'phone'
    | 'keypad'
    | 'case'
    | 'film'
    | 'charger'
    | 'cable'
    | 'bank'
    | 'buds'
    | 'bag'
    | 'box'
    | 'bottle'
    | 'fruit';
  color: string;
  accent?: string;
}

export interface Item {
  title: string;
  spec: string;
  /** Fen, one piece. */
  price: number;
  /** A handset: what the extension must keep. Everything else it must leave in the page. */
  phone: boolean;
  look: Look;
}

const HANDSETS = ['phone', 'keypad'];

function item(title: string, spec: string, price: number, shape: Look['shape'], color: string, accent?: string): Item {
  return { title, spec, price, phone: HANDSETS.includes(shape), look: { shape, color, ...(accent ? { accent } : {}) } };
}
const phone = (title: string, spec: string, price: number, color: string, accent?: string) =>
  item(title, spec, price, 'phone', color, accent);

/** Everything the mall sells. The fruit called 苹果 and the grain called 小米 are there on purpose. */
export const ITEMS = {
  iphone: phone(
    'Apple/苹果 iPhone 17 Pro Max 256GB 深蓝色 支持移动联通电信5G 双卡双待手机',
    '深蓝色 256GB',
    999_900,
    '#33456b',
    '#8da2cf',
  ),
  redmi: phone(
    '小米 REDMI Turbo 4 Pro 12GB+256GB 云岚绿 骁龙芯 5G智能手机',
    '云岚绿 12GB+256GB',
    199_900,
    '#5f8f7c',
    '#b7d8c9',
  ),
  mate: phone(
    '华为/HUAWEI Mate 70 12GB+512GB 曜石黑 鸿蒙AI智能手机',
    '曜石黑 12GB+512GB',
    549_900,
    '#23252b',
    '#6d7482',
  ),
  vivo: phone('vivo X200 16GB+512GB 宝石蓝 旗舰影像5G手机', '宝石蓝 16GB+512GB', 469_900, '#2f6fa8', '#9cc9ef'),
  honor: phone('荣耀 HONOR Magic7 16GB+512GB 晨曦金 AI拍照5G手机', '晨曦金 16GB+512GB', 439_900, '#c9a46a', '#f1dfbb'),
  oppo: phone('OPPO Reno13 12GB+256GB 蝶蝶紫 轻薄拍照5G手机', '蝶蝶紫 12GB+256GB', 269_900, '#8f7fc0', '#d7cdf2'),
  oneplus: phone('一加 Ace 5 16GB+256GB 重力钛 游戏电竞5G手机', '重力钛 16GB+256GB', 229_900, '#7d7f83', '#c9ccd1'),
  used: phone(
    '二手 Apple iPhone 13 128GB 星光色 95新 国行全网通手机',
    '星光色 128GB 95新',
    196_800,
    '#e6dfd3',
    '#b9ac96',
  ),
  senior: item(
    '飞利浦 E568A 老人手机 4G全网通 大字大声超长待机 按键直板',
    '宝石红',
    19_900,
    'keypad',
    '#a2313b',
    '#f3d7d9',
  ),
  note: phone('Redmi Note 14 5G手机 8GB+256GB 子夜黑 国家补贴', '子夜黑 8GB+256GB', 99_900, '#2c2f3a', '#737a92'),
  play: phone('荣耀畅玩60 5G手机 8GB+256GB 大电池长续航', '墨岩黑 8GB+256GB', 109_900, '#3a3d42', '#8b9098'),
  case: item('适用iPhone17ProMax手机壳 磁吸液态硅胶防摔保护套', '雾霾蓝 单壳', 3_900, 'case', '#7d95ad', '#c8d6e2'),
  clearCase: item('适用华为Mate70手机壳 透明全包防摔超薄软壳', '高清透明', 1_990, 'case', '#c9d9e0', '#eef5f8'),
  film: item('iPhone17ProMax钢化膜 高清防指纹手机膜 送贴膜神器', '2片装', 2_990, 'film', '#9fc4dd', '#e8f4fb'),
  charger: item('氮化镓67W充电器套装 三口快充头 兼容多品牌', '白色 67W', 8_900, 'charger', '#eceff3', '#b8c0ca'),
  cable: item('编织数据线 双Type-C 100W快充线 2米', '深灰 2米', 1_590, 'cable', '#5d636e', '#a4abb8'),
  bank: item('磁吸无线充电宝10000毫安 自带线 可上飞机', '云白', 12_900, 'bank', '#f0f0ee', '#c2c6cc'),
  buds: item('蓝牙耳机 真无线半入耳 主动降噪 超长续航', '奶油白', 15_900, 'buds', '#f4efe6', '#cfc6b8'),
  rice: item('青禾 五常大米 稻花香2号 当季新米 真空装', '5kg', 6_990, 'bag', '#d9e3c1', '#7d9a45'),
  millet: item('黄小米 东北杂粮 农家小米粥 新米', '2.5kg', 2_580, 'bag', '#f1d88c', '#c39a2d'),
  apples: item('烟台红富士苹果 脆甜多汁 新鲜水果 整箱', '5斤 80mm以上', 3_990, 'fruit', '#d94a3d', '#f6b39f'),
  milk: item('纯牛奶 250ml*16盒 整箱 早餐奶', '16盒', 5_490, 'box', '#5a9bd4', '#f3f8fc'),
  tissue: item('抽纸 3层加厚 家用面巾纸 整箱24包', '24包', 4_290, 'box', '#e9c4cf', '#fdf3f6'),
  soap: item('洗衣液 自然清香 深层洁净 瓶装+补充装', '2kg+1kg', 3_290, 'bottle', '#4f7fb8', '#dbe8f6'),
} satisfies Record<string, Item>;

export type ItemKey = keyof typeof ITEMS;

const KEYS = Object.keys(ITEMS) as ItemKey[];

/** Item and SKU numbers as the platform writes them; the same item always has the same. */
export function itemNumber(key: ItemKey, base: number): string {
  return String(base + (KEYS.indexOf(key) + 1) * 137);
}
