import type { Fault } from '@/lib/db/history/check/fault';
import type { Verification } from '@/lib/db/history/verify';

/** Faults that are listed one by one; the others are counted. */
const LISTED = 20;

const FAULTS: Readonly<Record<Fault['kind'], string>> = {
  chain: '存证链在这里断开：这一环之前或这一环的内容被改动过，或内容不见了',
  cut: '存证链比以前记下的短，或从那以前被改写过',
  extra: '存证链在记下的末尾之后还有内容：不是本工具写的',
  forked: '同一台设备的存证链从这里起有两种说法：浏览器的数据被退回过更早的状态，或其中一种是改写的',
  record: '一件凭证的说明与存入时不同，或凭证不见了',
  bytes: '一件凭证的内容与存入时不同，或内容不见了',
  order: '订单或手机的内容与它的历史不符：被绕过本工具改动过',
  case: '一件维权的内容与它的历史不符：被绕过本工具改动过',
  unlisted: '有存证链不认识的内容',
};

/** What a check found, in sentences. */
export function verificationWords(found: Verification): { ok: boolean; lines: string[] } {
  const counts = `${found.entries} 环，${found.items} 件凭证${found.devices > 1 ? `，${found.devices} 台设备` : ''}`;
  const lines = found.ok
    ? [`完好：存下之后没有任何内容被改动、删去或补进（${counts}）。`]
    : [`有 ${found.faults.length} 处不对（共 ${counts}）。`, ...faultLines(found.faults)];
  if (found.removed > 0) lines.push(`你删除过 ${found.removed} 件凭证，链上记着时间。`);
  if (found.bytesOnly > 0) lines.push(`其中 ${found.bytesOnly} 件由旧版本存入，只封存了内容，没有封存说明。`);
  if (found.head) lines.push(`末尾：第 ${found.head.seq} 环，${found.head.hash.slice(0, 12)}。`);
  lines.push('查不出的：从头到尾重写、又没有在别处留下过末尾的链。要防这一种，请把备份存在别处，或加时间戳。');
  return { ok: found.ok, lines };
}

export function faultLines(faults: readonly Fault[]): string[] {
  const shown = faults.slice(0, LISTED).map(({ kind, orderKey, seq }) => {
    const where = [orderKey && `订单 ${orderKey.split(':')[1]}`, seq && `第 ${seq} 环`].filter(Boolean).join('，');
    return `${FAULTS[kind]}${where ? `（${where}）` : ''}。`;
  });
  return faults.length > LISTED ? [...shown, `还有 ${faults.length - LISTED} 处。`] : shown;
}
