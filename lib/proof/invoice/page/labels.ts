/** Words that begin something else than the value before them. Matched without spaces. */
export const LABEL =
  /发票代码:?|发票号码:?|开票日期:?|校验码:?|机器编号:?|名称:|(?:统一社会信用代码\/?)?纳税人识别号:?|统一社会信用代码:?|地址、?电话:?|开户行及账号:?|开户银行:?|银行账号:|购方|销方|收款人:|复核人?:|开票人:|销售方:|\(小写\)|价税合计|电话:|共\d+页/;
