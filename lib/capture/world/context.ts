import { browser } from 'wxt/browser';

/**
 * Stands in for WXT's `ContentScriptContext` (see `wxt.config.ts`). That one greets older copies of the script through
 * `window.postMessage` and an event on the document, both with the extension's id in it: any page could see them.
 * This one only knows whether the extension is still there, and says nothing to anybody.
 */
export class ContentScriptContext {
  readonly #over = new AbortController();

  get signal(): AbortSignal {
    return this.#over.signal;
  }

  /** After an update or removal of the extension its scripts stay in open pages, without a way to their background. */
  get isInvalid(): boolean {
    if (browser.runtime?.id === undefined) this.#over.abort();
    return this.#over.signal.aborted;
  }

  get isValid(): boolean {
    return !this.isInvalid;
  }

  onInvalidated(callback: () => void): () => void {
    this.#over.signal.addEventListener('abort', callback);
    return () => this.#over.signal.removeEventListener('abort', callback);
  }
}
