/** A maker of phones, compiled from common knowledge. */
export interface Brand {
  /** As it is shown. */
  name: string;
  /** How titles write it, lower case. Latin ones count only where no other letter touches them. */
  aliases: string;
  /** Series whose name alone tells the brand, as shown. A trailing `_` puts a blank before the number. */
  series?: string;
  /** Series that are a single letter or an everyday word, and count only beside the brand. */
  weak?: string;
  /** Its name stands for much else besides phones: appliances, computers, toys. */
  broad?: boolean;
  /** What a bare number after the brand stands for, e.g. `iPhone ` in 苹果15. */
  numbered?: string;
}

type Text = string | undefined;
type Row = readonly [name: string, aliases: string, series?: Text, weak?: Text, numbered?: Text];

/** Sub-brands first: in `OPPO 一加 Ace 3` and `小米 红米 K70` the later word says more. */
const ROWS: readonly Row[] = [
  ['Redmi', 'redmi 红米 hongmi', undefined, 'Note_ Turbo_ K A Y S Pro_ Go', ''],
  ['iQOO', 'iqoo 爱酷', undefined, 'Neo Z U Pro_', ''],
  ['一加', 'oneplus 一加 1+', undefined, 'Ace_ Nord_ Turbo_ X', ''],
  ['荣耀', 'honor 荣耀', '畅玩', 'Magic Play Note V X GT_ Power WIN_', ''],
  ['realme', 'realme 真我 relme', undefined, 'GT_Neo GT_ Neo V Q X C P', '真我'],
  ['红魔', '红魔 redmagic', undefined, 'Mars', ''],
  ['黑鲨', '黑鲨 blackshark', undefined, 'Helo', ''],
  [
    'Apple',
    'apple 苹果 appie',
    'iPhone_XS_Max iPhone_XS iPhone_XR iPhone_X iPhone_SE iPhone_Air iPhone_',
    'XS_Max XR XS X SE Air',
    'iPhone ',
  ],
  [
    '华为',
    'huawei 华为',
    'Mate_ nova_ 畅享_ 畅想_ 麦芒_ Pura_ 阔折叠_',
    'P Y G X M B C D Pocket_ Ascend_P Ascend_ Hi_ U',
    '',
  ],
  ['小米', 'xiaomi 小米 mi miui', 'Civi_ MIX_', 'Note_ Max_ CC Play_ M', ''],
  ['OPPO', 'oppo 欧珀', 'Reno Find_X Find_N Find_', 'R A K F N U', ''],
  ['vivo', 'vivo 维沃', 'NEX_', 'X_Fold X_Flip Xplay XShot X Y S T Z V U E', ''],
  [
    '三星',
    'samsung 三星',
    'Galaxy_S Galaxy_A Galaxy_Z_Flip Galaxy_Z_Fold Galaxy_Note_ Galaxy_C Galaxy_J Galaxy_M Galaxy_F Galaxy_ 心系天下',
    'W S A C J M F G N B E I Note_ GT-',
    '',
  ],
  ['魅族', 'meizu 魅族 mblu', '魅蓝', 'MX PRO_ Note_ X V E M', ''],
  ['努比亚', 'nubia 努比亚', undefined, 'Z N X M My_ Focus_ Neo_ Flip_', ''],
  ['中兴', 'zte 中兴 中兴通讯', 'AXON_ 天机 小鲜 远航', 'V U A Q N S Blade_', ''],
  ['联想', 'lenovo 联想', '乐檬 拯救者_ 黄金斗士 笋尖 乐萌', 'A S K P Z', ''],
  ['摩托罗拉', 'motorola 摩托罗拉 moto', 'razr_ edge_', 'X G S Z E XT', ''],
  ['诺基亚', 'nokia 诺基亚', 'Lumia_', 'X C G E N', ''],
  ['酷派', 'coolpad 酷派', '大神_ 锋尚_', 'COOL_ Y K F S', ''],
  ['金立', 'gionee 金立', '天鉴_ 大金钢', 'M S F W GN GN- A E', undefined],
  ['锤子', 'smartisan 锤子', '坚果_', 'T M R U Pro_', undefined],
  ['索尼', 'sony 索尼', 'Xperia_', undefined, undefined],
  ['谷歌', 'google 谷歌', 'Pixel_', undefined, undefined],
  ['华硕', 'asus 华硕', 'ROG游戏手机 ROG_Phone_ ZenFone_', undefined, undefined],
  ['乐视', 'letv leeco 乐视', undefined, '乐 Le_ Max_ X S', ''],
  ['360', '360手机 奇酷', undefined, 'N F Q', undefined],
  ['美图', 'meitu 美图', undefined, 'M V T', undefined],
  ['TCL', 'tcl', undefined, 'P Y L J', ''],
  ['海信', 'hisense 海信', '金刚 双面屏 小海豚', 'A F H Y E T', undefined],
  ['飞利浦', 'philips 飞利浦', undefined, 'E X S V', undefined],
  ['HTC', 'htc', 'Desire_ One_', 'U M D', ''],
  ['LG', 'lg', undefined, 'G V Q K', undefined],
  ['黑莓', 'blackberry 黑莓', undefined, 'Q Z KEY', ''],
  ['夏普', 'sharp 夏普', 'AQUOS_', 'S', undefined],
  ['鼎桥', 'tdtech 鼎桥', undefined, 'M P N Mate_', undefined],
  ['Hi nova', 'hinova', 'Hi_nova_ 优畅享_', undefined, undefined],
];

/** Makers known for keypad and low-cost phones; their model names follow no series. */
const PLAIN =
  '海尔 haier,康佳 konka,长虹 changhong,创维 skyworth,纽曼 newman newsmy,波导 bird,天语 k-touch,朵唯 doov,大显 daxian,锋达通 fadar,优思 uniscope,' +
  '誉品 yepen,易百年 ezlove,易丰 ephone,福中福 f-fook,守护宝,天时达,索爱 soaiy,爱立信,卓比,小采,青橙,bihee,AGM,遨游 aoyou,8848钛金,酷比 koobee,欧奇,语信,欧乐迪,' +
  '传音 tecno,infinix,itel,多亲 duoqin qin,小辣椒,格力 gree,百立丰,首云,乐目,邦华 boway,美菱,夏新 amoi,夏朗 namo,中诺,比酷 coobe,普莱达 pulid,尼凯恩 neken,' +
  '美翼 meiwings,丰讯达,金国威,世纪天元,万利达 malata,conquest,云狐,鼎瓦,朗界,誉朗,乐丰,赛博宇华,三盟,唯乐,荣事达,铂爵,米语,酷贝尔,宏为,米狗,晨音,铂典,爱贝多,21克,' +
  'nzone,天翼 u-magic,可美,优米,泰讯,亿城,微诺,福满多,vertu 纬图,sonim,doogee 道格,blackview,oukitel,ulefone,cubot,umidigi,wiko,nothing-phone,fairphone,小格雷,柔宇 royole,雷神,华录 hualu,';

function brand([name, aliases, series, weak, numbered]: Row): Brand {
  return {
    name,
    aliases,
    ...(series === undefined ? {} : { series }),
    ...(weak === undefined ? {} : { weak }),
    ...(numbered === undefined ? {} : { numbered }),
  };
}

/** Makers whose name stands for much else besides phones. */
const BROAD = new Set(
  '三星 联想 诺基亚 索尼 谷歌 华硕 TCL 海信 飞利浦 LG 夏普 海尔 康佳 长虹 创维 纽曼 格力 美菱 荣事达 夏新 万利达 索爱 小霸王 神舟 中诺 易丰 雷神 华录 道格 守护宝 Apple 小米 华为'.split(
    ' ',
  ),
);

/** Most telling first. */
export const BRANDS: readonly Brand[] = [
  ...ROWS.map(brand),
  ...PLAIN.split(',')
    .filter(Boolean)
    .map((words): Brand => ({ name: words.split(' ')[0] ?? words, aliases: words.toLowerCase() })),
].map((one) => (BROAD.has(one.name) ? { ...one, broad: true } : one));
