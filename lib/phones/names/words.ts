/**
 * What the words of a title are about. A word may set a condition on its neighbours: `电池=板适` only before one of these
 * signs, `套!装餐` only before none of them, `爱<回收` not after one of them, `手机^` only where no Chinese follows. `_` stands for a blank.
 */

const list = (...lines: string[]): string[] =>
  lines
    .join(' ')
    .split(' ')
    .filter(Boolean)
    .map((word) => (word.includes('_') ? word.replace('_', ' ') : word));
const each = (starts: string, ends: string): string[] =>
  starts.split(' ').flatMap((start) => ends.split(' ').map((end) => start + end));

/** Things made for a phone or a like device. The single signs catch every 壳, 膜 and 套 there will ever be. */
const ACCESSORY = list(
  '壳 虹<膜 水凝 覆盖 套!装餐版件机票组 数据线 充电=线器头座底仓套插宝 快充=头线套 转接=头线器 转换=头器 车充 移动电源 耳机 耳麦 耳塞 支架 指环 挂绳 挂件 挎包 钱包 腰包 臂包 臂带 收纳=包盒袋 电脑包 防水袋',
  '手机=架座包袋配零外内后镜扣夹绳贴盒线防散支充链存 自拍杆 自拍神器 三脚架 三角架 稳定器 云台 补光灯 卡托 卡槽 排线 总成 外屏 后盖 电池=板适更正原高全维通盖仓 M电池 M_电池 机电池',
  '主板 尾插 镜片 镜头=贴圈盖保玻环 摄像头=镜盖玻保支贴圈维总排环 显示屏=总维更组 屏幕=维更总组 萤幕 玻璃贴 行动电源 传输线 保护套 皮套 读卡器 内存卡 存储卡 sd卡 tf卡 u盘 优盘 otg 散热=器背 背夹 手柄 车载 无线充=器底座板架盘电 鼠标 全体<键盘',
  '表带 贴纸 头戴 话筒 麦克风 声卡 遥控器 吃鸡神器 气囊 保护贴 底座 充电器 凯夫拉 芳纶 菲林 手机垫 无属铝钛角等<中框 窄无属铝钛角等<边框 听筒 扬声器 大<喇叭 内屏 副板 小板 卡针 顶针 防尘塞 Bpencil B_pencil airtag',
  // Makers who make nothing but such things.
  'uag pitaka casetify otterbox belkin momax baseus ugreen anker romoss 闪魔 图拉斯 邦克仕 绿联 倍思 安克 品胜 罗马仕 摩米士 羽博 毕亚兹 飞毛腿 诺希 贝尔金 古尚古',
);

/** Other machines. */
const DEVICE = list(
  '平板 笔记本 电脑 台式 能g<一体机!版 显示器 手表 手环 电视 投影!三手功 音箱 音响 播放器 随身听 录音笔 学习机 点读 阅读器 电子书 相机!矩芯技 摄像机 监控 摄像头=套监家室无 路由 随身wifi 掌机 固态 微单 单反!级 enco tws 电钻 头盔 电动=车牙自剃滑螺 网卡 机顶盒 盒子 行车记录',
  '对讲机 座机 移动<电话机 打印机 扫描 收银 生<游戏机 游戏盘 无人机 机器人 血压 硬盘 显卡 主机 服务器 交换机 ipad macbook matebook thinkpad kindle airpods buds watch pad!o 眼镜!头 空调 洗衣机 冰箱 净化器 过滤器',
  '手持终端 手持机 执法 记录仪 pos机 刷卡机 收款机 点餐机 扫码枪 扫描枪 盘点 采集器 翻译机 翻译笔 词典笔 定位器 定位仪 电话手表 学生证 刷脸 导航仪 车机 工控 巡检 门禁 条码',
  '吸尘器 扫地 风扇!手 电暖 插座 手台 秤 考勤 打卡机 放大器 信号增 直放站 geforce rtx gtx 英特尔 酷睿 锐龙 电饭 galaxy_tab tab_s tab_a',
);

/** SIM and number cards, data and top-ups. */
const CARD = list(
  '流量=卡包套 电话卡 手机卡!槽座托套贴包 上网卡 号码卡 手机号 王卡 日租卡 电信卡 联通卡 移动卡 sim卡 靓号 豹子号 存送返赠得抵<话费 充值 月租 校园卡 选号 漫游 不限速',
);

/** Work, insurance, and money lines. */
const SERVICE = list(
  '无未<维修 换屏 换外屏 换电池 修屏 快修 刷机 解锁服务 解屏幕锁 扩容 上门=安服换维回 安装服务 延保 延长保修 保修服务 碎屏=险保换维服无 意外=保险 全保 保障服务 服务=费卡宝包计+ 旧<换新!补 只换 差价 补差 邮费 运费 专拍 补拍 单拍不发',
  '租赁 出租 日租!卡 免押 爱<回收!机 贴膜服务 数据恢复 Bcare care+ 保险!箱柜 保单 屏碎保 年碎屏 年延 增值服务 不开机',
);

/** Says that the item goes with something else. */
const FITS = list('适用 适配 校人生<专用 通用 兼容 配件 型号!a 备注 拆机 定制!机');

/** Not a phone at all, though it may look like one, or tell of one: models, toys, books, what phones are kept and cleaned in. */
const DUMMY = list(
  '大<模型 机模 仿真 道具 手办 玩具 摆件 展示架 标签 海报 橡皮 洗手 印章 冲印 照片=冲打洗书墙机纸塑相 红证明子<书!写 手册 教程 入门 图解 图纸 电路 祭祀 烧纸 纸扎 专<柜!台姐 喷雾 清洁 包装盒',
);

/** Words that stand before 手机 in a phone's title, and what must not follow: 智能手机 is a phone, 智能手机壳 is not. */
const QUALIFIED = each(
  '智能 智慧型 老人 老年 年人 学生 游戏 拍照 备用 5g 4g 3g 2g 电竞 旗舰 屏 翻盖 直板 按键 三防 极简 防爆 折叠 全键盘 墨水屏 功能 商务 女性 儿童 二手 资源 双卡 网通 新款 新品 千元 正品 国行 版',
  '手机!壳套膜支架配包袋座线数充耳镜卡号模',
);
/** The word phone, not used as an attribute of something else. */
const HANDSET = list(
  '手机^ 三防机 极简机 防爆机 老人机 老年机 学生机 备用机 功能机 智能机 千元机 百元机 折叠机 音乐手机 工作机 移动电话机',
  ...QUALIFIED,
);

const NETWORK = list(
  '全网通 三网 移动联通 联通移动 移动/联通 移动电信 电信移动 双卡 双模 双待 双通 5g手机 4g手机 3g手机 2g手机 移动3g 移动4g 联通3g 联通4g 联通双4g 电信2g 电信3g 电信4g',
  'esim 双4g 4g版 gsm cdma 公开版',
);

/** What is inside a phone. */
const CHIP = list(
  'F 骁龙 天玑 麒麟 高通 仿生 八核 四核 像素 徕卡 蔡司 哈苏 双摄 三摄 四摄 后置 前置 主摄 影像 美颜 全面屏 曲屏 直屏 刘海屏 高刷 刷新率 屏下指纹 屏幕指纹',
  '人脸识别 面部识别 指纹解锁 面容 鸿蒙 harmonyos 澎湃os 长续航 超长待机 闪充 快充!线电头 nfc 运行内存 大内存',
);

/** How shops sell a phone. */
const SALE = list(
  '国行 港版 美版 全新 未拆封 未激活 原封 全国联保 合约 购机 赠费 存话费 送话费 返话费 裸机 首付 分期 免息 国家补贴 国补 以旧换新!服 新品 新机 现货 官方旗舰 旗舰店 官网 官方正品 标配 旗舰机 顺丰 直降',
);

/** Keypads, the elderly, children. */
const KEYPAD = list(
  '老人 老年 翻盖 直板 按键 大字 大声 大屏大 单卡 拨号 超长待机 0123456789<2g!b+r gsm cdma 语音王 儿童 学生手机 戒网 非智能 功能机 手写 收音机 手电筒 sos',
);

/** Second-hand in plain words; `patterns.ts` has the others. */
const USED = list(
  '转转 闲鱼 二手 拍拍 九成新 八成新 七成新 九九新 九五新 九八新 资源=手机正0123456789国 准新 展示机 演示机 样机!模 陈列机 退租 租退 租下架 租回收 租赁退 租赁下架 租赁回收',
  '回收机 官翻 官换 翻新 库存机 备件库 7天机 验机 官方验!证 店保 卡贴机 转让 成色 闲置 靓机 旧手机 严选机 质检 无拆 划痕 磕碰 电池效率 电池健康',
);

export const CLASSES = {
  accessory: ACCESSORY,
  device: DEVICE,
  card: CARD,
  service: SERVICE,
  fits: FITS,
  dummy: DUMMY,
  handset: HANDSET,
  network: NETWORK,
  chip: CHIP,
  sale: SALE,
  keypad: KEYPAD,
  used: USED,
} as const;

export type WordClass = keyof typeof CLASSES;
