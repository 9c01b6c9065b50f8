import { PGlite } from '@electric-sql/pglite';
import { EngineError } from '../engine-error.ts';
import type { Capabilities, Notice, Reply } from '../session.ts';
import { died, reasonOf, unavailable } from './faults.ts';
import type { EngineImage } from './engine-image.ts';
import { extensionParts } from './extensions.ts';
import { learnerRole } from './identity.ts';
import { beginAsLearner, watchIdentity } from './identity-guard.ts';
import { postgresqlConf } from './pins.ts';
import { runStatement } from './run-statement.ts';
import type { Exchange } from './run-statement.ts';
import { StartFiles } from './start-files.ts';
import { BackendMessages } from './wire-decode.ts';

/** What PGlite is started from; nothing else is fetched. */
export interface PgliteParts {
  wasm: WebAssembly.Module;
  /** `pglite.data`, the engine's own files. */
  data: Uint8Array;
  /** A data directory as an uncompressed tar, with an engine image in it or without. */
  tar: Uint8Array;
  /** Names of extensions to lay in. Default: none. */
  extensions?: readonly string[];
}

/** One database in this thread. Calls run to the end; nothing in here can stop a statement. */
export interface PgliteBackend {
  capabilities: Capabilities;
  /** Runs exactly one statement through the extended protocol. Throws `EngineError`. */
  run(text: string, maxRows: number | undefined, onNotice?: (notice: Notice) => void): Promise<Reply>;
  /** Runs a trusted script as one simple query, one implicit transaction. Throws `EngineError`. */
  load(script: string): Promise<void>;
  /** Runs one COPY … FROM STDIN with its rows. Throws `EngineError`. */
  copyFrom(text: string, body: Uint8Array, onNotice?: (notice: Notice) => void): Promise<Reply>;
  /** Runs one COPY … TO STDOUT. Throws `EngineError`. */
  copyTo(text: string, onBytes: (bytes: Uint8Array) => void, onNotice?: (notice: Notice) => void): Promise<Reply>;
  /** The whole database as a script by pg_dump. Throws `EngineError`. */
  dump(args: string[]): Promise<Uint8Array>;
  /** The data directory as an uncompressed tar. Throws `EngineError`. */
  dataDirectory(): Promise<Uint8Array>;
  /** Ends the database; without it nothing of it would ever be freed. */
  close(): Promise<void>;
}

const superuser = 'postgres';

/** Bytes that PGlite takes as a Blob, without the two copies a real Blob makes. */
class BytesBlob extends Blob {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super([], { type: 'application/x-tar' });
    this.#bytes = bytes;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = this.#bytes;
    const whole = buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength;
    return Promise.resolve(whole ? buffer : this.#bytes.slice().buffer);
  }
}

/** PGlite without its parsers of arrays, which ask for every array type at the start: rows are read from the protocol here. */
class PlainPglite extends PGlite {
  override _initArrayTypes(): Promise<void> {
    return Promise.resolve();
  }
}

/** Starts PGlite from a snapshot and hands it over as the learner. Throws `engine.unavailable`. */
export async function openPglite(parts: PgliteParts): Promise<PgliteBackend> {
  // An extension may want its library loaded while PostgreSQL starts.
  const isPlain = (parts.extensions ?? []).length === 0;
  return openOnFiles(parts, new StartFiles(parts.tar, isPlain ? 'resume' : 'start'));
}

/** As `openPglite`, on files that are laid out already; what is in `parts.tar` is not looked at. */
export async function openOnFiles(parts: PgliteParts, files: StartFiles): Promise<PgliteBackend> {
  let database: PGlite;
  try {
    const extensions = await extensionParts(parts.extensions ?? []);
    database = new PlainPglite({
      fs: files,
      pgliteWasmModule: parts.wasm,
      // Never instantiated with a snapshot; without it PGlite would fetch initdb.wasm for nothing.
      initdbWasmModule: parts.wasm,
      fsBundle: new BytesBlob(parts.data),
      postgresqlconf: postgresqlConf(),
      extensions,
    });
    await database.waitReady;
  } catch (cause) {
    throw new EngineError(unavailable(`the database could not be started: ${reasonOf(cause)}`));
  }
  return learnerBackend(database, exchangeWith(database), files.resumed);
}

async function learnerBackend(
  database: PGlite,
  exchange: Exchange,
  resumed: EngineImage | undefined,
): Promise<PgliteBackend> {
  const { version, major } = resumed ?? (await versionOf(exchange));
  const statements = watchIdentity(exchange, superuser, resumed ? learnerRole : superuser);
  if (!resumed) await beginAsLearner(statements);
  return {
    capabilities: {
      engine: 'postgres',
      version,
      major,
      secondHolder: 'prepared',
      superuser,
    },
    run: (text, maxRows, onNotice) => statements.run(text, maxRows, onNotice),
    load: (script) => statements.load(script),
    copyFrom: (text, body, onNotice) => statements.copyFrom(text, body, onNotice),
    copyTo: (text, onBytes, onNotice) => statements.copyTo(text, onBytes, onNotice),
    async dump(args) {
      const { dumpDatabase } = await import('./pg-dump.ts');
      return dumpDatabase(database, exchange, superuser, args);
    },
    dataDirectory: async () => new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer()),
    close: () => database.close(),
  };
}

async function versionOf(exchange: Exchange): Promise<{ version: string; major: number }> {
  const reply = await runStatement(exchange, `select version(), current_setting('server_version_num')::int / 10000`);
  const [version, major] = reply.kind === 'rows' ? (reply.rows[0] ?? []) : [];
  return { version: version ?? '', major: Number(major) };
}

function exchangeWith(database: PGlite): Exchange {
  return async (bytes, builder) => {
    const messages = new BackendMessages();
    const onRawData = (chunk: Uint8Array): void => messages.push(chunk, (type, body) => builder.add(type, body));
    try {
      await database.execProtocolRawStream(bytes, { syncToFs: false, onRawData });
    } catch (cause) {
      throw new EngineError(died({ engine: 'postgres', code: 'XX000', message: reasonOf(cause) }));
    }
  };
}
