import { sampleAddress } from '@/components/sample/address';

/** Offered where a page could not be read, or not wholly: a sample of it without anything personal, to be looked at first. */
export function SampleOffer({ tabId, url }: { tabId: number; url: string }) {
  return (
    <p class="sample-offer">
      <a class="button" href={sampleAddress(tabId, url)} target="_blank" rel="noreferrer">
        生成脱敏页面样本
      </a>
      <span class="small quiet">别人照着它能修好识别。去掉个人信息，先给你看，由你决定要不要保存，不会自动发送。</span>
    </p>
  );
}
