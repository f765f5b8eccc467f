import type { Tab } from '../e2e/harness/tab.ts';

interface Session {
  set(items: object): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Puts the rows into the browser's vault, with a drawn picture for each phone, and one of each order as its evidence. */
export async function takeOver(ownPage: Tab, rows: Record<string, unknown[]>): Promise<void> {
  await ownPage.evaluate(fill, rows);
}

/** Runs in a page of the extension. */
async function fill(rows: Record<string, unknown[]>): Promise<void> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Drawn once: the same are put into the vault again and again.
  const world = globalThis as unknown as { drawnBefore?: Map<string, ArrayBuffer> };
  const drawn = world.drawnBefore ?? new Map<string, ArrayBuffer>();
  world.drawnBefore = drawn;
  const draw = async (
    what: string,
    [width, height]: readonly [number, number],
    paint: (context: OffscreenCanvasRenderingContext2D) => void,
  ) => {
    const before = drawn.get(what);
    if (before) return before;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    paint(context);
    const bytes = await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 })).arrayBuffer();
    drawn.set(what, bytes);
    return bytes;
  };
  const hue = (text: string) => [...text].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 360, 7);
  const phone = (context: OffscreenCanvasRenderingContext2D, title: string, x: number, y: number, size: number) => {
    const color = hue(title);
    context.fillStyle = `hsl(${color} 30% 93%)`;
    context.fillRect(x, y, size, size);
    context.fillStyle = `hsl(${color} 25% 45%)`;
    context.beginPath();
    context.roundRect(x + size * 0.3, y + size * 0.08, size * 0.4, size * 0.84, size * 0.07);
    context.fill();
    context.fillStyle = `hsl(${color} 25% 25%)`;
    context.beginPath();
    context.roundRect(x + size * 0.34, y + size * 0.13, size * 0.18, size * 0.18, size * 0.05);
    context.fill();
  };

  const database = await asked(indexedDB.open('goujibao'));
  const stores = [...database.objectStoreNames];
  const evidence: [record: Record<string, unknown>, bytes: ArrayBuffer][] = [];
  const purchases = (rows['purchases'] ?? []) as { id: string; orderKey: string; line: { title: string } }[];
  for (const { orderKey, line } of purchases) {
    const bytes = await draw(`${orderKey} ${line.title}`, [720, 220], (context) => {
      context.fillStyle = '#fff';
      context.fillRect(0, 0, 720, 220);
      context.fillStyle = '#f2ede3';
      context.fillRect(0, 0, 720, 44);
      context.fillStyle = '#333';
      context.font = '16px sans-serif';
      context.fillText(`订单号 ${orderKey.split(':')[1]}`, 16, 28);
      phone(context, line.title, 16, 60, 140);
      context.fillStyle = '#333';
      context.fillText(line.title.slice(0, 30), 176, 90);
    });
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const shared = { orderKey, mime: 'image/webp', bytes: bytes.byteLength, sha256, takenAt: Date.now() };
    const of = { id: crypto.randomUUID(), kind: 'screenshot', method: 'rendered', width: 720, height: 220 };
    evidence.push([{ ...shared, ...of }, bytes]);
  }
  const write = database.transaction(stores, 'readwrite');
  for (const [store, list] of Object.entries(rows)) {
    if (!stores.includes(store)) continue;
    write.objectStore(store).clear();
    for (const row of list) write.objectStore(store).put(row);
  }
  for (const [record, bytes] of evidence) {
    write.objectStore('evidence').put(record);
    write.objectStore('blobs').put({ sha256: record['sha256'], bytes });
  }
  await new Promise((done, fail) => {
    write.oncomplete = done;
    write.onerror = () => fail(write.error);
  });
  database.close();
  // Whoever knows of a lock that is no more hears that something has changed.
  const { chrome } = globalThis as unknown as { chrome: { storage: { session: Session } } };
  await chrome.storage.session.set({ 'open-lock': false });
  await chrome.storage.session.remove('open-lock');

  const opening = indexedDB.open('goujibao-thumbs', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('thumbs', { keyPath: 'id' });
  const thumbs = await asked(opening);
  for (const { id, line } of purchases.slice(0, -1)) {
    const bytes = await draw(line.title, [192, 192], (context) => phone(context, line.title, 0, 0, 192));
    await asked(thumbs.transaction('thumbs', 'readwrite').objectStore('thumbs').put({ id, mime: 'image/webp', bytes }));
  }
  thumbs.close();
}
