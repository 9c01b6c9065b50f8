import { type LabWork, parsedWork, workJson, workLimit } from './lab-work.ts';

const head = '#lab=';

/** Longest fragment that is offered as a link: mail and chat programs break longer ones. */
export const linkLimit = 8_192;

/** Longest fragment that is looked at. */
const fragmentLimit = 262_144;

/** Text of the largest work as UTF-8, with room for the signs JSON escapes. */
const byteLimit = workLimit * 4;

/** What a fragment holds. */
export type Shared = { kind: 'none' } | { kind: 'work'; work: LabWork } | { kind: 'too-large' } | { kind: 'broken' };

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

/** The fragment of a link that holds the work, from its `#` on. Nothing in it reaches a server. */
export async function shareFragment(work: LabWork): Promise<string> {
  const bytes = new TextEncoder().encode(workJson(work));
  const packed = await bounded(through(bytes, new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY);
  return head + base64Url(packed ?? new Uint8Array());
}

/** Reads the fragment of an address. Never throws: what cannot be read is told as such. */
export async function readFragment(fragment: string): Promise<Shared> {
  if (!fragment.startsWith(head)) return { kind: 'none' };
  if (fragment.length > fragmentLimit) return { kind: 'too-large' };
  try {
    const packed = bytesFrom(fragment.slice(head.length));
    const bytes = await bounded(through(packed, new DecompressionStream('deflate-raw')), byteLimit);
    if (!bytes) return { kind: 'too-large' };
    const work = parsedWork(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return work ? { kind: 'work', work } : { kind: 'broken' };
  } catch {
    return { kind: 'broken' };
  }
}
