/** `3.4 MB`, `120 KB`: as a folder shows it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} 字节`;
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'KB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${unit}`;
}
