import type { Progress } from '../host.ts';
import { Downloads, bytesOf, inflated } from './download.ts';
import type { DownloadState } from './download.ts';
import type { PgliteParts } from './pglite-backend.ts';
import type { RemoteFile, NamedParts } from './worker-messages.ts';

/** Progress is told at most this often: the page draws each one. */
const tellEveryMs = 150;

const isRemote = (part: WebAssembly.Module | Uint8Array | RemoteFile): part is RemoteFile =>
  !(part instanceof WebAssembly.Module) && !(part instanceof Uint8Array);

/** Fetches the parts that are only named, all at once, and tells how far that has come. Throws `engine.unavailable`. */
export async function fetchParts(parts: NamedParts, onProgress: (progress: Progress) => void): Promise<PgliteParts> {
  const downloads = new Downloads();
  const stop = downloads.onSum(nowAndThen((sum) => onProgress({ phase: 'download', ...sum })));
  const [wasm, data, tar] = await Promise.all([
    moduleOf(downloads, parts.wasm),
    dataOf(downloads, parts.data),
    tarOf(downloads, parts.tar),
  ]);
  stop();
  onProgress({ phase: 'start' });
  return { wasm, data, tar, ...(parts.extensions ? { extensions: parts.extensions } : {}) };
}

async function moduleOf(downloads: Downloads, part: NamedParts['wasm']): Promise<WebAssembly.Module> {
  if (!isRemote(part)) return part;
  const body = await downloads.stream(part);
  // The type is stated here, since not every host knows it and streaming compilation insists.
  return WebAssembly.compileStreaming(new Response(body, { headers: { 'content-type': 'application/wasm' } }));
}

async function dataOf(downloads: Downloads, part: NamedParts['data']): Promise<Uint8Array> {
  return isRemote(part) ? bytesOf(await downloads.stream(part)) : part;
}

async function tarOf(downloads: Downloads, part: NamedParts['tar']): Promise<Uint8Array> {
  return isRemote(part) ? bytesOf(await inflated(await downloads.stream(part))) : part;
}

function nowAndThen(tell: (sum: DownloadState) => void): (sum: DownloadState) => void {
  let toldAt = -Infinity;
  return (sum) => {
    const now = performance.now();
    if (now - toldAt < tellEveryMs && sum.loadedBytes < sum.totalBytes) return;
    toldAt = now;
    tell(sum);
  };
}
