/** Longest fragment that is offered as a link: mail and chat programs break longer ones. */
export const linkLimit = 8_192;

/** Longest fragment that is looked at. */
const fragmentLimit = 262_144;

function base64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesFrom(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(stream);
}

/** Reads to the end; null as soon as there is more than `limit`, so that a small payload cannot unfold without end. */
async function bounded(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(new Uint8Array(value));
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** The fragment of a link that holds a text, from its `#` on: `#<name>=` and the text, compressed. Nothing in it reaches a server. */
export async function packedFragment(name: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const packed = await bounded(through(bytes, new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY);
  return `#${name}=${base64Url(packed ?? new Uint8Array())}`;
}

/** What a fragment holds. */
export type Unpacked = { kind: 'none' } | { kind: 'text'; text: string } | { kind: 'too-large' } | { kind: 'broken' };

/** Reads a fragment of this name, up to `byteLimit` bytes of text. Never throws: what cannot be read is told as such. */
export async function unpackedFragment(name: string, fragment: string, byteLimit: number): Promise<Unpacked> {
  const head = `#${name}=`;
  if (!fragment.startsWith(head)) return { kind: 'none' };
  if (fragment.length > fragmentLimit) return { kind: 'too-large' };
  try {
    const packed = bytesFrom(fragment.slice(head.length));
    const bytes = await bounded(through(packed, new DecompressionStream('deflate-raw')), byteLimit);
    if (!bytes) return { kind: 'too-large' };
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'broken' };
  }
}
