// Written by tests/bench/titles/train.ts; do not edit by hand.

/** Log odds of a phone before anything is known of a title. */
export const BIAS = -5.9;

/** What each trait (see `evidence.ts`) adds to the log odds. */
export const EVIDENCE: Readonly<Record<string, number>> = {
  accessory: -0.54,
  'accessory-before-handset': -0.36,
  'accessory-early': -1,
  accessory2: -0.85,
  accessory3: -0.92,
  brand: -0.23,
  brand2: 0.52,
  brand3: -0.3,
  brand4: -0.17,
  card: -0.12,
  card2: -0.63,
  card3: -0.37,
  chip: 1.2,
  chip2: 1.01,
  chip3: 0.46,
  chip4: 0.21,
  'clean-brand': 2.16,
  'clean-chip': 0.96,
  'clean-handset': 2.33,
  'clean-maker': 1.25,
  'clean-memory': 1.26,
  'clean-model': 2.22,
  'clean-network': 1.25,
  'clean-used': 0.45,
  device: -0.74,
  device2: -1.3,
  dummy: -0.49,
  dummy2: -0.24,
  fits: -0.86,
  gift: 0.23,
  handset: 1.86,
  'handset-before-accessory': 0.13,
  handset2: 0.8,
  handset3: 0.54,
  keypad: 0.87,
  keypad2: 0.98,
  keypad3: 0.95,
  long: -0.68,
  memory: 2.12,
  model: 0.28,
  model2: -0.77,
  model3: -0.17,
  model4: -0.13,
  'name-first': 0.5,
  network: 1.84,
  network2: 0.74,
  network3: 0.3,
  sale: 1.04,
  sale2: 0.99,
  sale3: 1.02,
  'says-phone': 0.49,
  service: -0.41,
  service2: -0.51,
  short: 1.17,
  storage: 0.79,
  'unknown-model': -0.2,
  'unknown-model2': -0.34,
  used: 0.36,
};

/** Pieces of the outline (see `outline`) and hundredths of log odds, each pair ended by a comma. */
export const GRAMS =
  ' #期-8, #英-18, B43, BM29, a官10, 双7, 支44, 支架22, 新-18, 新款-11, 电-21, 贴17, 贴膜18,#a后18,#a手13,#新-9,#期免-' +
  '5,#芯8,#芯片8,#英-19,#英寸-19,#黑-5,B B30,B a-19,BM81,BM 41,Ba -7,B智8,G B28,M 53,M #64,M G19,M a10,M 新-' +
  '5,M 电-5,a 天7,a全网10,a后18,人手13,人手机13,人机 8,人脸6,人脸识7,保护-21,保护套-9,儿童-5,充电-27,免息 -5,全包-7,全网23,全网通23,全面' +
  '5,全面屏5,分期5,双卡35,后盖17,品 -6,大字15,大屏5,娱乐-15,学习-16,官方7,官方旗19,官方标-7,家用-50,息 -5,息 B-8,手机 29,手机一13,手机壳-' +
  '23,护套-9,支持6,支架15,新款-8,新款学-9,方旗19,方旗舰18,方标-7,方标配-7,旗舰39,旗舰店8,无线-12,智能26,智能手14,机 47,机a#13,机一13,机壳-' +
  '23,标配-11,款B24,款B手13,款学-10,款学生-9,片 9,片 a13,独立-13,电子-7,电脑-6,电话-13,网通19,网通#25,老人27,老人手9,能手14,能手机18,' +
  '脸识7,脸识别7,膜 5,膜 支18,舰店8,芯片14,芯片 14,英寸-17,识别26,贴膜8,贴膜 14,超值13,轻薄-14,通#34,通#a30,通话-6,面屏5,黑 5,';
