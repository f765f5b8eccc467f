import * as z from 'zod/mini';
import { isCivilDate } from '../model/dates';
import { EvidenceRecord } from '../model/evidence';
import { Platform, type ReaderId } from '../model/order';
import { Snapshot } from '../model/page/snapshot';
import { PageReport } from '../model/page-report';
import { DOOR_KINDS } from '../model/platform/door-kind';
import { OrderRecord, Purchase } from '../model/purchase';
import type { PictureChoices } from '../model/settings';
import type { FoundBy, KeptKind } from '../platforms/keeping/kept-page';

/**
 * Who may send a message: our script in the top frame of an order page, a page of the extension itself, or our script in a
 * chat page, where the buyer has put it.
 */
export type SenderKind = 'content' | 'own-page' | 'chat-page';

const count = z.int().check(z.gte(0), z.lte(100_000));

/** Every message to the background: who may send it and what it must look like. Anything else is refused. */
export const PROTOCOL = {
  /** An order page is there and will be read once it has come to rest: what storing takes may be made ready. */
  'page-opened': { from: 'content', payload: z.strictObject({}) },
  /** What an order page shows. */
  'page-read': { from: 'content', payload: PageReport },
  /** Put a part of the content script (`lib/capture/parts/parts.ts`) into the page. */
  'part-wanted': {
    from: 'content',
    payload: z.strictObject({ part: z.enum(['recognise', 'labels', 'serialise']) }),
  },
  /** One order's element, to be kept and drawn. */
  snapshot: {
    from: 'content',
    payload: z.strictObject({
      orderKey: OrderRecord.shape.key,
      snapshot: Snapshot,
      /** Of the page, without tokens. */
      url: PageReport.shape.url,
      /** Epoch milliseconds. */
      takenAt: z.number(),
      later: z.exactOptional(z.literal(true)),
    }),
  },
  /** 拍下本页: the popup asks for a photograph of the tab in front of it. */
  photograph: { from: 'own-page', payload: z.strictObject({ tabId: z.int().check(z.gte(0)) }) },
  /** What the page in front could be kept as, and for which phones. */
  'page-offer': { from: 'own-page', payload: z.strictObject({ tabId: z.int().check(z.gte(0)) }) },
  /** 保存此页: the whole page, for this phone; `null`: for none. Absent: for the one it names. */
  'keep-page': {
    from: 'own-page',
    payload: z.strictObject({
      tabId: z.int().check(z.gte(0)),
      phone: z.exactOptional(z.nullable(Purchase.shape.id)),
    }),
  },
  /** It is not to be kept after all: nothing of it is. */
  'keep-page-stop': { from: 'own-page', payload: z.strictObject({ tabId: z.int().check(z.gte(0)) }) },
  /** 把这段聊天存下来: what comes into view of this talk is read from now on. */
  'follow-chat': { from: 'own-page', payload: z.strictObject({ tabId: z.int().check(z.gte(0)) }) },
  /** The talk is to be kept, for this phone, or is not. */
  'follow-end': {
    from: 'own-page',
    payload: z.strictObject({
      tabId: z.int().check(z.gte(0)),
      keep: z.boolean(),
      phone: z.exactOptional(z.nullable(Purchase.shape.id)),
    }),
  },
  /** How far the buyer has come; `still`: something is in view that has no picture yet. */
  'chat-followed': {
    from: 'chat-page',
    payload: z.strictObject({ messages: count, gaps: count, pictures: count, still: z.boolean() }),
  },
  /** What was kept belongs to this phone. */
  'page-is-of': {
    from: 'own-page',
    payload: z.strictObject({
      ids: z.array(EvidenceRecord.shape.id).check(z.maxLength(500)),
      phone: Purchase.shape.id,
    }),
  },
  /** The popup is open, or the vault was edited: deadlines, reminders and badge are to be brought up to now. */
  'catch-up': { from: 'own-page', payload: z.strictObject({}) },
  /** The buyer answered in the popup, or took the answer back: a popup may close at any moment, so it does not write. */
  'signed-on': {
    from: 'own-page',
    payload: z.strictObject({
      phone: Purchase.shape.id,
      day: z.exactOptional(z.string().check(z.refine(isCivilDate))),
    }),
  },
  /** A line of several pieces is taken apart from the popup, or joined again. */
  'split-line': {
    from: 'own-page',
    payload: z.strictObject({ phone: Purchase.shape.id, back: z.exactOptional(z.literal(true)) }),
  },
  /** The buyer says from the popup which kind of door led to a platform's after-sales service, or that the one remembered does not. */
  /** So many phones at once: may they come in? */
  'waiting-answered': { from: 'own-page', payload: z.strictObject({ yes: z.boolean() }) },
  'door-worked': {
    from: 'own-page',
    payload: z.strictObject({ platform: Platform, kind: z.exactOptional(z.enum(DOOR_KINDS)) }),
  },
  /** 提醒我: the browser has just allowed notifications. */
  'remind-me': { from: 'own-page', payload: z.strictObject({}) },
  /** These phones are in front of the buyer, with what is urgent on them. */
  'phones-seen': {
    from: 'own-page',
    payload: z.strictObject({ phones: z.array(Purchase.shape.id).check(z.maxLength(10_000)) }),
  },
} as const satisfies Record<string, { from: SenderKind; payload: z.ZodMiniType }>;

/** How far a talk has been followed. */
export interface Followed {
  messages: number;
  /** Places where something may be missing. */
  gaps: number;
  pictures: number;
}

/** A page that can be kept. */
export interface PageOffer {
  /** What it proves, where that is known by its address. */
  kind?: KeptKind;
  platform?: ReaderId;
  /** Its talk is being followed. */
  following?: Followed;
  /** The phones it may be about, the likeliest first; `named`: the page itself says so. */
  phones: { id: string; name: string; named?: FoundBy }[];
}

export type MessageName = keyof typeof PROTOCOL;

export type Payload<N extends MessageName> = z.infer<(typeof PROTOCOL)[N]['payload']>;

/** What the background answers when all went well. */
export interface Values {
  'page-opened': Record<never, never>;
  'catch-up': Record<never, never>;
  'phones-seen': Record<never, never>;
  'signed-on': Record<never, never>;
  'split-line': Record<never, never>;
  'waiting-answered': Record<never, never>;
  'door-worked': Record<never, never>;
  'remind-me': Record<never, never>;
  'page-read': {
    orders: { key: string; state: 'new' | 'changed' | 'known' }[];
    wantPictures: string[];
    /** What the buyer wants in them. */
    pictures: PictureChoices;
  };
  'part-wanted': Record<never, never>;
  snapshot: Record<never, never>;
  'page-offer': PageOffer;
  'keep-page': /** Of the kept items; `pictures` of them are pictures. */
    | { ids: string[]; pictures: number; phone?: string }
    /** The vault is locked: so many things wait in its box. */
    | { boxed: number }
    /** Why nothing was kept. */
    | {
        why:
          | 'not-allowed'
          | 'failed'
          | 'moved'
          | 'pinched'
          | 'gone'
          | 'too-long'
          | 'stopped'
          | 'private'
          | 'full'
          | 'busy'
          | 'no-such-phone';
      };
  'keep-page-stop': Record<never, never>;
  /** `nothing`: the page shows no talk that can be read. */
  'follow-chat': Followed | { why: 'nothing' | 'not-allowed' | 'private' };
  'follow-end': Values['keep-page'];
  'chat-followed': { picture?: string };
  'page-is-of': Record<never, never>;
  photograph: {
    taken: number;
    /** Those of them that show a part of their order only. */
    cut: number;
    /** Why there is none. `pinched`: the page is magnified by two fingers; `gone`: no script of ours answers there. */
    why?: 'none-in-view' | 'not-allowed' | 'moved' | 'gone' | 'not-in-front' | 'pinched' | 'failed';
  };
}

/**
 * Why it did not. `refused`: the sender may not say that; `invalid`: not of the agreed shape; `full`: no space left on
 * the disk; `unavailable`: the browser gives no database (some private windows); `newer`: a later release keeps it; `locked`: the buyer has to open it first; `failed`: anything else.
 */
export type Reason = 'refused' | 'invalid' | 'full' | 'newer' | 'locked' | 'unavailable' | 'failed';

export type Reply<N extends MessageName> = { ok: true; value: Values[N] } | { ok: false; reason: Reason };

export interface Message<N extends MessageName = MessageName> {
  name: N;
  payload: Payload<N>;
}

/** A sender that was checked. */
export type KnownSender =
  | { kind: 'content'; tabId: number; platform: ReaderId; visit: string; documentId?: string }
  | { kind: 'own-page' }
  | { kind: 'chat-page'; tabId: number };
