import type { EntryKind } from '../../model/case';
import type { CivilDate } from '../../model/dates';
import { promiseIn } from './promise';
import { isShop, type Message, messagesOf } from './talk';

/** What a pasted talk seems to say; every field is shown to be confirmed before it is kept. */
export interface ChatReading {
  on?: CivilDate;
  at?: string;
  /** Who spoke for the other side. */
  who?: string;
  kind?: EntryKind;
  promisedBy?: CivilDate;
  /** The sentence that promises it. */
  promise?: string;
}

const HINTS: readonly [EntryKind, RegExp][] = [
  [
    'refused',
    /不(?:支持|能|予|可以|同意)(?:无理由)?(?:退|换|修|受理)|无法(?:退|换|处理|受理)|拒绝(?:您|退|换|了)|驳回/,
  ],
  ['refunded', /(?:已经?|成功)(?:给您|为您)?退款|退款(?:已到账|成功|已退回)/],
  ['agreed', /同意(?:退|换|修|您)|可以(?:退|换|修|寄)|已(?:审核)?通过|审核通过/],
];
const WILL = /(?:会|将|承诺|保证|尽快|马上|一定)[^。！？!?\n]{0,12}(?:处理|退|换|寄|补|回复|联系|发|解决)/;
const ASKS = /我(?:要|想)?(?:求|申请)|要求|请(?:给我|退|换|尽快)|能(?:不能|否)?(?:退|换|修)/;
const POLITE = /您|亲|为您|这边/;

/** Names, days and promises in a talk somebody pasted, or in one sentence about it. `today`: what a day without a year is read by. */
export function readChat(text: string, today: CivilDate): ChatReading {
  const messages = messagesOf(text, today);
  const who = otherSide(messages);
  const theirs = messages.filter((message) => who === undefined || message.who === who);
  const dated = messages.findLast(({ on }) => on !== undefined && on <= today);
  const timed = messages.findLast(({ on, at }) => at !== undefined && (on === undefined || on === dated?.on));
  const decisive = theirs.flatMap((message) => HINTS.find(([, says]) => says.test(message.text))?.[0] ?? []).at(-1);
  const promised = theirs
    .flatMap(({ text: said, on }) => promiseIn(said, on ?? dated?.on ?? today, today) ?? [])
    .at(-1);
  const promises = promised !== undefined || theirs.some(({ text: said }) => WILL.test(said));
  const kind = decisive ?? (promises ? 'promised' : lastWord(messages, who));
  return {
    ...(dated?.on ? { on: dated.on } : {}),
    ...(timed?.at ? { at: timed.at } : {}),
    ...(who ? { who } : {}),
    ...(kind ? { kind } : {}),
    ...(promised && kind !== 'refused' ? { promisedBy: promised.by, promise: promised.words } : {}),
  };
}

/** By its name, else by how it speaks; the buyer is 我. */
function otherSide(messages: readonly Message[]): string | undefined {
  const speakers = [...new Set(messages.flatMap(({ who }) => (who && who !== '我' ? who : [])))];
  const speaks = (who: string) => messages.some((message) => message.who === who && POLITE.test(message.text));
  return speakers.find(isShop) ?? speakers.find(speaks) ?? (speakers.length === 1 ? speakers[0] : undefined);
}

/** Nothing decided: the last to speak asked, or answered. */
function lastWord(messages: readonly Message[], who: string | undefined): EntryKind | undefined {
  if (who !== undefined && messages.at(-1)?.who === who) return 'answered';
  return messages.some((message) => message.who !== who && ASKS.test(message.text)) ? 'asked' : undefined;
}
