declare module 'libpg-query/wasm/libpg-query.js' {
  /** The Emscripten module, with the functions that `parser.ts` calls. */
  interface PgQueryModule {
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    _wasm_parse_query_raw(text: number): number;
    _wasm_free_parse_result(result: number): void;
    _wasm_fingerprint(text: number): number;
    _wasm_scan(text: number): number;
    _wasm_free_string(text: number): void;
    lengthBytesUTF8(text: string): number;
    stringToUTF8(text: string, pointer: number, bytes: number): void;
    UTF8ToString(pointer: number): string;
    getValue(pointer: number, type: 'i32'): number;
  }
  interface ModuleOptions {
    /** Takes over from the module's own search for its WebAssembly, which only finds it beside the script. */
    instantiateWasm(imports: WebAssembly.Imports, received: (instance: WebAssembly.Instance) => void): void;
  }
  const createModule: (options: ModuleOptions) => Promise<PgQueryModule>;
  export default createModule;
  export type { PgQueryModule };
}
