/**
 * One maker, several names: a buyer types 苹果 and the title says iPhone. Each line is one family; a word finds all phones
 * whose text has any word of its family. 红米 is looked for alone, and is found with 小米, whose sub-brand it is.
 */
const FAMILIES: readonly (readonly string[])[] = [
  ['苹果', 'apple', 'iphone'],
  ['华为', 'huawei'],
  ['小米', 'xiaomi', 'redmi', '红米'],
  ['红米', 'redmi'],
  ['荣耀', 'honor'],
  ['三星', 'samsung', 'galaxy'],
  ['一加', 'oneplus'],
  ['真我', 'realme'],
  ['爱酷', 'iqoo'],
  ['摩托罗拉', 'motorola', 'moto'],
  ['魅族', 'meizu'],
  ['努比亚', 'nubia'],
  ['诺基亚', 'nokia'],
  ['联想', 'lenovo'],
  ['索尼', 'sony'],
  ['谷歌', 'google', 'pixel'],
  ['华硕', 'asus'],
];

/** States a buyer asks for by name; they change with each reading of a page, so no index has them. */
const STATE_WORDS =
  /^(?:退款|退货|已退|在修|送修|维修|二手|官翻|样机|付款|待付款|没付款|取消|在路上|运输|发货|待收货|已卖)/;

/** What a typed term may stand for: one of `any` must occur, and `rest` as well. */
export interface TermMeaning {
  any: readonly string[];
  rest: string;
  /** No index leads to it. */
  state: boolean;
}

/** `苹果15` -> any of 苹果, apple, iphone, and 15. */
export function meaningOf(term: string): TermMeaning {
  const family = FAMILIES.find(([...names]) => names.some((name) => term.startsWith(name) && isMain(name, names)));
  const name = family?.find((each) => term.startsWith(each));
  if (!family || name === undefined) return { any: [term], rest: '', state: STATE_WORDS.test(term) };
  return { any: family, rest: term.slice(name.length), state: false };
}

/** 红米 and redmi are names of a family of their own before they are names of 小米's. */
function isMain(name: string, names: readonly string[]): boolean {
  return (
    names[0] === name || !FAMILIES.some((other) => other !== names && other[0] !== names[0] && other.includes(name))
  );
}
