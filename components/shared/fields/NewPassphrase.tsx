/** A passphrase of the buyer's own choice, typed twice: `passphrase` and `again` of the form it stands in. */
export function NewPassphrase() {
  return (
    <>
      <label class="field">
        口令
        <input name="passphrase" type="password" required autocomplete="new-password" maxLength={200} />
      </label>
      <label class="field">
        再写一次
        <input name="again" type="password" required autocomplete="new-password" maxLength={200} />
      </label>
    </>
  );
}
