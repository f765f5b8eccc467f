// Written by tests/bench/titles/train.ts; do not edit by hand.

/** Log odds of a phone before anything is known of a title. */
export const BIAS = -5.79;

/** What each trait (see `evidence.ts`) adds to the log odds. */
export const EVIDENCE: Readonly<Record<string, number>> = {
  accessory: -1.01,
  'accessory-before-handset': -0.31,
  'accessory-early': -1.41,
  accessory2: -0.76,
  accessory3: -0.95,
  brand: -0.5,
  brand2: 0.46,
  brand3: -0.24,
  brand4: -0.13,
  card: -0.3,
  card2: -0.87,
  card3: -0.4,
  chip: 1.71,
  chip2: 0.93,
  chip3: 0.29,
  chip4: -0.08,
  'clean-brand': 1.89,
  'clean-chip': 1.84,
  'clean-handset': 2.34,
  'clean-maker': 1.18,
  'clean-memory': 2.18,
  'clean-model': 1.77,
  'clean-network': 1.43,
  'clean-storage': 0.92,
  'clean-unknown-model': 1.58,
  'clean-used': 1.15,
  device: -1.41,
  device2: -1.43,
  dummy: -0.67,
  dummy2: -0.28,
  fits: -0.9,
  gift: 0.48,
  handset: 1.82,
  'handset-before-accessory': 0.32,
  handset2: 1.13,
  handset3: 0.76,
  keypad: 0.63,
  keypad2: 0.81,
  keypad3: 0.66,
  long: -0.82,
  memory: 2.03,
  model: -0.11,
  model2: -0.63,
  model3: -0.15,
  model4: -0.1,
  'name-first': 0.62,
  network: 2.12,
  network2: 0.94,
  network3: 0.51,
  sale: 1.63,
  sale2: 1.73,
  sale3: 0.83,
  'says-phone': 0.8,
  service: -0.5,
  service2: -0.58,
  short: 1.14,
  storage: 0.91,
  'unknown-model': -0.39,
  'unknown-model2': -0.26,
  used: 0.91,
};

/** Pieces of the outline (see `outline`) and hundredths of log odds, each pair ended by a comma. */
export const GRAMS =
  ' #英-13, B41, BM44, 华13, 可28, 可选11, 套29, 套餐14, 小44, 小折16, 当13, 当天13, 支24, 支架22, 曜16, 电-29, 移13, 移' +
  '动13, 贴21, 贴膜21,#a全19,#元18,#手-14,#手机-12,#期40,#期分11,#英-21,#英寸-21,B 21,B B25,BM49,BM 49,B畅20,G B27,' +
  'M 53,M #13,M G23,a 小15,a 曜18,a 红10,aBM-13,a全12,a全网27,a手16,a手机15,一加10,三星25,三星 26,为a37,为a#35,享#37,' +
  '享#a10,保护-16,儿童-11,全网30,全网通30,分期21,分期 13,列 11,办公-18,华为99,华为a37,双卡29,发G13,叠 16,国行49,备用11,大容-15,大容量' +
  '-15,天发15,天发G13,学生14,家用-45,容量-15,小折16,小折叠16,小米25,小米 14,常发11,常发货11,当天15,当天发15,快充-13,手机13,手机 19,手机#' +
  '-18,手机一10,手机壳-19,折叠 16,支架15,旗舰23,无线-14,星 21,星 a21,智能12,智能手20,期 12,期分11,期分期11,机 37,机 a23,机#-16,机#' +
  'a-12,机一10,机壳-19,机正10,机正品10,板#-12,标配-18,款B16,款B手10,正常11,正常发11,游戏22,玩#15,电池-13,电脑-14,电话-20,畅享39,畅享' +
  '#37,畅玩15,畅玩#15,米 a13,系列 11,红米17,网通25,网通#37,能手17,能手机24,膜 13,膜 支21,色 21,英寸-18,装 -26,贴膜15,贴膜 19,运动-' +
  '13,通#28,通#a26,通话-19,长焦12,骁龙33,骁龙#33,黑 39,龙#32,';
