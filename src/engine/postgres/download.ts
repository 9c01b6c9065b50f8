import { EngineError } from '../engine-error.ts';
import { reasonOf, unavailable } from './faults.ts';

/** How far one download has come. */
export interface DownloadState {
  loadedBytes: number;
  totalBytes: number;
}

/** Downloads that are counted together. */
export class Downloads {
  readonly #states = new Map<string, DownloadState>();
  readonly #listeners = new Set<(sum: DownloadState) => void>();

  /**
   * Fetches `url` and returns its body while it comes in. `totalBytes` is what is expected; a body that turns out longer
   * (a host that sent it compressed) counts as its expected size. Throws `engine.unavailable`.
   */
  async stream(url: string, totalBytes: number): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    const state: DownloadState = { loadedBytes: 0, totalBytes };
    this.#states.set(url, state);
    const response = await fetch(url).catch((cause: unknown) => {
      throw notLoaded(url, reasonOf(cause));
    });
    if (!response.ok || !response.body) throw notLoaded(url, `status ${response.status}`);
    let seen = 0;
    const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        seen += chunk.length;
        state.loadedBytes = Math.min(seen, totalBytes);
        this.#tell();
        controller.enqueue(chunk);
      },
      flush: () => {
        state.loadedBytes = totalBytes;
        this.#tell();
      },
    });
    return response.body.pipeThrough(count);
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
