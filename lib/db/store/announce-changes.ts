/** Says in all pages of ours that rows have changed, also to those that do without Dexie. */
const CHANNEL = 'goujibao-changed';

/** Calls `heard` whenever another page, or the background, has written to the vault. Returns how to stop. */
export function onVaultChanged(heard: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', heard);
  return () => channel.close();
}

/** What was written is not said: whoever shows something reads it again. */
export function vaultChanges(): { tell: () => void } {
  const channel = new BroadcastChannel(CHANNEL);
  return { tell: () => channel.postMessage('changed') };
}
