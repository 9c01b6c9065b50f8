import { readFile } from 'node:fs/promises';

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

async function bytesOf(path: string): Promise<Buffer> {
  if (path === '-') return standardInput();
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Error(code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${code}).`, {
      cause: error,
    });
  }
}

/** The text of an attempt: a file, or standard input for `-`. Throws with a sentence where it cannot be read as UTF-8 text. */
export async function attemptText(path: string): Promise<string> {
  const bytes = await bytesOf(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${path === '-' ? 'The input' : path} is not UTF-8 text.`);
  }
}
