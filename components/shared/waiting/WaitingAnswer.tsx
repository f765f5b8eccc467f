import { useState } from 'preact/hooks';
import { send } from '@/lib/messages/send';

/** The buyer's word on phones that came in too many at once. @param onYes they are in: the page may give their pictures */
export function WaitingAnswer({ onYes }: { onYes?: () => void }) {
  const [state, setState] = useState<'asked' | 'busy' | 'failed'>('asked');
  const answer = async (yes: boolean) => {
    setState('busy');
    const reply = await send('waiting-answered', { yes });
    setState(reply.ok ? 'asked' : 'failed');
    if (reply.ok && yes) onYes?.();
  };
  return (
    <>
      <div class="actions">
        <button type="button" class="primary" disabled={state === 'busy'} onClick={() => answer(true)}>
          都存下
        </button>
        <button type="button" disabled={state === 'busy'} onClick={() => answer(false)}>
          都不要
        </button>
      </div>
      {state === 'failed' && (
        <p class="small problem" role="alert">
          没有存成，它们还放着。再点一次试试。
        </p>
      )}
    </>
  );
}
