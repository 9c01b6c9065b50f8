import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Progress } from '#engine/host.ts';
import { fetchParts } from '#engine/postgres/fetch-parts.ts';
import { codeOf } from './engine-snapshot.ts';

/** The smallest module there is. */
const emptyModule = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const tar = new TextEncoder().encode('a data directory '.repeat(10_000));
const data = new Uint8Array(300_000).fill(7);
const files: Record<string, Uint8Array> = { '/wasm': emptyModule, '/data': data, '/tar.gz': gzipSync(tar) };
const asked: string[] = [];
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const body = files[url];
    response.writeHead(body ? 200 : 404).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  base = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => server.close());

const remote = (path: string) => ({ url: base + path, bytes: files[path]?.length ?? 1 });

test('what is named is fetched, the snapshot inflated, and the progress ends with every byte and the start', async () => {
  const told: Progress[] = [];
  const names = { wasm: remote('/wasm'), data: remote('/data'), tar: remote('/tar.gz') };
  const parts = await fetchParts(names, (progress) => told.push(progress));
  expect(parts.wasm).toBeInstanceOf(WebAssembly.Module);
  expect(parts.data).toEqual(data);
  expect(parts.tar).toEqual(tar);
  const totalBytes = Object.values(names).reduce((sum, { bytes }) => sum + bytes, 0);
  expect(told.slice(-2)).toEqual([{ phase: 'download', loadedBytes: totalBytes, totalBytes }, { phase: 'start' }]);
});

test('what is at hand is not fetched', async () => {
  asked.length = 0;
  const wasm = new WebAssembly.Module(emptyModule);
  const parts = await fetchParts({ wasm, data, tar: remote('/tar.gz') }, () => undefined);
  expect([parts.wasm, parts.data, asked]).toEqual([wasm, data, ['/tar.gz']]);
});

test('a file that is not there makes the engine unavailable', async () => {
  const wasm = new WebAssembly.Module(emptyModule);
  const fetching = fetchParts({ wasm, data, tar: remote('/nowhere') }, () => undefined);
  expect(await codeOf(fetching)).toBe('engine.unavailable');
});
