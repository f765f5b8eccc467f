import { ENTRY_WORDS } from '@/lib/cases/case-words';
import type { ChatReading } from '@/lib/cases/log/read-chat';
import type { CivilDate } from '@/lib/model/dates';
import { dayInWords } from '@/lib/model/words/day';

/** What was read in a pasted talk, told to be looked over: the fields below hold it, and each can be put right. */
export function FoundInTalk({ found, today }: { found: ChatReading; today: CivilDate }) {
  const { on, at, who, kind, promisedBy, promise } = found;
  const told = [
    who && `对方是${who}`,
    on && `${dayInWords(on, today)}${at ? ` ${at}` : ''}`,
    kind && ENTRY_WORDS[kind],
    promisedBy && `说好${dayInWords(promisedBy, today)}前`,
  ].filter(Boolean);
  return (
    <div class="found" role="status">
      <p>
        {told.length > 0 ? `读到：${told.join('，')}。` : '没读出日期和名字。'}
        看一眼，不对就在下面改。
      </p>
      {promise && <p class="small quiet">“{promise}”</p>}
    </div>
  );
}
