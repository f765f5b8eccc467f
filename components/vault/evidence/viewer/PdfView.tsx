import { useEffect, useRef, useState } from 'preact/hooks';
import type { PdfDocument } from '@/lib/proof/invoice/tools';

/** Dots per point: readable on a desktop screen, and four times that on paper. */
const SCALE = 1.6;

/** A PDF, one page at a time: only what is looked at is drawn. */
export function PdfView({ blob }: { blob: Blob }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pdf, setPdf] = useState<PdfDocument | 'password' | 'broken'>();
  const [page, setPage] = useState(0);
  useEffect(() => {
    let open = true;
    let opened: PdfDocument | undefined;
    const load = async () => {
      const { browserTools } = await import('@/lib/proof/invoice/browser-tools');
      const found = await browserTools.openPdf(new Uint8Array(await blob.arrayBuffer()));
      if (typeof found === 'object') opened = found;
      if (open) setPdf(found);
      else void opened?.close();
    };
    load().catch((error: unknown) => {
      console.error('pdf not opened', error);
      if (open) setPdf('broken');
    });
    return () => {
      open = false;
      void opened?.close();
    };
  }, [blob]);
  useEffect(() => {
    if (typeof pdf !== 'object') return;
    let open = true;
    const draw = async () => {
      const pixels = await (await pdf.page(page)).draw(SCALE);
      if (!open || !pixels || !canvas.current) return;
      canvas.current.width = pixels.width;
      canvas.current.height = pixels.height;
      const data = new Uint8ClampedArray(pixels.data);
      canvas.current.getContext('2d')?.putImageData(new ImageData(data, pixels.width), 0, 0);
    };
    draw().catch((error: unknown) => console.error('pdf page not drawn', error));
    return () => {
      open = false;
    };
  }, [pdf, page]);
  if (pdf === undefined) return <p class="quiet">正在打开 PDF…</p>;
  if (pdf === 'password') return <p class="problem">这份 PDF 要密码才能看。原件已存好。</p>;
  if (pdf === 'broken') return <p class="problem">这份 PDF 打不开，可能存下时就是坏的。原件已存好。</p>;
  return (
    <>
      <canvas class="pdf-view" ref={canvas} role="img" aria-label={`PDF 第 ${page + 1} 页`} />
      {pdf.pageCount > 1 && (
        <div class="actions">
          <button type="button" class="slim" disabled={page === 0} onClick={() => setPage(page - 1)}>
            上一页
          </button>
          <span class="small">
            第 {page + 1} / {pdf.pageCount} 页
          </span>
          <button type="button" class="slim" disabled={page === pdf.pageCount - 1} onClick={() => setPage(page + 1)}>
            下一页
          </button>
        </div>
      )}
    </>
  );
}
