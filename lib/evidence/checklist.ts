import type { EvidenceKind } from '../model/evidence';

/** Where a phone stands, as far as it decides what proof it needs. */
export type Stage = 'bought' | 'in-use' | 'fault' | 'dispute';

/** What there is of a phone, by which the list is ticked. */
export interface Kept {
  kinds: readonly EvidenceKind[];
  hasImei: boolean;
  hasInvoice: boolean;
  repairs: number;
}

export interface Wanted {
  id: string;
  name: string;
  /** Why it matters, in one sentence. */
  why: string;
  /** The kind one adds for it; absent = it comes by itself, or is typed. */
  kind?: EvidenceKind;
  from: Stage;
  done: (kept: Kept) => boolean;
}

const has =
  (...kinds: EvidenceKind[]) =>
  (kept: Kept) =>
    kinds.some((kind) => kept.kinds.includes(kind));

/**
 * What is worth having, in the order in which one can get it. After the checklist of what courts and platforms ask for
 * (证据规定; guidance of the consumer associations): nothing of it is a duty, and more is never wrong.
 */
const WANTED: readonly Wanted[] = [
  {
    id: 'order',
    name: '订单画面',
    why: '证明在哪里、什么时候、花多少钱买的。',
    from: 'bought',
    done: has('screenshot', 'snapshot'),
  },
  {
    id: 'box',
    name: '外箱、机身和 IMEI 的照片',
    why: '以后能说清收到时是什么样、是不是同一台。',
    kind: 'photo',
    from: 'bought',
    done: (kept) => has('photo', 'video')(kept) || kept.hasImei,
  },
  {
    id: 'invoice',
    name: '发票',
    why: '保修常按发票日期算；投诉和起诉要写卖家的法定名称。',
    kind: 'invoice',
    from: 'in-use',
    done: (kept) => has('invoice')(kept) || kept.hasInvoice,
  },
  {
    id: 'fault',
    name: '故障的照片或录像',
    why: '故障时有时无时，只有当场录下才说得清。',
    kind: 'video',
    from: 'fault',
    // One photo may be that of the box.
    done: (kept) => has('video')(kept) || kept.kinds.filter((kind) => kind === 'photo').length > 1,
  },
  {
    id: 'talk',
    name: '和客服的聊天或通话',
    why: '证明什么时候提过要求、对方怎么答的。',
    kind: 'chat',
    from: 'fault',
    done: has('chat', 'recording', 'email'),
  },
  {
    id: 'repair',
    name: '维修单',
    why: '修了几次、停用几天，换机和退货都看它。',
    kind: 'repair-sheet',
    from: 'fault',
    done: (kept) => kept.repairs === 0 || has('repair-sheet')(kept),
  },
  {
    id: 'inspection',
    name: '检测报告',
    why: '对方说是人为损坏时，由检测单位说了算。',
    kind: 'inspection',
    from: 'dispute',
    done: has('inspection'),
  },
];

const STAGES: readonly Stage[] = ['bought', 'in-use', 'fault', 'dispute'];

/** What is worth having of a phone that stands there, with what there is; never what only a later stage needs. */
export function checklist(stage: Stage, kept: Kept): { wanted: Wanted; done: boolean }[] {
  const reached = STAGES.slice(0, STAGES.indexOf(stage) + 1);
  return WANTED.filter(({ from }) => reached.includes(from)).map((wanted) => ({ wanted, done: wanted.done(kept) }));
}
