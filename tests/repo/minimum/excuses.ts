/** Names that the oldest browsers lack and that stand in a build all the same: each with the reason why that is no fault. */
export const EXCUSED: Readonly<Record<string, string>> = {
  moveBefore: 'Preact looks whether the browser has it',
  'Uint8Array.fromHex': 'the hash library looks whether the browser has it',
  exception: 'the library that knows files by their beginning looks whether the console has colours',
  'console.exception': 'the same',
  features: 'a field of a Word file',
  setImmediate: 'Dexie looks whether there is one',
  userAgentData: 'Dexie looks whether the browser has it',
  prerendering: 'undefined where the browser never prerenders, which is what it asks',
  asyncDispose: 'zip.js makes a symbol of its own where there is none',
  showDirectoryPicker: 'a backup is a download where there is none',
  queryPermission: 'of a folder, which only a browser that can pick one has',
  radius: 'a field of a calendar event',
  session: 'of storage, where Firefox has it since 115; what it lacks is a field of its name in virtual reality',
  postscriptName: 'a field of a font, as the PDF library reads it',
};

/** Chunks that bring what is missing themselves. */
export const BRINGS_ITS_OWN: Readonly<Record<string, string>> = {
  'chunks/browser-tools': "pdf.js's build for old browsers, with core-js in it",
};
