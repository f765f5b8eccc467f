/** Remarks that several rules share; the disagreements between sources are shown to the buyer, never settled silently. */
export const COPIED_TEXT = '条文按多份公开副本整理，未与官方文本核对';
export const INVOICE_OR_DELIVERY =
  '起算日：2001年三包规定写发货票日期，2024年7月1日起的实施条例第18条写交付之日。主结果按交付算，按发票算的日期另列；稳妥起见按最早的日期办。';
export const RESTART_OR_NOT =
  '换机：实施条例第18条写更换、修理期限自更换完成之日重新计算；京东、苹果等条款写“不重新计算”。两种日期都列出；稳妥起见按最早的日期办。';
export const PLATFORM_CLOCK =
  '平台时钟按自然日走、不顺延；法定最后一天遇休假日通常可以顺延。两个日期都列出，按早的办最稳妥。';
export const ACTIVATED =
  '激活：无理由退货可能因激活被认为“不完好”；但没有在下单必经步骤里单独让你确认的，法院有判退的案例（办法20）。质量故障退换不看是否激活。两条路分开走。';
export const REPAIR_DAYS =
  '维修天数能否加到7天、15天期限里，只有实施条例第18条可依，所以只算进顺延后的法定日，不算进建议日。';
export const FAULT_CLOSED =
  '三包第11、12条看故障哪天出现，不看哪天提出：期限内出现、有当天的照片、聊天或检测的，之后提出也可以主张，但越晚越难。';
export const ENTRY_CLOSED = '平台入口已关 ≠ 权利已消灭：平台售后入口十几天就关，三包管一年。';
export const PHONES_NOT_NAMED =
  '消法第23条列举的是机动车、计算机、电视机等，没有点名手机，靠“等耐用商品”；只能写“可主张”。';
export const BUILT_IN_BATTERY = '不可拆卸电池是否按6个月算有争议；许多品牌承诺12个月，取较长的。';
export const SHORT_INSPECTION =
  '京东三方的外观瑕疵期限很短；民法典第622条把过短的检验期只当作外观异议期，功能故障仍按7天、15天和一年。';
