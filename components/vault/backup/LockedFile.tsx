/** Asks for the passphrase of a locked backup that was chosen. */
export function LockedFile({
  name,
  onOpen,
  onLeave,
}: {
  name: string;
  onOpen: (passphrase: string) => void;
  onLeave: () => void;
}) {
  return (
    <form
      class="ask"
      aria-label="打开加密的备份"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(String(new FormData(event.currentTarget).get('passphrase') ?? ''));
      }}
    >
      <p>{name} 是加密的备份。</p>
      <label class="field">
        口令
        <input name="passphrase" type="password" required autocomplete="off" maxLength={200} />
      </label>
      <div class="actions">
        <button type="submit" class="primary">
          打开并导入
        </button>
        <button type="button" onClick={onLeave}>
          不导入了
        </button>
      </div>
    </form>
  );
}
