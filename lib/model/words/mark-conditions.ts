/** What a buyer may not have done: so long a promise holds. */
export type Condition = 'not-activated' | 'unopened' | 'unused' | 'not-installed';

/** The words for it on item pages. */
const DEEDS: readonly (readonly [Condition, string])[] = [
  ['not-activated', '激活'],
  ['unopened', '拆封|开封|开箱|拆包|拆机|打开包装|塑封'],
  ['unused', '使用|试用|用过|插卡|开机|登录(?:账号)?'],
  ['not-installed', '安装|贴膜'],
];
const ANY = DEEDS.map(([, words]) => words).join('|');
/** 激活, 激活或试用, 激活/使用 */
const LIST = `(?:${ANY})(?:(?:\\/|或者?|及|和|与|、)?(?:${ANY}))*`;
/** 激活后不支持, 一经拆封不退, 已激活的除外: the deed ends the right. */
const AFTER = new RegExp(
  `(?:一经|一旦|如果?|若|凡|商品|手机|产品|已经?)*${LIST}(?:之?后|过|的|了|均|则|即|就|将|一律|视为)*(?:(?:不再?|概不|恕不|非|无法|无(?!理由|忧)|谢绝|拒绝|拒)(?:支持|适用|可以?|能|予以?|享受|提供|参与|接受|办理|退换货?|退货?|换货?|享)*)+|(?:已经?)?${LIST}(?:之?后|过|的|了|商品)*(?:除外|例外|失效)`,
  'g',
);
/** 未激活可退, 拆封前: the right holds before the deed. */
const BEFORE = new RegExp(`(?:未|没有?|不|勿)(?:经|曾)?${LIST}(?:过|的|前|时|状态下?|情况下?)*|${LIST}(?:之?前)`, 'g');

const PAUSE = new RegExp(`(${LIST}(?:之?后|过)?)[,，](?=不|概|非|无法|则|均|一律|视)`, 'g');

/** 一经拆封，不支持: a deed and what it ends are one clause, whatever stands between them. */
export function withoutPauses(mark: string): string {
  return mark.replace(PAUSE, '$1');
}

/** The conditions in a clause, and what is left of it without them. */
export function takeConditions(clause: string): { conditions: Condition[]; rest: string } {
  let said = '';
  const keep = (found: string) => {
    said += found;
    return '';
  };
  const rest = clause.replace(AFTER, keep).replace(BEFORE, keep);
  return {
    conditions: DEEDS.filter(([, words]) => new RegExp(words).test(said)).map(([condition]) => condition),
    rest,
  };
}
