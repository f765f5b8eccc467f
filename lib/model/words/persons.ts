/** Words before a name. 收货人信息 is a heading, and no name follows it. */
const LABEL =
  '(?:收[货件]人|联系人|姓名|买家|寄件人|发件人|签收人|代收人|取件人|提货人|经办人|申请人|购买人|下单人|付款人|快递员|配送员|派送员|派件员|揽件员|揽收员|骑手|师傅|司机|昵称|会员名|旺旺|用户名|登录名|账号|账户名?|抬头)(?:姓名|名称?|昵称)?';
const NAME = '\\p{Script=Han}{1,12}';
/** `收货人：成功`, `收货人 更新 138****`: a name, even where it is a word that every page shows. 本人 is nobody's name. */
const NAMED = new RegExp(
  `${LABEL}\\s*[:：]\\s*(?!本人)(?<after>${NAME})|${LABEL}\\s+(?!本人)(?<before>${NAME})(?=\\s*1[\\d*])|(?<polite>\\p{Script=Han}{1,3})(?=先生|女士|小姐|师傅)`,
  'gdu',
);
const ASKS = new RegExp(`^${LABEL}\\s*[:：]$`, 'u');
const TERM = new RegExp(`^${LABEL}$`, 'u');

/** Stretches of a line that name somebody: `[from, to)` each. */
export function personsIn(line: string): [number, number][] {
  return [...line.matchAll(NAMED)].flatMap(({ indices }) => {
    const { after, before, polite } = indices?.groups ?? {};
    return [after ?? before ?? polite ?? []].filter((range): range is [number, number] => range.length === 2);
  });
}

/** A line that only asks for a name: the next one answers. In a table 收货人 is the head of a column, whose neighbour is another. */
export function asksForPerson(line: string, isTerm: boolean): boolean {
  const text = line.trim();
  return ASKS.test(text) || (isTerm && TERM.test(text));
}
