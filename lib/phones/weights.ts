// Written by tests/bench/titles/train.ts; do not edit by hand.

/** Log odds of a phone before anything is known of a title. */
export const BIAS = -5.98;

/** What each trait (see `evidence.ts`) adds to the log odds. */
export const EVIDENCE: Readonly<Record<string, number>> = {
  accessory: -0.52,
  'accessory-before-handset': -0.35,
  'accessory-early': -1.01,
  accessory2: -0.85,
  accessory3: -0.92,
  brand: -0.17,
  brand2: 0.51,
  brand3: -0.29,
  brand4: -0.17,
  card: -0.11,
  card2: -0.61,
  card3: -0.36,
  chip: 1.2,
  chip2: 1.02,
  chip3: 0.47,
  chip4: 0.23,
  'clean-brand': 2.09,
  'clean-chip': 0.94,
  'clean-handset': 2.26,
  'clean-maker': 1.29,
  'clean-memory': 1.26,
  'clean-model': 2.24,
  'clean-network': 1.19,
  'clean-storage': 0.45,
  'clean-unknown-model': 0.33,
  'clean-used': 0.43,
  device: -0.7,
  device2: -1.28,
  dummy: -0.48,
  dummy2: -0.23,
  fits: -0.84,
  gift: 0.24,
  handset: 1.86,
  'handset-before-accessory': 0.16,
  handset2: 0.82,
  handset3: 0.54,
  keypad: 0.87,
  keypad2: 0.99,
  keypad3: 0.97,
  long: -0.68,
  memory: 2.12,
  model: 0.3,
  model2: -0.77,
  model3: -0.17,
  model4: -0.13,
  'name-first': 0.46,
  network: 1.84,
  network2: 0.74,
  network3: 0.27,
  sale: 1.05,
  sale2: 0.99,
  sale3: 1.03,
  'says-phone': 0.5,
  service: -0.4,
  service2: -0.51,
  short: 1.23,
  storage: 0.66,
  'unknown-model': -0.17,
  'unknown-model2': -0.33,
  used: 0.34,
};

/** Pieces of the outline (see `outline`) and hundredths of log odds, each pair ended by a comma. */
export const GRAMS =
  ' #期-8, #英-19, B41, BM30, a官9, 双8, 双卡5, 支44, 支架22, 新-19, 新款-12, 电-22, 贴16, 贴膜17,#a后18,#a手12,#新-9,' +
  '#期免-5,#芯7,#芯片7,#英-20,#英寸-20,#黑-5,B 5,B B28,B a-23,BM83,BM 41,Ba -10,B智7,G B27,M 52,M #61,M G19,M' +
  ' a9,M 新-6,a 天7,a全网10,a后18,人手11,人手机11,人机5,人机 8,人脸7,人脸识7,保护-21,保护套-9,充电-27,免息 -5,全包-8,全网23,全网通23,全' +
  '面5,全面屏5,分期6,双卡37,后盖17,品 -5,大字15,大屏6,娱乐-15,学习-17,官方6,官方旗19,官方标-6,家用-49,息 -5,息 B-9,手机 29,手机一14,手机壳' +
  '-24,护套-9,支持7,支架15,新款-8,新款学-10,方旗19,方旗舰18,方标-6,方标配-6,旗舰38,旗舰店8,无线-12,智能26,智能手15,机 46,机a#12,机一14,机' +
  '壳-24,标配-11,款B24,款B手14,款学-10,款学生-10,片 8,片 a11,独立-15,电子-7,电脑-6,电话-12,网通19,网通#25,老人25,老人手7,能手14,能手机' +
  '19,脸识7,脸识别7,膜 支18,舰店8,芯片13,芯片 13,英寸-18,识别27,贴膜8,贴膜 14,超值13,轻薄-15,通#34,通#a30,通话-5,防摔-5,面屏5,黑 5,';
