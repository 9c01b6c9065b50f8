import { EngineError } from '../engine-error.ts';
import { reasonOf, unavailable } from './faults.ts';
import type { RemoteFile } from './worker-messages.ts';

/** How far one download has come. */
export interface DownloadState {
  loadedBytes: number;
  totalBytes: number;
}

/** Answers on their way that nobody has asked for yet, by address. */
const early = new Map<string, Promise<Response>>();

/** Asks for files that will be wanted. A failure is told to whoever wants the file. */
export function prefetch(urls: readonly string[]): void {
  for (const url of urls) {
    const answer = fetch(url);
    answer.catch(() => undefined);
    early.set(url, answer);
  }
}

function answerOf(url: string): Promise<Response> {
  const answer = early.get(url);
  early.delete(url);
  return answer ?? fetch(url);
}

/** Downloads that are counted together. */
export class Downloads {
  readonly #states = new Map<string, DownloadState>();
  readonly #listeners = new Set<(sum: DownloadState) => void>();

  /**
   * Fetches a file and returns its body while it comes in. A body that turns out longer than expected (a host that sent it
   * compressed) counts as its expected size. Throws `engine.unavailable`.
   */
  async stream({ url, bytes: totalBytes }: RemoteFile): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    const state: DownloadState = { loadedBytes: 0, totalBytes };
    this.#states.set(url, state);
    const response = await answerOf(url).catch((cause: unknown) => {
      throw notLoaded(url, reasonOf(cause));
    });
    if (!response.ok || !response.body) throw notLoaded(url, `status ${response.status}`);
    const reader = response.body.getReader();
    let seen = 0;
    return new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: async (controller) => {
        const { done, value } = await reader.read();
        seen += value?.length ?? 0;
        state.loadedBytes = done ? totalBytes : Math.min(seen, totalBytes);
        this.#tell();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    });
  }

  /** Listens to the sum of everything asked for so far; returns the way to stop. */
  onSum(listener: (sum: DownloadState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    const sum = { loadedBytes: 0, totalBytes: 0 };
    for (const state of this.#states.values()) {
      sum.loadedBytes += state.loadedBytes;
      sum.totalBytes += state.totalBytes;
    }
    for (const listener of this.#listeners) listener(sum);
  }
}

function notLoaded(url: string, reason: string): EngineError {
  return new EngineError(unavailable(`${url} could not be loaded: ${reason}`));
}

/** A whole body as bytes. */
export async function bytesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(body).arrayBuffer());
}

/**
 * The body inflated where it starts as gzip does, as it is otherwise: some hosts send a `.gz` file with a
 * Content-Encoding, and the browser has inflated it already.
 */
export async function inflated(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const reader = body.getReader();
  const held: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (size < 2) {
    const { done, value } = await reader.read();
    if (done) break;
    held.push(value);
    size += value.length;
  }
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = held.shift() ?? (await reader.read()).value;
      if (next) controller.enqueue(next);
      else controller.close();
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const [first, second] = held.flatMap((chunk) => [...chunk.subarray(0, 2)]);
  return first === 0x1f && second === 0x8b ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}
