import { useState } from 'preact/hooks';
import { send } from '@/lib/messages/send';
import type { Purchase } from '@/lib/model/purchase';
import { failureInWords } from '../page/page-words';

export interface Split {
  /** What just happened, in words. */
  told?: string;
  /** The way back, while there is one. */
  undo?: () => void;
  split: (purchase: Purchase) => void;
}

/** Takes a line of several pieces apart. Kept by the list, since the cards change places as there are more of them. */
export function useSplit(): Split {
  const [done, setDone] = useState<{ told: string; undo?: () => void }>();
  const ask = async (phone: string, back?: true) => {
    const reply = await send('split-line', { phone, ...(back ? { back } : {}) });
    if (!reply.ok) setDone({ told: back ? '没有合回去：另一台已经有自己的记录了。' : failureInWords(reply.reason) });
    else if (back) setDone(undefined);
    else setDone({ told: '已经分开：每台各记各的 IMEI、状态和维修。', undo: () => void ask(phone, true) });
  };
  return { ...done, split: ({ id }) => void ask(id) };
}
