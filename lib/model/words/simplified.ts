/**
 * Traditional characters and what they are in simplified ones, pair by pair: those that occur in words this project looks
 * for (statuses, labels, names of goods), from common knowledge. Not a translation: other characters stay as they are.
 */
const PAIRS =
  '並并亞亚佈布併并來来係系倉仓個个備备傢家傳传僅仅價价億亿優优儲储兒儿內内兩两冊册凈净凱凯別别刪删剋克創创劃划劉刘動动務务勝胜區区卽即問问喫吃單单噴喷噹当嚴严囌苏國国園园圖图堅坚報报塊块塵尘墊垫墻墙壓压壞坏壽寿夢梦夾夹奬奖' +
  '媽妈學学實实審审寫写寶宝將将專专對对導导屬属峯峰巔巅師师帶带幣币幷并庫库廠厂廣广張张強强彆别彔录後后從从徠徕復复愛爱態态憂忧應应懞蒙戲戏戶户拚拼掃扫掛挂揚扬換换損损搧扇摺折撥拨據据擡抬擴扩擺摆攝摄敎教敗败數数於于旂旗昇升' +
  '時时暢畅暫暂曬晒書书東东査查桿杆條条棟栋極极榘矩榮荣樂乐樓楼標标橋桥機机檢检檯台檳槟櫃柜權权歡欢殻壳殼壳氣气沒没沖冲淨净減减準准溫温潔洁潛潜濛蒙濾滤瀏浏為为無无熒荧熱热燈灯燒烧營营爲为爾尔牆墙牴抵狀状獎奖獨独現现璣玑環环' +
  '產产産产畢毕異异當当疊叠發发監监盤盘眞真矇蒙碩硕確确碼码禮礼稅税稱称穀谷積积穩稳競竞筆笔箇个篩筛簽签籤签糾纠約约紅红紋纹納纳紐纽紙纸級级紛纷紮扎組组絕绝給给絶绝經经綠绿綫线維维網网綵彩綸纶緑绿線线編编縣县縮缩總总繩绳繫系' +
  '繳缴續续纔才罰罚羅罗習习翫玩聯联聲声聽听脩修腦脑腳脚臉脸臺台與与興兴舊旧舖铺艦舰茲兹華华萬万蒐搜蓋盖薦荐藍蓝蘇苏蘋苹處处號号螢萤衝冲袷夹補补裝装製制複复襬摆覈核見见規规視视親亲覽览觸触訂订計计託托記记訪访訴诉註注証证評评' +
  '詢询試试話话該该詳详認认語语誤误說说説说調调請请諾诺講讲證证識识護护譽誉讀读讓让豐丰貓猫貝贝貨货貴贵買买費费貼贴賃赁資资賠赔賣卖質质賬账購购贈赠蹤踪車车軍军軟软載载輕轻輩辈輯辑輸输轉转辦办迴回這这進进遊游運运過过達达遙遥' +
  '遞递遠远適适選选還还邊边郵邮鄉乡釐厘針针釦扣鈦钛鉅巨鉆钻銀银銳锐銷销鋁铝鋒锋鋪铺鋭锐錄录錘锤錢钱録录錶表鍵键鍼针鎖锁鎚锤鎭镇鎮镇鏈链鏡镜鑽钻長长門门閃闪閉闭開开閑闲閒闲間间閤合閱阅閲阅闆板關关陞升陽阳際际隨随險险隻只雙双' +
  '雞鸡雲云電电霧雾靈灵靚靓鞦秋韆千響响頁页頂顶順顺須须預预頭头頻频顆颗題题額额顏颜顔颜類类顯显風风颱台飛飞飯饭餘余馬马驍骁驗验體体髮发鬚须魚鱼鮮鲜鯊鲨鴻鸿鷄鸡鷹鹰麥麦麪面麫面麯曲麴曲麵面黃黄點点鼕冬齣出龍龙' +
  '業业員员衛卫團团場场揀拣擇择執执納纳銹锈領领項项貢贡積积' +
  '則则謝谢參参況况檻槛縫缝滿满論论終终廢废結结屆届棄弃脫脱離离盡尽攬揽騎骑暱昵會会煥焕驚惊養养醫医擔担儀仪採采譯译詞词槍枪歐欧緯纬徵征樣样陳陈簡简鋼钢觀观裏里裡里階阶償偿駁驳統统鄰邻驛驿攔拦憑凭幫帮齊齐驟骤衞卫';

let table: Map<number, string> | undefined;

function simple(code: number): string | undefined {
  if (table === undefined) {
    table = new Map();
    for (let at = 0; at < PAIRS.length; at += 2) table.set(PAIRS.charCodeAt(at), PAIRS.charAt(at + 1));
  }
  return table.get(code);
}

/** A text in simplified characters, sign for sign, so that words are found whichever way a page is written. */
export function simplified(text: string): string {
  let result = '';
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) continue;
    const other = simple(code);
    if (other === undefined) continue;
    result += text.slice(kept, at) + other;
    kept = at + 1;
  }
  return kept === 0 ? text : result + text.slice(kept);
}
