import PostalMime, { type Address } from 'postal-mime';

export interface MailFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface Mail {
  /** Names and addresses as the mail gives them; '' where it gives none. */
  from: string;
  to: string;
  subject: string;
  /** As the mail says: its sender's clock. */
  date?: string;
  /** Its plain text, and its markup: never to be drawn as it is. */
  text: string;
  html: string;
  files: MailFile[];
}

/** A mail with its attachments. A cut mail parses without a word and gives half a file: its end is looked for first. */
export async function readMail(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ ok: true; mail: Mail } | { ok: false; problem: string }> {
  if (isCut(bytes))
    return { ok: false, problem: '这封邮件不完整（后面被截断了），附件可能缺一半，没有读。请重新保存。' };
  try {
    const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer', maxNestingDepth: 20 });
    const files = mail.attachments.flatMap(({ filename, content }): MailFile[] =>
      content instanceof ArrayBuffer ? [{ name: filename ?? '', bytes: new Uint8Array(content) }] : [],
    );
    const { subject = '', date, text, html = '' } = mail;
    const [from, to] = [addresses(mail.from ? [mail.from] : []), addresses(mail.to ?? [])];
    return {
      ok: true,
      mail: { from, to, subject, ...(date === undefined ? {} : { date }), text: text?.trim() ?? '', html, files },
    };
  } catch {
    return { ok: false, problem: '这封邮件的格式读不出来。请从邮箱里重新保存为 .eml。' };
  }
}

const addresses = (all: readonly Address[]): string =>
  all.map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address || '')).join('，');

/** A mail of several parts ends with its boundary and two hyphens. */
function isCut(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64_000)).split(/\r?\n\r?\n/)[0] ?? '';
  const boundary = /^content-type:\s*multipart\/[\s\S]*?boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/im.exec(head);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return false;
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-64_000));
  return !tail.includes(`--${mark}--`);
}
