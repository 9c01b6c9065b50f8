import createModule, { type PgQueryModule } from 'libpg-query/wasm/libpg-query.js';
import type { Tree } from './statement.ts';

/** One raw statement: offsets are UTF-8 bytes; `stmt_len` is absent where the statement runs to the end. */
export interface RawStatement {
  stmt: Tree;
  stmt_location?: number;
  stmt_len?: number;
}

/** A token of the text, with UTF-8 byte offsets. */
export interface RawToken {
  start: number;
  end: number;
  text: string;
  tokenName: string;
  keywordName: string;
}

/** The parser's refusal; `cursor` is 0-based, in code points. */
export type RawParse = { statements: RawStatement[] } | { message: string; cursor: number };

let loading: Promise<void> | undefined;
let loaded: PgQueryModule | undefined;

async function compileParser(): Promise<WebAssembly.Module> {
  // A relative path, because that is the only form the bundler turns into an asset; under Node it is the file itself.
  const address = new URL('../../node_modules/libpg-query/wasm/libpg-query.wasm', import.meta.url);
  if (address.protocol === 'file:') {
    const { readFile } = await import(/* @vite-ignore */ 'node:fs/promises');
    return WebAssembly.compile(await readFile(address));
  }
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) {
    const why = response ? ` (status ${response.status})` : '';
    throw new Error(
      `The part of this page that reads SQL could not be fetched${why}. Check the connection and try again.`,
    );
  }
  // Not compiled while it streams: that insists on a content type which some hosts do not send.
  return WebAssembly.compile(await response.arrayBuffer());
}

async function startParser(): Promise<PgQueryModule> {
  const compiled = await compileParser();
  return new Promise((resolve, reject) => {
    createModule({
      instantiateWasm(imports, received) {
        WebAssembly.instantiate(compiled, imports).then(received, reject);
      },
    }).then(resolve, reject);
  });
}

/** Loads PostgreSQL 18's own parser (libpg-query, 1.7 MB of WebAssembly). Safe to call often; a failed load is tried again. */
export function loadParser(): Promise<void> {
  loading ??= startParser()
    .then((module) => {
      loaded = module;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

function parser(): PgQueryModule {
  if (!loaded) throw new Error('The SQL parser is not loaded; await loadParser() first.');
  return loaded;
}

function withText<T>(text: string, work: (module: PgQueryModule, pointer: number) => T): T {
  const module = parser();
  const bytes = module.lengthBytesUTF8(text) + 1;
  const pointer = module._malloc(bytes);
  try {
    module.stringToUTF8(text, pointer, bytes);
    return work(module, pointer);
  } finally {
    module._free(pointer);
  }
}

/** Parses a whole text. Layouts: PgQueryParseResult {tree, stderr, error}, PgQueryError {message, function, file, line, cursor}. */
export function parseRaw(text: string): RawParse {
  return withText(text, (module, pointer) => {
    const result = module._wasm_parse_query_raw(pointer);
    try {
      const error = module.getValue(result + 8, 'i32');
      if (error) {
        const message = module.UTF8ToString(module.getValue(error, 'i32'));
        return { message, cursor: Math.max(0, module.getValue(error + 16, 'i32') - 1) };
      }
      const tree = JSON.parse(module.UTF8ToString(module.getValue(result, 'i32'))) as { stmts?: RawStatement[] };
      return { statements: tree.stmts ?? [] };
    } finally {
      module._wasm_free_parse_result(result);
    }
  });
}

function stringResult(text: string, call: (module: PgQueryModule, pointer: number) => number): string {
  return withText(text, (module, pointer) => {
    const result = call(module, pointer);
    try {
      return module.UTF8ToString(result);
    } finally {
      module._wasm_free_string(result);
    }
  });
}

/** The tokens of a text, comments included. Throws where the text cannot be scanned (an unclosed quote). */
export function scanTokens(text: string): RawToken[] {
  const printed = stringResult(text, (module, pointer) => module._wasm_scan(pointer));
  if (!printed.startsWith('{')) throw new Error(printed);
  return (JSON.parse(printed) as { tokens?: RawToken[] }).tokens ?? [];
}

/** libpg_query's fingerprint: equal for texts that differ only in constants, spacing and list lengths. */
export function rawFingerprint(text: string): string {
  const printed = stringResult(text, (module, pointer) => module._wasm_fingerprint(pointer));
  if (!/^[0-9a-f]+$/.test(printed)) throw new Error(printed);
  return printed;
}
