/** A file to import, read in pieces. */
export interface ImportSource {
  /** File name with its ending, e.g. `drivers.csv`. */
  name: string;
  /** Length in bytes. */
  size: number;
  /** The bytes from `start` up to `end`, in a buffer of their own. Rejects where the file cannot be read any more. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** A browser's or Node's file as a source. */
export function fileSource(file: Blob & { name: string }): ImportSource {
  return {
    name: file.name,
    size: file.size,
    read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  };
}
