import { useState } from 'preact/hooks';

interface Props {
  busy: boolean;
  /** Called in the click. @returns whether it is an address */
  onAdd: (address: string, root: string | undefined) => boolean;
}

/** An authority of the buyer's own choice, with its root where it is none of the known ones. */
export function OwnAuthority({ busy, onAdd }: Props) {
  const [address, setAddress] = useState('');
  const [root, setRoot] = useState<string>();
  const [wrong, setWrong] = useState(false);
  return (
    <details>
      <summary>用别的机构</summary>
      <form
        class="own-authority"
        onSubmit={(event) => {
          event.preventDefault();
          const added = onAdd(address, root);
          setWrong(!added);
          if (added) setAddress('');
        }}
      >
        <label class="field">
          它的地址（RFC 3161，https 或 http）
          <input
            type="text"
            inputMode="url"
            maxLength={500}
            value={address}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </label>
        <label class="button">
          {root === undefined ? '选它的根证书（.pem）' : '根证书选好了'}
          <input
            type="file"
            class="spoken"
            accept=".pem,.crt,.cer"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              void file?.text().then(setRoot);
            }}
          />
        </label>
        <button type="submit" disabled={busy || !address.trim()}>
          打开
        </button>
        {wrong && (
          <p class="problem" role="alert">
            这不是能用的网址，要以 https:// 或 http:// 开头。
          </p>
        )}
        <p class="small quiet">根证书请从机构自己的网站取。没有根证书又不认识的机构，它的答复核对不了，不会采用。</p>
      </form>
    </details>
  );
}
