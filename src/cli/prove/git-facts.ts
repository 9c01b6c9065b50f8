import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function git(root: string, ...args: string[]): Promise<string | null> {
  try {
    return (await run('git', args, { cwd: root })).stdout;
  } catch {
    return null;
  }
}

/** Hash of the commit at hand, or null outside a repository. */
export async function commitHash(root: string): Promise<string | null> {
  return (await git(root, 'rev-parse', 'HEAD'))?.trim() ?? null;
}

/** A file as it was in the commit at hand and in the one before; fewer where they do not exist. */
export async function earlierTexts(root: string, path: string): Promise<string[]> {
  const texts = await Promise.all(['HEAD', 'HEAD~1'].map((commit) => git(root, 'show', `${commit}:${path}`)));
  return texts.filter((text) => text !== null);
}
