/** A maker of phones, compiled from common knowledge. */
export interface Brand {
  /** As it is shown. */
  name: string;
  /** How titles write it, lower case. Short Latin ones count only where no other letter touches them. */
  aliases: readonly string[];
  /** Series whose name alone tells the brand, as shown. A trailing `_` puts a blank before the number. */
  series: readonly string[];
  /** Series that count only beside the brand and are not shown the way a name nobody knows is (`Note 13`, `K70`). */
  weak: readonly string[];
  /** What a bare number after the brand stands for: `iPhone ` in 苹果15. */
  numbered: string;
  /** Its name stands for much else besides phones: appliances, computers, food. */
  broad: boolean;
  /** Has made no keypad phone for as long as there are titles. */
  smart: boolean;
}

/**
 * One maker a line: `name|aliases|series|weak|numbered`; `+` before a name: smart phones only, `*`: broad. Sub-brands come
 * first: in `OPPO 一加 Ace 3` and `小米 红米 K70` the later word says more.
 */
const MAKERS = `
+Redmi|redmi 红米 hongmi
+iQOO|iqoo 爱酷||Neo
+一加|oneplus 一加 1+
+荣耀|honor 荣耀|畅玩|Magic_Vs Magic_V Magic Play Power GT
+realme|realme 真我||GT_Neo GT Neo|真我
+红魔|红魔 redmagic red_magic
+黑鲨|黑鲨
*+Apple|apple 苹果|iPhone_XS_Max iPhone_XS iPhone_XR iPhone_X iPhone_SE iPhone_Air iPhone_|XS_Max XR XS X SE Air|iPhone\x20
*+华为|huawei 华为|Mate_XTs Mate_XT Mate_X Mate_ nova_ 畅享_ 畅想_ 麦芒_ Pura_X Pura_|Ascend_P Pocket_S Pocket_
*+小米|xiaomi 小米 mi miui|Civi_ MIX_Flip_ MIX_Fold_ MIX_|CC
+OPPO|oppo|Reno Find_X Find_N Find_
+vivo|vivo|NEX_|X_Fold X_Flip Xplay
*三星|samsung 三星 心系天下|Galaxy_S Galaxy_A Galaxy_Z_Flip Galaxy_Z_Fold Galaxy_Note_ Galaxy_C Galaxy_J Galaxy_
+魅族|meizu 魅族 mblu|魅蓝|MX
努比亚|nubia 努比亚||Flip 小牛_
中兴|zte 中兴|AXON_ 天机 小鲜 远航
*联想|lenovo 联想 拯救者|乐檬
摩托罗拉|motorola 摩托罗拉 moto|razr_ edge_
*诺基亚|nokia 诺基亚|Lumia_
酷派|coolpad 酷派|大神_ 锋尚_
金立|gionee 金立
锤子|smartisan 锤子|坚果_
*索尼|sony 索尼|Xperia_
*谷歌|google 谷歌|Pixel_
*华硕|asus 华硕|ROG_Phone_
乐视|letv leeco 乐视||乐
360|360手机
美图|meitu 美图
*TCL|tcl
*海信|hisense 海信
*飞利浦|philips 飞利浦
HTC|htc
*LG|lg
黑莓|blackberry 黑莓
*夏普|sharp 夏普|AQUOS_
Hi nova|hinova|Hi_nova_
WIKO|wiko hi畅享 hi_畅享||Hi畅享_ Hi_畅享_|Hi 畅享\x20
优畅享|优畅享 u-magic umagic||优畅享_|优畅享\x20
Light Phone|light_phone|||Phone\x20
`;

/** Makers of keypad and low-cost phones whose models follow no series, in the same notation. */
const OTHERS =
  '*海尔|haier 海尔,*康佳|konka 康佳,*长虹|changhong 长虹,*纽曼|newman 纽曼,波导|bird 波导,天语|k-touch 天语,朵唯|doov 朵唯,大显|daxian 大显,锋达通|fadar 锋达通,优思|优思,誉品|誉品,易百年|易百年,福中福|福中福,*守护宝|守护宝,' +
  'Ulefone|ulefone 欧乐风,Doogee|doogee 道格,Blackview|blackview 黑视,OUKITEL|oukitel,CUBOT|cubot,Unihertz|unihertz 8849,Fairphone|fairphone,Nothing|nothing_phone|||Phone\x20,CMF|cmf_phone|||Phone\x20,Punkt|punkt,Mudita|mudita,Infinix|infinix,itel|itel,HMD|hmd,' +
  'VERTU|vertu 纬图,8848|8848钛金,遨游|aoro 遨游,征服|征服,云狐|云狐,*国美|国美,*格力|格力,柔宇|flexpai 柔派 柔宇,蔚来|nio_phone 蔚来手机,极星|polestar_phone 极星手机,UMIDIGI|umidigi,HOTWAV|hotwav,FOSSiBOT|fossibot,Sonim|sonim,*京瓷|kyocera 京瓷,Jolla|jolla,' +
  '*雷蛇|razer,阿尔卡特|alcatel 阿尔卡特,POCO|poco,鼎桥|td_tech 鼎桥,NZONE|nzone,红辣椒|红辣椒,' +
  '天时达|天时达,*索爱|索爱,卓比|卓比,青橙|青橙,AGM|agm,酷比|酷比,传音|tecno 传音|||,多亲|多亲,小辣椒|小辣椒,*美菱|美菱,*夏新|夏新,*中诺|中诺,天翼|天翼';

const words = (text = ''): string[] => (text === '' ? [] : text.split(' '));

function brand(line: string): Brand {
  const [marked = '', aliases, series, weak, numbered = ''] = line.split('|');
  const broad = marked.startsWith('*');
  const smart = marked.startsWith('+', broad ? 1 : 0);
  return {
    name: marked.slice(Number(broad) + Number(smart)),
    aliases: words(aliases).map((alias) => alias.replace('_', ' ')),
    series: words(series),
    weak: words(weak),
    numbered,
    broad,
    smart,
  };
}

/** Most telling first. */
export const BRANDS: readonly Brand[] = [...MAKERS.trim().split('\n'), ...OTHERS.split(',')].map(brand);
