import { isBitmap } from '@/lib/db/evidence/mime';
import type { Vault } from '@/lib/db/store/schema';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import { MailView } from './MailView';
import { PageView } from './PageView';
import { PdfView } from './PdfView';
import { PictureView } from './PictureView';
import { PlayView } from './PlayView';
import { TextView } from './TextView';

/** What an item contains, shown by what it is. Nothing of it can run, nor load anything. */
export function Contents({ db, item, blob }: { db: Vault; item: EvidenceItem; blob: Blob }) {
  const { mime } = item.record;
  if (isBitmap(mime)) return <PictureView blob={blob} />;
  if (/^(?:audio|video)\//.test(mime)) return <PlayView db={db} item={item} blob={blob} />;
  if (mime === 'application/pdf') return <PdfView blob={blob} />;
  if (mime === 'message/rfc822') return <MailView blob={blob} />;
  if (mime === 'application/xhtml+xml') return <PageView blob={blob} />;
  if (mime === 'text/plain') return <TextView blob={blob} />;
  if (/^image\/hei[cf]/.test(mime))
    return <p class="quiet">苹果手机的 HEIC 照片，浏览器显示不了。原件已存好；要看的话存一份到电脑打开。</p>;
  return <p class="quiet">这种文件在这里显示不了。原件已存好；要看的话存一份到电脑打开。</p>;
}
