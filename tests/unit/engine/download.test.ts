import { statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesOf, inflated } from '#engine/postgres/download.ts';
import { dataFile, wasmFile } from '#engine/postgres/engine-files.ts';

const text = 'a data directory '.repeat(100);

async function received(bytes: Uint8Array, chunkSize: number): Promise<string> {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (let start = 0; start < bytes.length; start += chunkSize) {
        controller.enqueue(new Uint8Array(bytes.subarray(start, start + chunkSize)));
      }
      controller.close();
    },
  });
  return new TextDecoder().decode(await bytesOf(await inflated(body)));
}

test.each([1, 2, 64, 100_000])('a gzip body in chunks of %i bytes is inflated', async (size) => {
  expect(await received(gzipSync(text), size)).toBe(text);
});

test.each([1, 64])('a body the browser has inflated already, in chunks of %i bytes, is left alone', async (size) => {
  expect(await received(new TextEncoder().encode(text), size)).toBe(text);
});

test('an empty body is empty', async () => {
  expect(await received(new Uint8Array(), 1)).toBe('');
});

test.each([
  ['pglite.wasm', wasmFile],
  ['pglite.data', dataFile],
])('the stated size of %s is that of the installed file', (name, file) => {
  expect(file.bytes).toBe(statSync(new URL(import.meta.resolve(`@electric-sql/pglite/${name}`))).size);
});
