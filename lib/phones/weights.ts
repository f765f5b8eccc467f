// Written by tests/bench/titles/train.ts; do not edit by hand.

/** Log odds of a phone before anything is known of a title. */
export const BIAS = -5.92;

/** What each trait (see `evidence.ts`) adds to the log odds. */
export const EVIDENCE: Readonly<Record<string, number>> = {
  accessory: -0.56,
  'accessory-before-handset': -0.34,
  'accessory-early': -0.96,
  accessory2: -0.75,
  accessory3: -0.85,
  brand: -0.24,
  brand2: 0.36,
  brand3: -0.26,
  brand4: -0.16,
  card: -0.18,
  card2: -0.57,
  card3: -0.37,
  chip: 1.06,
  chip2: 0.83,
  chip3: 0.45,
  chip4: 0.2,
  'clean-brand': 2.21,
  'clean-chip': 0.93,
  'clean-handset': 2.09,
  'clean-maker': 1.18,
  'clean-maker-model': 0.26,
  'clean-memory': 1.26,
  'clean-model': 2.27,
  'clean-models': 0.1,
  'clean-network': 1.25,
  'clean-used': 0.41,
  device: -0.83,
  device2: -1.25,
  dummy: -0.42,
  dummy2: -0.19,
  fits: -0.76,
  fits2: -0.07,
  handset: 1.82,
  'handset-before-accessory': 0.16,
  handset2: 0.89,
  handset3: 0.43,
  keypad: 0.98,
  keypad2: 0.85,
  keypad3: 0.87,
  long: -0.61,
  maker: 0.06,
  memory: 1.95,
  model: 0.11,
  model2: -0.73,
  model3: -0.15,
  model4: -0.11,
  'name-first': 0.44,
  'name-late': -0.03,
  network: 1.68,
  network2: 0.63,
  network3: 0.33,
  radio: -0.06,
  'radio-handset': 0.32,
  'ram-rom': 0.14,
  sale: 0.99,
  sale2: 0.91,
  sale3: 0.96,
  'says-phone': 0.38,
  service: -0.33,
  service2: -0.4,
  short: 0.94,
  storage: 0.8,
  storage2: -0.08,
  'unknown-model': -0.14,
  'unknown-model2': -0.28,
  'unknown-model3': -0.13,
  'unknown-model4': -0.1,
  used: 0.32,
};

/** Pieces of the outline (see `outline`) and hundredths of log odds, each pair ended by a comma. */
export const GRAMS =
  ' #年-5, #英-20, B40, BB3, BM28, M-5, a官15, 优6, 全-24, 全新-12, 双14, 双卡14, 可4, 大字5, 大容-15, 天9, 学5, 学生5' +
  ', 平4, 平板5, 手-3, 支43, 支持3, 支架28, 收音4, 新-4, 灰-4, 电-46, 电子-4, 电池-16, 白4, 移10, 移动10, 翻4, 翻盖5, 英-3, 贴' +
  '24, 贴膜25, 雅5,# 双4,#a全4,#a后20,#a大3,#a手20,#a蓝4,#元10,#年-6,#年 -4,#芯13,#芯片13,#英-21,#英寸-21,B 16,B B25,' +
  'B a-5,BM93,BM 54,BM国4,BM手-9,Ba -5,B手7,B手机8,B旗6,B智13,B智能5,G B34,M 73,M #52,M G25,M 电-15,M国4,M国行4,' +
  'M手-12,M手机-11,a M-4,a 天14,a全网11,a后19,a大11,a大内4,a官10,a官方10,a手11,a手机8,a版-5,a蓝4,a蓝牙5,一体4,一体机6,专业-6,专' +
  '享3,中国电3,人手机3,人机11,人机 13,人脸12,人脸识12,优惠6,优惠 4,体 4,体机6,侣 5,保 -11,保护-24,保护套-13,儿童-11,充值-4,充电-14,全包-1' +
  '0,全新-13,全网32,全网通32,全面11,全面屏11,典黑5,典黑 5,凭证-4,分期14,分期 3,动联-6,动联通-6,动鞋-5,卡双8,卡双待9,卡电-3,卡电话-3,双卡38,双' +
  '卡双9,双待9,可插5,后盖19,器小5,国电3,国电信3,国行9,备用10,大内3,大内存3,大字22,大字体5,大容-17,大容量-17,大屏18,大镜4,天发3,天空4,套 -3,字体5' +
  ',字体 5,学习-4,学生4,学生专3,官方15,官方旗22,官方标-8,家用-30,容量-17,容量 -14,小手6,小手机6,屏保-8,屏保 -3,属 -3,平板电-8,年 -5,年 B-' +
  '3,当天3,快充-7,惠 4,手机 27,手机一20,手机专-3,手机壳-27,手机官4,护套-13,指纹10,插卡-6,支持8,支架21,新 -3,方旗22,方旗舰19,方标-8,方标配-8' +
  ',旗舰39,旗舰 6,旗舰店12,无线-16,智能32,智能手19,期 3,机 43,机 B7,机#a-5,机a#9,机一19,机专-3,机型3,机壳-27,机正3,机正品3,板电-8,板电脑' +
  '-8,标配-12,校园3,款 -10,款B31,款B手19,池 -16,流量-10,片 13,片 a17,王 5,玻璃-5,生专3,电器-3,电子-10,电池-20,电池 -16,电脑-15,' +
  '电话-11,男女-3,男款-3,盖老6,盖老人5,睿a-3,睿a#-3,碎屏-4,移动联-6,网通29,网通#27,翻盖老6,老人13,老人机4,耳机3,能手18,能手机22,脸识12,脸识别' +
  '12,膜 12,膜 支25,自动-11,舰 6,舰 #4,舰店12,芯片18,芯片 18,英寸-20,装 -4,识别31,语音王5,购机4,贴膜15,贴膜 20,超值19,跑步-9,运动-17' +
  ',运动鞋-5,适用-3,通#31,通#a27,通a4,通a#4,通用-5,通电-6,通电信-6,通话-8,酷睿-3,酷睿a-3,量 -16,钢化-3,银 3,镜 4,防摔-4,面屏10,音机 ' +
  '3,音王5,骁龙7,骁龙#7,高清-9,黑 6,龙#9,';
