/**
 * What is kept of a page, said once: the welcome page, the privacy page and the README say it in these words, and a test
 * compares them.
 */
export const KEPT_WORDS = {
  orders:
    '只存手机订单：订单号、店铺、时间、状态、金额、商品名和规格、平台承诺，以及订单那一块画面。同一单里的其他商品只计件数，不留名称，画面里它们的行空出来，写上“另有几件其他商品，未保存”。',
  receiver: '收货人、电话、地址不保存，画面里换成同样宽的星号；设置里可以改成留着。',
  unseen: '网页上看不见的内容、你在网页上打的字不留；网址只留订单号一类的参数。',
  photographed: '你让浏览器“拍下”的画面照屏幕原样，收货人、电话、地址和同单的其他商品都在里面，图下会注明。',
  kept: '别的网页只在你点“保存此页”、右键“保存此页”、按快捷键或点“把这段聊天存下来”时才读、才拍：整页画面照屏幕原样，没有遮盖；点之前什么也不做，取消了什么也不留。',
  images:
    '商品图只用网页自己已经显示出来的：能从浏览器手里直接拿的就不再联网，拿不到的才向平台的图片服务器再取一次，设置里可以关掉。',
} as const;
