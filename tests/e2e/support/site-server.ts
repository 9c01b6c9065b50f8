import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A folder being served by `scripts/serve.mjs` in a process of its own. */
export interface SiteServer {
  /** Address of the folder's root, with a slash at its end. */
  url: string;
  /** Ends the process; resolves when it is gone. */
  close(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function close(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill();
  });
}

/** Serves a folder below the repository on a free port. Rejects where the server does not start. */
export async function serveFolder(folder: string): Promise<SiteServer> {
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: { ...process.env, SITE_DIR: folder, BASE_PATH: '/', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout?.once('data', () => resolve());
    server.once('exit', (code) => reject(new Error(`the server of ${folder} ended with ${String(code)}`)));
  });
  return { url: `http://localhost:${port}/`, close: () => close(server) };
}
