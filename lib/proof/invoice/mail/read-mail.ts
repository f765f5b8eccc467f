import PostalMime from 'postal-mime';

export interface MailFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The files attached to a mail. A cut mail parses without a word and gives half a file: its end is looked for first. */
export async function filesInMail(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ ok: true; files: MailFile[] } | { ok: false; problem: string }> {
  if (isCut(bytes))
    return { ok: false, problem: '这封邮件不完整（后面被截断了），附件可能缺一半，没有读。请重新保存。' };
  try {
    const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer', maxNestingDepth: 20 });
    const files = mail.attachments.flatMap(({ filename, content }): MailFile[] =>
      content instanceof ArrayBuffer ? [{ name: filename ?? '', bytes: new Uint8Array(content) }] : [],
    );
    return { ok: true, files };
  } catch {
    return { ok: false, problem: '这封邮件的格式读不出来。请从邮箱里重新保存为 .eml。' };
  }
}

/** A mail of several parts ends with its boundary and two hyphens. */
function isCut(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64_000)).split(/\r?\n\r?\n/)[0] ?? '';
  const boundary = /^content-type:\s*multipart\/[\s\S]*?boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/im.exec(head);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return false;
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-64_000));
  return !tail.includes(`--${mark}--`);
}
