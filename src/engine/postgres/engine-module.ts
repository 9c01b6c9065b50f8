/** A file or folder in Emscripten's memory. */
export interface FileNode {
  contents?: Uint8Array | Record<string, FileNode>;
  usedBytes?: number;
}

/** An open file, or an end of a pipe. */
export interface FileStream {
  fd: number;
  path: string;
  flags: number;
  position?: number;
}

/** What of Emscripten's module is used here; PGlite pins it, and its types do not tell. */
export interface EngineModule {
  HEAPU8: Uint8Array<ArrayBuffer>;
  FS: {
    streams: (FileStream | null | undefined)[];
    mkdirTree(path: string): void;
    lookupPath(path: string): { node: FileNode };
    open(path: string, flags: number): FileStream;
    close(stream: FileStream): void;
    chdir(path: string): void;
    cwd(): string;
    writeFile(path: string, bytes: Uint8Array): void;
  };
  MEMFS: { createNode(parent: FileNode, name: string, mode: number, device: number): FileNode };
  callMain(args: string[]): number;
  stackSave(): number;
  stackRestore(pointer: number): void;
  _pgl_startPGlite(): void;
  /** Address of the state of PostgreSQL's generator of random numbers. */
  _pg_global_prng_state: number;
}

/** What of the imports of PGlite's WebAssembly is used here. */
export interface EngineImports {
  env: {
    __indirect_function_table: WebAssembly.Table;
    __syscall_umask(mask: number): number;
    __syscall_pipe2(address: number, flags: number): number;
  };
}
