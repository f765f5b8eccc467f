import { useState } from 'preact/hooks';
import { Brand } from '@/components/shared/Brand';
import type { PackageReport, Refusal } from '@/lib/proof/verify/report';
import { CheckReport } from './CheckReport';
import './check.css';

interface Props {
  check: (file: Blob, onBytes: (total: number) => void) => Promise<PackageReport | Refusal>;
}

type State =
  | { is: 'empty' }
  | { is: 'checking'; name: string; share: number }
  | { is: 'done'; name: string; report: PackageReport | Refusal }
  | { is: 'failed'; name: string };

/** Anybody drops a package here and sees item by item whether it is whole. Nothing is stored or sent. */
export function CheckPage({ check }: Props) {
  const [state, setState] = useState<State>({ is: 'empty' });
  const [over, setOver] = useState(false);
  const start = async (file: File | undefined) => {
    if (!file) return;
    const { name, size } = file;
    setState({ is: 'checking', name, share: 0 });
    try {
      let told = 0;
      const report = await check(file, (total) => {
        const share = Math.min(1, total / Math.max(1, size));
        // A page drawn anew for every piece would take longer than the check.
        if (share - told < 0.01) return;
        told = share;
        setState({ is: 'checking', name, share });
      });
      setState({ is: 'done', name, report });
    } catch (error) {
      console.error('not checked', error);
      setState({ is: 'failed', name });
    }
  };
  return (
    <>
      <header>
        <Brand />
        <h2>核对证据包</h2>
        <p class="quiet">
          看一个证据包（ZIP）里的文件有没有被改动、替换或增减，签名和时间戳对不对。只在这台电脑上看，不保存，也不上传。
        </p>
      </header>
      <main>
        <label
          class={over ? 'drop over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void start(event.dataTransfer?.files[0]);
          }}
        >
          <span>
            把证据包拖到这里，或者<b>点这里选择文件</b>
          </span>
          <input
            type="file"
            class="spoken"
            accept=".zip,application/zip"
            disabled={state.is === 'checking'}
            onChange={(event) => {
              const input = event.currentTarget;
              void start(input.files?.[0]).then(() => {
                input.value = '';
              });
            }}
          />
        </label>
        <div aria-live="polite">
          {state.is === 'checking' && (
            <p>
              正在核对 {state.name} <progress value={state.share} max={1} aria-label="核对进度" />
            </p>
          )}
          {state.is === 'failed' && (
            <p class="problem" role="alert">
              {state.name} 没有核对完：读文件时出错。请重试；如果文件在网盘或移动盘上，先复制到本机。
            </p>
          )}
          {state.is === 'done' && <CheckReport name={state.name} report={state.report} />}
        </div>
      </main>
    </>
  );
}
