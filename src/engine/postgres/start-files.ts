import { MemoryFS } from '@electric-sql/pglite';
import type { PGlite } from '@electric-sql/pglite';
import { changedPages, decodeImage, layPages, memorySums, pageBytes } from './engine-image.ts';
import type { EngineImage, MemoryMark, OpenStream } from './engine-image.ts';
import type { EngineImports, EngineModule, FileStream } from './engine-module.ts';
import { layFiles } from './lay-files.ts';

/** Where PGlite has its data directory. */
export const dataFolder = '/pglite/data';
/** The file of a data directory that holds an engine image. PostgreSQL does not know it and leaves it alone. */
export const imageFile = 'engine.image';

type InstantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => object;
type ModuleOptions = Parameters<MemoryFS['init']>[1] & { instantiateWasm?: InstantiateWasm };

/** Bytes of the generator's state: xoroshiro128**. */
const randomStateBytes = 16;
/** Emscripten's standard input, output and error. */
const standardStreams = 3;

/** Microseconds from 1970 to 2000, which PostgreSQL counts from. */
const microsecondsTo2000 = 946_684_800_000_000n;

/** Now, as PostgreSQL keeps a time. */
const postgresNow = (): bigint => BigInt(Date.now()) * 1000n - microsecondsTo2000;

/** How the files are used: `resume` takes the engine image where there is one that fits, `capture` starts anew and can make one. */
export type StartMode = 'start' | 'resume' | 'capture';

/**
 * PGlite's file system in memory, filled from a data directory (uncompressed tar). Where the directory brings an engine image,
 * PGlite does not start PostgreSQL but goes on from where the image was taken: no recovery, no first reading of the catalogs.
 * An image that does not fit this PGlite and this browser is left alone, and PostgreSQL starts from the files as after a crash.
 */
export class StartFiles extends MemoryFS {
  readonly #tar: Uint8Array;
  readonly #mode: StartMode;
  #imports: EngineImports | undefined;
  #resumed: EngineImage | undefined;
  #before: { memory: Uint8Array; mark: MemoryMark; time: bigint } | undefined;
  #mainResult = 0;

  constructor(tar: Uint8Array, mode: StartMode) {
    super();
    this.#tar = tar;
    this.#mode = mode;
  }

  /** The image that the database goes on from; undefined where PostgreSQL was started. */
  get resumed(): EngineImage | undefined {
    return this.#resumed;
  }

  override init(database: PGlite, options: ModuleOptions): ReturnType<MemoryFS['init']> {
    const { instantiateWasm } = options;
    options.instantiateWasm = (imports, done) => {
      this.#imports = imports as unknown as EngineImports;
      return instantiateWasm?.(imports, done) ?? {};
    };
    return super.init(database, options);
  }

  // PGlite is loaded here, and asks next whether there is a data directory.
  override initialSyncFs(): Promise<void> {
    const engine = this.#engine;
    const left = layFiles(engine, this.#tar, dataFolder, imageFile);
    const image = left && decodeImage(left);
    const callMain = engine.callMain.bind(engine);
    engine.callMain = (args) => {
      if (image && this.#mode === 'resume' && this.#fits(image) && this.#resume(image)) {
        this.#resumed = image;
        engine._pgl_startPGlite = () => undefined;
        return image.mainResult;
      }
      if (this.#mode === 'capture') {
        this.#before = { memory: engine.HEAPU8.slice(), mark: this.#mark(), time: postgresNow() };
      }
      this.#mainResult = callMain(args);
      return this.#mainResult;
    };
    return Promise.resolve();
  }

  /** Takes the image of a database that was started in the mode `capture` and is at rest now. */
  takeImage({ version, major }: Pick<EngineImage, 'version' | 'major'>): EngineImage {
    const before = this.#before;
    if (!before) throw new Error('the database was not started to take an image of it');
    const engine = this.#engine;
    const memory = engine.HEAPU8;
    const changed = changedPages(memory, before.memory);
    const umask = this.#env.__syscall_umask(0);
    this.#env.__syscall_umask(umask);
    return {
      memoryBytes: memory.length,
      before: before.mark,
      mainResult: this.#mainResult,
      stackPointer: engine.stackSave(),
      workingFolder: engine.FS.cwd(),
      umask,
      streams: engine.FS.streams.flatMap((stream) =>
        stream && stream.fd >= standardStreams ? [openStream(stream)] : [],
      ),
      startTimes: addressesBetween(memory, before.time, postgresNow()),
      version,
      major,
      ...changed,
    };
  }

  /** Puts a file into the data directory. */
  write(name: string, bytes: Uint8Array): void {
    this.#engine.FS.writeFile(`${dataFolder}/${name}`, bytes);
  }

  get #engine(): EngineModule {
    if (!this.pg) throw new Error('PGlite has not loaded yet');
    return this.pg.Module as unknown as EngineModule;
  }

  get #env(): EngineImports['env'] {
    if (!this.#imports) throw new Error('PGlite has not loaded yet');
    return this.#imports.env;
  }

  #mark(): MemoryMark {
    const memory = this.#engine.HEAPU8;
    const last = new Int32Array(memory.buffer).findLastIndex((word) => word !== 0);
    const usedBytes = Math.ceil(((last + 1) * 4) / pageBytes) * pageBytes;
    const tableLength = this.#env.__indirect_function_table.length;
    return { usedBytes, sums: memorySums(memory, usedBytes), tableLength };
  }

  #fits({ memoryBytes, before }: EngineImage): boolean {
    const memory = this.#engine.HEAPU8;
    if (memory.length !== memoryBytes || this.#env.__indirect_function_table.length !== before.tableLength)
      return false;
    const [first, second] = memorySums(memory, before.usedBytes);
    return first === before.sums[0] && second === before.sums[1];
  }

  /** Puts the image in place; false, and nothing done, where its files do not open as they were. */
  #resume(image: EngineImage): boolean {
    const engine = this.#engine;
    if (!this.#openStreams(image.streams)) return false;
    layPages(engine.HEAPU8, image);
    const times = new DataView(engine.HEAPU8.buffer);
    const now = postgresNow();
    for (const address of image.startTimes) times.setBigInt64(address, now, true);
    // A server seeds it when it starts. Two databases of one image would draw the same samples of a table.
    const randomState = engine._pg_global_prng_state;
    crypto.getRandomValues(engine.HEAPU8.subarray(randomState, randomState + randomStateBytes));
    engine.stackRestore(image.stackPointer);
    engine.FS.chdir(image.workingFolder);
    this.#env.__syscall_umask(image.umask);
    return true;
  }

  #openStreams(streams: readonly OpenStream[]): boolean {
    const engine = this.#engine;
    const { FS } = engine;
    const known = new Set(FS.streams);
    for (const { descriptor, path, flags, position, kind } of streams) {
      // A pipe opens both its ends at once; their numbers are written below the stack, where nothing lives.
      if (kind === 'file') FS.open(path, flags).position = position;
      else if (!FS.streams[descriptor]) this.#env.__syscall_pipe2(engine.stackSave() - 64, 0);
      if (FS.streams[descriptor]?.path === path || kind === 'pipe') continue;
      for (const stream of FS.streams) if (stream && !known.has(stream)) FS.close(stream);
      return false;
    }
    return true;
  }
}

function openStream({ fd, path, flags, position }: FileStream): OpenStream {
  const kind = path.startsWith('pipe[') ? 'pipe' : 'file';
  return { descriptor: fd, path, flags, position: position ?? 0, kind };
}

/** Where a memory holds a time between two others, both included. No other number falls by chance into so narrow a space. */
function addressesBetween(memory: Uint8Array, first: bigint, last: bigint): number[] {
  const words = new Uint32Array(memory.buffer);
  const [low, high] = [Number(first), Number(last)];
  const addresses: number[] = [];
  for (let at = 0; at < words.length; at += 2) {
    const value = (words[at + 1] ?? 0) * 2 ** 32 + (words[at] ?? 0);
    if (value >= low && value <= high) addresses.push(at * 4);
  }
  return addresses;
}
