// Written by tests/bench/titles/train.ts; do not edit by hand.

/** Log odds of a phone before anything is known of a title. */
export const BIAS = -5.19;

/** What each trait (see `evidence.ts`) adds to the log odds. */
export const TRAITS: Readonly<Record<string, number>> = {
  accessory: -1.14,
  'accessory-before-handset': -0.18,
  'accessory-early': -1.53,
  accessory2: -0.94,
  accessory3: -0.9,
  brand: -0.47,
  brand2: 0.05,
  brand3: -0.21,
  brand4: -0.1,
  card: -0.47,
  card2: -0.99,
  card3: -0.48,
  chip: 1.44,
  chip2: 0.33,
  chip3: 0.07,
  'clean-brand': 1.9,
  'clean-chip': 1.93,
  'clean-handset': 1.85,
  'clean-handset-alone': -1.69,
  'clean-maker': 0.62,
  'clean-memory': 3.08,
  'clean-model': 1.96,
  'clean-named-twice': 0.72,
  'clean-network': 1.43,
  'clean-series': 0.91,
  'clean-storage': 1.18,
  'clean-unknown-model': 1.27,
  'clean-unknown-name': -0.13,
  'clean-used': 1.32,
  device: -1.83,
  'device-early': -0.93,
  device2: -1.35,
  device3: -0.51,
  dummy: -1.09,
  dummy2: -0.42,
  fits: -0.98,
  gift: 0.38,
  handset: 1.37,
  'handset-before-accessory': 0.44,
  handset2: 1.23,
  handset3: 0.83,
  keypad: 0.63,
  keypad2: 1.04,
  keypad3: 0.68,
  long: -1.01,
  measure: -0.97,
  memory: 2.76,
  model: -0.17,
  model2: -0.63,
  model3: -0.14,
  model4: -0.08,
  'name-first': 0.56,
  network: 1.94,
  network2: 1,
  network3: 0.68,
  sale: 1.41,
  sale2: 1.41,
  sale3: 1.01,
  'says-phone': 0.89,
  service: -0.68,
  service2: -0.64,
  short: 0.7,
  storage: 1.18,
  'unknown-model': -0.57,
  'unknown-model2': -0.12,
  used: 0.9,
};

/** Pieces of the outline (see `outline`) and hundredths of log odds, each pair ended by a comma. */
export const GRAMS =
  ' B58, BM21, a自22, 一13, 一加17, 三14, 三星29, 华38, 双14, 可33, 可选14, 套39, 套餐18, 小61, 小米16, 手-23, 手机-22, ' +
  '支37, 支架30, 曜32, 电-19, 白29, 白 20, 移14, 移动14, 红10, 老人12, 苹10, 苹果10, 贴21, 贴膜22, 魅28, 魅族30,#a手20,#元2' +
  '8,#期33,#系17,#系列17,#英-24,#英寸-24,B 11,B B46,BM57,BM 46,Ba-20,Ba -20,B畅22,G B28,M 39,M G23,a 一17,a ' +
  '三26,a 华24,a 原15,a 学11,a 小49,a 曜34,a 白21,a 魅31,a全网15,a手28,a手机22,a自22,a自拍22,一加26,一加 24,三星48,三星 39,' +
  '上网-13,为a69,为a 19,为a#28,享#27,享#a10,休闲-21,保护-25,儿童-25,免息22,全网26,全网通25,分期27,创意-14,办公-26,加 23,加 a23,' +
  '加厚-11,华 20,华为74,华为a24,原装18,双卡11,可选10,国行48,国行#15,备用45,外版11,天发19,学生17,学生备32,安卓-24,官方14,家用-60,小米28,' +
  '小米 18,幼儿-10,当天19,当天发19,快充-13,戏学15,戏学生15,手机18,手机一37,手机壳-25,手机官12,托罗14,托罗拉14,拉手14,拉手机14,摩托12,摩托罗14' +
  ',支架20,新 16,族 12,族 #13,族#31,族#a29,旗舰33,无线-15,星 27,星 a31,智能31,智能手31,机 a28,机一37,机壳-25,机官11,机官方10,极点' +
  '22,标配-21,款B11,流量-18,海外版11,游戏53,游戏学15,爱手13,爱手机13,玩#23,生备32,生备用32,电话-18,男女-10,畅享31,畅享#27,畅玩23,畅玩#2' +
  '3,白 33,直降10,真我20,秋冬-10,米 13,米 a20,米a10,索爱13,红米18,网通21,网通#26,罗拉14,老人25,能手31,能手机35,膜 12,膜 支22,自动-1' +
  '2,自拍23,英寸-19,荣耀27,行#15,装 -13,贴膜14,贴膜 19,超值34,运动-32,通#21,通#a24,通话-20,速发23,长焦11,骁龙25,骁龙#24,魅族29,魅族' +
  ' 12,魅族#31,黑 50,龙#25,';
