import type pg from 'pg';
import { EngineError } from '../engine-error.ts';
import { reasonOf, unavailable } from './faults.ts';
import { learnerRole, quoteIdentifier } from './identity.ts';
import { startupOptions } from './pins.ts';

/** Oldest server the checks hold on. */
const leastMajor = 15;

/** A superuser's connection to a server, and what it can do to databases there. */
export interface ServerAdmin {
  version: string;
  major: number;
  superuser: string;
  /** A new connection to `database` with every session pin set as its default. */
  connect(database: string): Promise<pg.Client>;
  /** Makes an empty database with PGlite's collation and encoding. */
  createEmpty(database: string): Promise<void>;
  createFrom(template: string, database: string): Promise<void>;
  /** Drops a database with its connections and prepared transactions. */
  drop(database: string): Promise<void>;
  roles(): Promise<Set<string>>;
  /** Drops those of these roles that no database still needs. */
  dropRoles(roles: Iterable<string>): Promise<void>;
  close(): Promise<void>;
}

/** Connects to `url` as a superuser. Throws `engine.unavailable` where that fails or the server is older than 15. */
export async function connectAdmin(url: string): Promise<ServerAdmin> {
  const { default: driver } = await import('pg');
  const login = async (options: { database?: string; startup?: string }): Promise<pg.Client> => {
    const address = new URL(url);
    if (options.database !== undefined) address.pathname = `/${encodeURIComponent(options.database)}`;
    const client = new driver.Client({
      connectionString: address.href,
      application_name: 'querywright',
      connectionTimeoutMillis: 10_000,
      ...(options.startup === undefined ? {} : { options: options.startup }),
    });
    await client.connect();
    return client;
  };

  const client = await login({}).catch((cause: unknown) => {
    throw new EngineError(unavailable(`the PostgreSQL server cannot be reached: ${reasonOf(cause)}`));
  });
  // The server may go before the host does; what is asked of it then fails by itself.
  client.on('error', () => undefined);
  const rows = async (text: string, values: string[] = []): Promise<Record<string, string>[]> =>
    (await client.query<Record<string, string>>(text, values)).rows;

  const facts = `select version(), current_setting('server_version_num') as number, current_setting('is_superuser') as super, current_user as name`;
  const [server] = await rows(facts);
  const major = Math.trunc(Number(server?.['number']) / 10_000);
  const problem =
    major < leastMajor
      ? `the PostgreSQL server has version ${major}; ${leastMajor} is the least`
      : server?.['super'] !== 'on' && 'the login to the PostgreSQL server must be a superuser';
  if (problem) {
    await client.end();
    throw new EngineError(unavailable(problem));
  }

  const rollBackPrepared = async (database: string): Promise<void> => {
    const prepared = await rows('select gid from pg_prepared_xacts where database = $1', [database]);
    if (prepared.length === 0) return;
    const holder = await login({ database });
    for (const { gid } of prepared) await holder.query(`rollback prepared ${driver.escapeLiteral(gid ?? '')}`);
    await holder.end();
  };

  return {
    version: server?.['version'] ?? '',
    major,
    superuser: server?.['name'] ?? '',
    connect: (database) => login({ database, startup: startupOptions(major) }),
    async createEmpty(database) {
      const create = (ctype: string): Promise<unknown> =>
        client.query(
          `create database ${quoteIdentifier(database)} template template0 encoding 'UTF8' locale_provider libc lc_collate 'C' lc_ctype '${ctype}'`,
        );
      // Not every system has the locale that PGlite uses; without it only upper and lower of non-ASCII letters differ.
      await create('C.UTF-8').catch(() => create('C'));
    },
    async createFrom(template, database) {
      await client.query(`create database ${quoteIdentifier(database)} template ${quoteIdentifier(template)}`);
      // A copy has the template's contents but none of its privileges on the database itself.
      const grant = `grant create, temporary on database ${quoteIdentifier(database)} to ${quoteIdentifier(learnerRole)}`;
      await client.query(grant);
    },
    async drop(database) {
      await rollBackPrepared(database);
      await client.query(`drop database if exists ${quoteIdentifier(database)} with (force)`);
    },
    async roles() {
      return new Set((await rows('select rolname from pg_roles')).map((row) => row['rolname'] ?? ''));
    },
    async dropRoles(roles) {
      for (const role of roles)
        await client.query(`drop role if exists ${quoteIdentifier(role)}`).catch(() => undefined);
    },
    close: () => client.end(),
  };
}
