import { useState } from 'preact/hooks';
import { send } from '@/lib/messages/send';
import { type PhotographResult, photographInWords } from './photograph-words';

/** 拍下本页: the click on our toolbar button is what lets the browser take the picture. */
export function PhotographButton({ tabId }: { tabId: number }) {
  const [result, setResult] = useState<PhotographResult | 'busy'>();
  const take = async () => {
    setResult('busy');
    setResult(await send('photograph', { tabId }));
  };
  const words = result && result !== 'busy' ? photographInWords(result) : undefined;
  return (
    <div class="photograph">
      <button type="button" onClick={take} disabled={result === 'busy'}>
        {result === 'busy' ? '正在拍…' : '拍下本页'}
      </button>
      <p class={`small ${words?.good === false ? 'not-done' : 'quiet'}`} role="status">
        {words?.words ?? (result === undefined ? '由浏览器拍下画面里的手机订单，存成凭证。' : '')}
      </p>
    </div>
  );
}
