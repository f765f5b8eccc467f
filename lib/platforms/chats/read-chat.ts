import type { ReaderId } from '../../model/order';
import { readJdChat } from '../jd/chat';
import { readPinduoduoChat } from '../pinduoduo/chat';
import { readWangwangChat } from '../tmall/chat';
import type { ChatReader, ChatReading } from './chat';
import { readUnknownChat } from './unknown-chat';

const READERS: Readonly<Record<ReaderId, ChatReader>> = {
  jd: readJdChat,
  tmall: readWangwangChat,
  pinduoduo: readPinduoduoChat,
};

/** The talk of a chat page, in whichever of its documents it is; by its shop's markup, else by what looks like a talk. */
export function readChat(platform: ReaderId, documents: readonly Document[]): ChatReading | undefined {
  const read = (reader: ChatReader) => documents.flatMap((document) => reader(document) ?? []);
  const found = [...read(READERS[platform]), ...read(readUnknownChat)];
  return found.find(({ rows }) => rows.some((row) => row !== undefined));
}
