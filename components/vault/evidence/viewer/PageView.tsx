import { useEffect, useState } from 'preact/hooks';

/** Nothing is run, nothing is loaded, nothing leads anywhere: what is seen is what is in the file. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`;

/** A kept page in a frame that may do nothing at all. */
export function PageView({ blob }: { blob: Blob }) {
  const [markup, setMarkup] = useState<string>();
  useEffect(() => {
    void blob.text().then(setMarkup);
  }, [blob]);
  if (markup === undefined) return null;
  return <iframe class="page-view" title="网页内容副本" sandbox="" srcdoc={POLICY + markup} />;
}
