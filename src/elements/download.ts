/** Hands a text, or bytes in pieces, to the reader as a file. */
export function offerFile(name: string, type: string, parts: BlobPart | BlobPart[]): void {
  const url = URL.createObjectURL(new Blob(Array.isArray(parts) ? parts : [parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the time the click is done, but not all do at once.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
