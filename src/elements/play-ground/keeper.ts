import { memoryScratchStore } from '#progress/scratch-memory.ts';
import type { ScratchDatabase, ScratchRun, ScratchStore, ScratchUnit } from '#progress/scratch.ts';
import { dropUnstored, noteUnstored } from './unstored.ts';

/** How long a text rests before it is stored. */
const restMs = 250;

/** What could not be stored. */
export type KeepTrouble = 'full' | 'failed';

async function gzipped(tar: Uint8Array): Promise<Blob> {
  const stream = new Blob([tar.slice()]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).blob();
}

/** The bytes of a kept data directory. */
export async function inflatedTar(data: Blob): Promise<Uint8Array> {
  return new Uint8Array(await new Response(data.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

/** Opens the browser's store, or one in memory where the browser refuses. */
export async function openKeptStore(): Promise<{ store: ScratchStore; isKept: boolean }> {
  try {
    const { openScratchStore } = await import('#progress/scratch-store.ts');
    return { store: await openScratchStore(), isKept: true };
  } catch {
    return { store: memoryScratchStore(), isKept: false };
  }
}

/** Stores one database as it changes, one thing after the other. A failure is told once and loses nothing that is on the page. */
export class Keeper {
  readonly #store: ScratchStore;
  readonly #onTrouble: (trouble: KeepTrouble) => void;
  #queue: Promise<unknown> = Promise.resolve();
  #resting: ReturnType<typeof setTimeout> | undefined;
  #database: ScratchDatabase | null = null;
  /** What was changed last, until it is stored. */
  #unstored: ScratchDatabase | null = null;
  /** False where another tab has the database: then nothing of this one is stored. */
  isMine = true;

  constructor(store: ScratchStore, onTrouble: (trouble: KeepTrouble) => void) {
    this.#store = store;
    this.#onTrouble = onTrouble;
  }

  /** Stores the database's name, tabs and texts, once they rest. */
  change(database: ScratchDatabase): void {
    this.#database = database;
    this.#unstored = database;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.flush(), restMs);
  }

  /** Stores a change that is still resting. */
  flush(): void {
    clearTimeout(this.#resting);
    const database = this.#database;
    this.#database = null;
    if (!database) return;
    void this.#do(async () => {
      await this.#store.put(database);
      dropUnstored(database);
      if (this.#unstored === database) this.#unstored = null;
    });
  }

  /** Stores a change that is still resting, on a page that may not live to see it stored. */
  leave(): void {
    if (this.#unstored && this.isMine) noteUnstored(this.#unstored);
    this.flush();
  }

  committed(id: string, unit: ScratchUnit): void {
    void this.#do(() => this.#store.append(id, [unit]));
  }

  ran(id: string, run: ScratchRun): void {
    void this.#do(() => this.#store.addRun(id, run));
  }

  /** Stores a data directory that holds the whole journal so far. */
  snapshot(id: string, tar: Uint8Array, engine: string): Promise<void> {
    return this.#do(async () => {
      const data = await gzipped(tar);
      const whole = await this.#store.whole(id);
      if (whole) await this.#store.putSnapshot(id, { data, engine, units: whole.journal.length });
    });
  }

  forget(id: string): void {
    void this.#do(() => this.#store.putSnapshot(id, null));
  }

  /** Resolves once everything asked for so far is stored, a change that is still resting too. */
  async settled(): Promise<void> {
    this.flush();
    await this.#queue;
  }

  #do(work: () => Promise<unknown>): Promise<void> {
    const done = this.#queue.then(async () => {
      if (!this.isMine) return;
      try {
        await work();
      } catch (error) {
        this.#onTrouble(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed');
      }
    });
    this.#queue = done;
    return done;
  }
}
