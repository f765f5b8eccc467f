import { useState } from 'preact/hooks';
import type { Route } from '@/lib/platforms/doors/route';

interface Props {
  /** Best first, as they are offered. */
  doors: readonly Route[];
  /** 到了: this kind of door is remembered; `undefined`: the remembered one is forgotten. */
  answered: (kind: Route['kind'] | undefined) => void;
}

/**
 * 没到售后页？ asked after a door was opened: no address of a shop is sure, so the next one is offered, and the one that led
 * there is remembered for the platform.
 */
export function DoorAnswer({ doors, answered }: Props) {
  const [at, setAt] = useState(0);
  const [good, setGood] = useState(false);
  const [opened, next] = [doors[at], doors[at + 1]];
  if (!opened) return null;
  if (good) return <p class="small quiet door-answer">记下了：这个平台下次先走这个入口。</p>;
  const arrived = () => {
    answered(opened.kind);
    setGood(true);
  };
  const missed = () => {
    if (at === 0) answered(undefined);
    setAt(at + 1);
  };
  return (
    <p class="small door-answer">
      {at > 0 && (
        <>
          <a class="button" href={opened.url} target="_blank" rel="noreferrer">
            换一个：{opened.label}
          </a>{' '}
        </>
      )}
      {next && (
        <button type="button" class="link" onClick={missed}>
          没到售后页？
        </button>
      )}{' '}
      <button type="button" class="link" onClick={arrived}>
        到了，记住
      </button>
    </p>
  );
}
