import { PGlite } from '@electric-sql/pglite';
import { EngineError } from '../engine-error.ts';
import type { Capabilities, Notice, Reply } from '../session.ts';
import { learnerRole } from './identity.ts';
import { pgliteMajor, postgresqlConf } from './pins.ts';
import { ReplyBuilder, died, firstKeyword } from './reply-builder.ts';
import { BackendMessages } from './wire-decode.ts';
import { bind, concatenate, copyFail, describe, execute, parse, query, sync } from './wire-encode.ts';

/** What PGlite is started from; nothing else is fetched. */
export interface PgliteParts {
  wasm: WebAssembly.Module;
  /** `pglite.data`, the engine's own files. */
  data: Uint8Array;
  /** A data directory as an uncompressed tar. */
  tar: Uint8Array;
}

/** One database in this thread. Calls run to the end; nothing in here can stop a statement. */
export interface PgliteBackend {
  capabilities: Capabilities;
  /** Runs exactly one statement through the extended protocol. Throws `EngineError`. */
  run(text: string, maxRows: number | undefined, onNotice?: (notice: Notice) => void): Promise<Reply>;
  /** Runs a trusted script as one simple query, one implicit transaction. Throws `EngineError`. */
  load(script: string): Promise<void>;
}

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
    return Promise.resolve(whole ? buffer : this.#bytes.slice().buffer as ArrayBuffer);
  }
}

/** Starts PGlite from a snapshot and hands it over as the learner. Throws `engine.unavailable`. */
export async function openPglite(parts: PgliteParts): Promise<PgliteBackend> {
  let database: PGlite;
  try {
    database = await PGlite.create({
      pgliteWasmModule: parts.wasm,
      // Never instantiated with a snapshot; without it PGlite would fetch initdb.wasm for nothing.
      initdbWasmModule: parts.wasm,
      fsBundle: new BytesBlob(parts.data),
      loadDataDir: new BytesBlob(parts.tar),
      postgresqlconf: postgresqlConf(pgliteMajor),
    });
  } catch (cause) {
    const message = `the database could not be started: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new EngineError({ engine: 'postgres', code: 'engine.unavailable', message });
  }
  return learnerBackend(database);
}

async function learnerBackend(database: PGlite): Promise<PgliteBackend> {
  const run = (text: string, maxRows?: number, onNotice?: (notice: Notice) => void): Promise<Reply> =>
    runStatement(database, text, maxRows, onNotice);
  const version = await run(`select version(), current_setting('server_version_num')::int / 10000`);
  const [words, major] = version.kind === 'rows' ? (version.rows[0] ?? []) : [];
  await run(`set session authorization ${learnerRole}`);
  return {
    capabilities: {
      engine: 'postgres',
      version: words ?? '',
      major: Number(major),
      secondHolder: 'prepared',
      superuser: 'postgres',
    },
    run,
    async load(script) {
      const builder = new ReplyBuilder(0);
      await exchange(database, concatenate(query(script), copyFail(noRows)), builder);
      builder.finish(script, 0);
    },
  };
}

/** A statement sent without rows would wait for them for ever. */
const noRows = 'no rows were sent';

async function runStatement(
  database: PGlite,
  text: string,
  maxRows = Infinity,
  onNotice?: (notice: Notice) => void,
): Promise<Reply> {
  if (copiesFromProgram(text)) throw new EngineError(refusedProgram);
  const started = performance.now();
  const builder = new ReplyBuilder(maxRows, onNotice);
  const messages = (await takesParameters(database, text))
    ? [query(text), copyFail(noRows)]
    : [parse(text), bind(), describe('portal'), execute(portalLimit(text, maxRows)), copyFail(noRows), sync()];
  await exchange(database, concatenate(...messages), builder);
  return builder.finish(text, performance.now() - started);
}

/**
 * `$1` in the text of a statement cannot be bound: as a simple query PostgreSQL either needs no value for it (EXPLAIN
 * GENERIC_PLAN) or says so at its place.
 */
async function takesParameters(database: PGlite, text: string): Promise<boolean> {
  if (!/\$\d/.test(text)) return false;
  const builder = new ReplyBuilder(0);
  await exchange(database, concatenate(parse(text), describe('statement'), sync()), builder);
  return builder.parameters > 0;
}

/**
 * Writing statements finish their work before the first row comes, so they run without a portal limit and end with
 * their tag; the builder keeps no more rows than asked.
 */
function portalLimit(text: string, maxRows: number): number {
  const writes = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(firstKeyword(text));
  return writes || !Number.isFinite(maxRows) ? 0 : maxRows;
}

async function exchange(database: PGlite, bytes: Uint8Array, builder: ReplyBuilder): Promise<void> {
  const messages = new BackendMessages();
  const onRawData = (chunk: Uint8Array): void => messages.push(chunk, (type, body) => builder.add(type, body));
  try {
    await database.execProtocolRawStream(bytes, { syncToFs: false, onRawData });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new EngineError(died({ engine: 'postgres', code: 'XX000', message }));
  }
}

/** PGlite has no processes: COPY with PROGRAM would end it without a word. */
function copiesFromProgram(text: string): boolean {
  if (firstKeyword(text) !== 'COPY') return false;
  const bare = text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  return /\b(?:from|to)\s+program\b\s*(?:e|u&)?['$]/i.test(bare);
}

const refusedProgram = {
  engine: 'postgres',
  code: 'engine.refused',
  message: 'COPY with PROGRAM is not available here: the engine cannot start programs',
} as const;
