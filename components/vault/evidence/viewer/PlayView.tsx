import { useRef, useState } from 'preact/hooks';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import type { Vault } from '@/lib/db/store/schema';
import { titleOf } from '@/lib/evidence/item';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import { useStoring } from '../../use-storing';
import { useUrl } from '../use-bytes';

/** A recording or a film, with marks that say what is heard where. */
export function PlayView({ db, item, blob }: { db: Vault; item: EvidenceItem; blob: Blob }) {
  const url = useUrl(blob);
  const player = useRef<HTMLMediaElement | null>(null);
  const store = useStoring();
  const [note, setNote] = useState('');
  const [silent, setSilent] = useState(false);
  const { id, mime } = item.record;
  const marks = item.says.marks ?? [];
  const put = (next: typeof marks) => store(() => noteEvidence(db, [id], { marks: next }, Date.now()));
  const add = async () => {
    const at = Math.floor(player.current?.currentTime ?? 0);
    const more = [...marks, { at, note: note.trim().slice(0, 200) }].toSorted((a, b) => a.at - b.at);
    if (await put(more)) setNote('');
  };
  const common = { src: url, controls: true, preload: 'metadata', onError: () => setSilent(true) } as const;
  return (
    <>
      {url && mime.startsWith('video/') && (
        <video {...common} class="film-view" ref={player as never} aria-label={titleOf(item)} />
      )}
      {url && mime.startsWith('audio/') && <audio {...common} ref={player as never} aria-label={titleOf(item)} />}
      {silent && <p class="problem">这种格式在这个浏览器里播放不了。原件已存好；要听的话存一份到电脑打开。</p>}
      <ol class="play-marks">
        {marks.map((mark, i) => (
          <li key={`${mark.at} ${mark.note}`}>
            <button
              type="button"
              class="slim"
              onClick={() => {
                if (player.current) player.current.currentTime = mark.at;
              }}
            >
              {clock(mark.at)}
            </button>
            <span>{mark.note}</span>
            <button type="button" class="plain slim" onClick={() => void put(marks.filter((_, at) => at !== i))}>
              去掉<span class="spoken"> {clock(mark.at)} 的标记</span>
            </button>
          </li>
        ))}
      </ol>
      <form
        class="with-button"
        onSubmit={(event) => {
          event.preventDefault();
          if (note.trim()) void add();
        }}
      >
        <input
          type="text"
          aria-label="此刻说了什么"
          placeholder="此刻说了什么，如：卖家承认是旧机"
          maxLength={200}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
        <button type="submit" disabled={!note.trim()}>
          标在此刻
        </button>
      </form>
    </>
  );
}

/** 192 -> `03:12` */
function clock(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
