export type PersonalKind = 'phone' | 'name' | 'address' | 'id' | 'mail' | 'own';

export const PERSONAL_WORDS: Readonly<Record<PersonalKind, string>> = {
  phone: '电话',
  name: '姓名',
  address: '地址',
  id: '证件、卡号',
  mail: '邮箱',
  own: '你写的',
};

/** Words in a text that most likely name a person or lead to one. Whoever shares it says which are covered. */
export interface Personal {
  kind: PersonalKind;
  text: string;
  /** How often it stands there. */
  times: number;
}

/** The surnames of nine in ten; enough where 先生 or 女士 follows. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛葛温';

const PATTERNS: readonly [PersonalKind, RegExp][] = [
  ['phone', /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/g],
  ['phone', /(?<!\d)1[3-9]\d[*＊]{4}\d{4}(?!\d)/g],
  ['id', /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g],
  ['id', /(?<=(?:卡号|账号|帐号|身份证号?)[:： ]{0,3})\d[\d ]{6,22}\d/g],
  ['mail', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['address', /(?<=(?:收货地址|收件地址|地址|住址)[:：]\s?)[^\s，。；;][^\n，。；;]{4,60}/g],
  [
    'address',
    /[\p{Script=Han}]{2,7}(?:省|自治区|市)[\p{Script=Han}]{1,9}(?:区|县|市|镇|乡|街道)[\p{Script=Han}A-Za-z\d-]{2,30}(?:号|室|栋|幢|单元|楼|弄|村)[\p{Script=Han}A-Za-z\d-]{0,14}/gu,
  ],
  [
    'name',
    /(?<=(?:收货人|收件人|联系人|寄件人|姓名|户名|买家|客户|机主)[:： ]\s?)[\p{Script=Han}·]{2,5}(?=[\s，。,；;（(]|$|1\d)/gmu,
  ],
  ['name', new RegExp(`[${SURNAMES}]\\p{Script=Han}{0,2}(?=先生|女士|小姐)`, 'gu')],
];

/** Each once, in the order in which they first stand; of two that overlap the longer. */
export function findPersonal(text: string): Personal[] {
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, text: match[0].trim(), at: match.index })),
  );
  const apart = found.filter(
    (one) =>
      one.text !== '' &&
      !found.some((other) => other.text.length > one.text.length && other.at <= one.at && endOf(other) >= endOf(one)),
  );
  const first = new Map<string, Personal & { at: number }>();
  for (const { kind, text: words, at } of apart.toSorted((a, b) => a.at - b.at))
    if (!first.has(words)) first.set(words, { kind, text: words, at, times: timesIn(text, words) });
  return [...first.values()].map(({ at: _at, ...personal }) => personal);
}

const endOf = ({ at, text }: { at: number; text: string }) => at + text.length;

export function timesIn(text: string, words: string): number {
  return words === '' ? 0 : text.split(words).length - 1;
}
