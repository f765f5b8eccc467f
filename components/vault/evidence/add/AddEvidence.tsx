import { useState } from 'preact/hooks';
import type { Vault } from '@/lib/db/store/schema';
import type { Purchase } from '@/lib/model/purchase';
import { AddingProgress } from './AddingProgress';
import { type Adding, useAdding } from './use-adding';
import { asNew, useDrop } from './use-drop';
import { usePaste } from './use-paste';
import { WriteText } from './WriteText';

/** Ways to add evidence to a phone: choose, take a photo, drop, paste, write. */
export function AddEvidence({ db, purchase }: { db: Vault; purchase: Purchase }) {
  const adding = useAdding(db, purchase);
  const [text, setText] = useState<string>();
  // Files dropped anywhere on the phone's page belong to the phone.
  const over = useDrop(adding.add, adding.refuse);
  usePaste(adding.add, setText);
  return (
    <div class={over ? 'add-evidence over' : 'add-evidence'}>
      {adding.progress ? (
        <AddingProgress adding={adding} />
      ) : (
        <div class="actions">
          <Picker word="添加凭证" class="button soft" adding={adding} />
          <Picker word="拍照" class="button camera" adding={adding} capture />
          <button type="button" onClick={() => setText('')}>
            写一段文字
          </button>
        </div>
      )}
      <p class="small quiet">
        照片、录音录像、发票、聊天截图、邮件都行；也可以拖进来，或直接粘贴。文件原样保存，不上传。
      </p>
      {text !== undefined && (
        <WriteText
          text={text}
          onKeep={(file) => {
            setText(undefined);
            void adding.add([file]);
          }}
          onCancel={() => setText(undefined)}
        />
      )}
      {adding.refused.length > 0 && (
        <ul role="alert" class="problem">
          {adding.refused.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Picker({
  word,
  adding,
  capture,
  ...rest
}: {
  word: string;
  class: string;
  adding: Adding;
  capture?: boolean;
}) {
  return (
    <label {...rest}>
      {word}
      <input
        type="file"
        class="spoken"
        multiple={!capture}
        {...(capture ? { accept: 'image/*', capture: 'environment' } : {})}
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          // So that the same file can be chosen again.
          input.value = '';
          void adding.add(files.map(asNew));
        }}
      />
    </label>
  );
}
