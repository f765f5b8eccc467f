import { sampleAddress } from '@/components/shared/doors/sample-address';

/** Offered where a page could not be read, or not wholly: a sample of it without anything personal, to be looked at first. */
export function SampleOffer({ tabId, url }: { tabId: number; url: string }) {
  return (
    <p class="sample-offer small">
      <span class="quiet">想帮忙修好？</span>
      <a class="button plain slim" href={sampleAddress(tabId, url)} target="_blank" rel="noreferrer">
        告诉我们这页变了
      </a>
      <span class="quiet">姓名、电话、地址都会换掉，先给你看，由你决定存不存；不会自动发送。</span>
    </p>
  );
}
