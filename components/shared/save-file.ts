/** Offers bytes as a download under a name. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download holds the bytes itself once it has started.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
