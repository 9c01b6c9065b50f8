import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** The text of a file, or null where there is none. */
export async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/** Names in a folder by kind, sorted; two empty lists where there is no such folder. Hidden names are left out. */
export async function namesIn(folder: string): Promise<{ files: string[]; folders: string[] }> {
  try {
    const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.'));
    const sorted = (kept: typeof entries) => kept.map((entry) => entry.name).sort();
    return {
      files: sorted(entries.filter((entry) => !entry.isDirectory())),
      folders: sorted(entries.filter((entry) => entry.isDirectory())),
    };
  } catch (error) {
    if (isAbsent(error)) return { files: [], folders: [] };
    throw error;
  }
}

/** Every file below a folder as `relative path → text`, in sorted order. */
export async function filesBelow(folder: string, prefix = ''): Promise<Map<string, string>> {
  const { files, folders } = await namesIn(folder);
  const found = new Map<string, string>();
  for (const name of files) found.set(`${prefix}${name}`, await readFile(join(folder, name), 'utf8'));
  for (const name of folders) {
    for (const [path, text] of await filesBelow(join(folder, name), `${prefix}${name}/`)) found.set(path, text);
  }
  return found;
}
