/**
 * One word for one thing on every screen. `not`: words that were used for the same thing, or are ours and not the
 * buyer's; `tests/repo/screen-words.test.ts` looks for them in what is shown.
 */
export const SCREEN_WORDS: readonly { word: string; means: string; not: readonly string[] }[] = [
  { word: '无理由退', means: '没坏也能退，签收后 7 天', not: ['7天无理由退货', '7天内可退', '7天可退'] },
  { word: '坏了能退', means: '有性能故障，7 天内退、换、修由你选', not: ['7天内故障可退换修'] },
  { word: '坏了能换', means: '有性能故障，15 天内换或修', not: ['15天内故障可换修', '15天可换'] },
  { word: '坏了可以免费修', means: '整机一年', not: ['主机一年免费修', '1年保修'] },
  { word: '约', means: '没填签收日，按最早算的，只会更晚', not: ['估算', '说不准'] },
  { word: '过保', means: '整机一年过了，不等于没办法', not: ['能算的期限都已过'] },
  { word: '我的手机', means: '放全部手机的那一页', not: ['保险箱'] },
  { word: '存好了', means: '订单和画面已经在这台电脑里', not: ['已捕获', '识别结果'] },
  { word: '读到', means: '从网页上认出了订单', not: ['识别'] },
  { word: '凭证', means: '订单画面、发票、聊天、照片', not: ['存证件'] },
  { word: '证据包', means: '选好的凭证和目录装成的一个文件，谁都能核对', not: ['取证包', '证据压缩包'] },
  { word: '存证链', means: '每一次读到、填写、存入、删除连成的一条链', not: ['账本', '哈希链', '区块链'] },
  { word: '维权', means: '一件事从说清到办完：问答、步骤、记录、文书', not: ['工单', '个案'] },
  { word: '手机出问题了', means: '先说今天能要求什么，再问几句', not: ['故障申报', '报修入口'] },
  { word: '备份', means: '全部内容导出成一个文件', not: ['转储'] },
  { word: '柜台页', means: '带去柜台的那一页纸', not: [] },
  { word: '告诉我们这页变了', means: '发一份去掉个人信息的网页样子', not: ['脱敏', '样本'] },
];
