import { useEffect, useState } from 'preact/hooks';
import { saveFile } from '@/components/shared/save-file';
import { sizeWords } from '@/lib/model/words/size';
import type { Mail } from '@/lib/proof/invoice/mail/read-mail';
import { wordsOfMarkup } from '@/lib/texts/words-of-markup';

/** A mail: who to whom, the text, what was attached. Its HTML is never drawn: letters of strangers load and pretend. */
export function MailView({ blob }: { blob: Blob }) {
  const [mail, setMail] = useState<Mail | { problem: string }>();
  useEffect(() => {
    let open = true;
    const load = async () => {
      const { readMail } = await import('@/lib/proof/invoice/mail/read-mail');
      const read = await readMail(new Uint8Array(await blob.arrayBuffer()));
      if (open) setMail(read.ok ? read.mail : { problem: read.problem });
    };
    load().catch((error: unknown) => {
      console.error('mail not read', error);
      if (open) setMail({ problem: '这封邮件打不开。原件已存好。' });
    });
    return () => {
      open = false;
    };
  }, [blob]);
  if (!mail) return <p class="quiet">正在打开邮件…</p>;
  if ('problem' in mail) return <p class="problem">{mail.problem}</p>;
  return (
    <div class="mail-view">
      <h4>{mail.subject || '（没有主题）'}</h4>
      <dl class="small">
        <dt>发件人</dt>
        <dd>{mail.from}</dd>
        <dt>收件人</dt>
        <dd>{mail.to}</dd>
        <dt>时间</dt>
        <dd>{mail.date ?? '没有写'}</dd>
      </dl>
      <pre class="text-view">{mail.text || wordsOfMarkup(mail.html) || '（没有文字）'}</pre>
      {mail.files.length > 0 && (
        <ul class="mail-files" aria-label="附件">
          {mail.files.map(({ name, bytes }) => (
            <li key={name}>
              <button type="button" class="slim" onClick={() => saveFile(new Blob([bytes]), name || '附件')}>
                {name || '附件'}（{sizeWords(bytes.length)}）
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
