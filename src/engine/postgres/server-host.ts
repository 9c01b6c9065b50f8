import { randomBytes } from 'node:crypto';
import { EngineError } from '../engine-error.ts';
import type { EngineHost, SnapshotRef } from '../host.ts';
import { reasonOf, unavailable } from './faults.ts';
import type { HostedSession } from './guarded-session.ts';
import { learnerRole, roleSetupSql } from './identity.ts';
import { connectAdmin } from './server-admin.ts';
import type { ServerAdmin } from './server-admin.ts';
import { openServerSession } from './server-session.ts';
import { sessionHost } from './session-host.ts';

/** A PostgreSQL server, 15 or newer, and how to fill it. */
export interface ServerHostOptions {
  /** `postgres://…` of a superuser. Databases and roles are made beside the one named here and dropped at the end. */
  url: string;
  /** The scripts a snapshot was built from, in order, as for `buildSnapshot`. */
  scripts: (snapshot: SnapshotRef) => Promise<string[]>;
}

/**
 * The engine port over a real server: a template database per snapshot, a copy of it per session. Roles belong to the
 * whole server, so two open sessions that make a role of the same name collide; closing a session drops the roles it
 * left behind. Throws `engine.unavailable` on first use where the server cannot be used.
 */
export function serverHost(options: ServerHostOptions): EngineHost {
  const prefix = `querywright_${randomBytes(4).toString('hex')}`;
  const templates = new Map<string, Promise<string>>();
  let admin: Promise<ServerAdmin> | undefined;
  let rolesBefore: Promise<Set<string>> | undefined;
  let count = 0;

  const connected = async (): Promise<ServerAdmin> => {
    admin ??= connectAdmin(options.url);
    admin.catch(() => (admin = undefined));
    const server = await admin;
    rolesBefore ??= server.roles();
    await rolesBefore;
    return server;
  };

  const templateOf = (server: ServerAdmin, snapshot: SnapshotRef): Promise<string> => {
    const name = `${prefix}_template_${templates.size + 1}`;
    const template = templates.get(snapshot.hash) ?? fillTemplate(server, name, () => options.scripts(snapshot));
    templates.set(snapshot.hash, template);
    template.catch(() => templates.delete(snapshot.hash));
    return template;
  };

  const start = async (snapshot: SnapshotRef): Promise<HostedSession> => {
    const server = await connected();
    const template = await templateOf(server, snapshot);
    const roles = await server.roles();
    count += 1;
    const database = `${prefix}_${count}`;
    await server.createFrom(template, database);
    const free = async (): Promise<void> => {
      // The server itself may be gone.
      await server.drop(database).catch(() => undefined);
      const left = await server.roles().catch(() => new Set<string>());
      await server.dropRoles([...left].filter((role) => !roles.has(role)));
    };
    return openIn(server, database, free);
  };

  return sessionHost({
    spares: 1,
    start: async (snapshot, onProgress) => {
      onProgress({ phase: 'start' });
      return start(snapshot).catch((cause: unknown) => {
        if (cause instanceof EngineError) throw cause;
        throw new EngineError(unavailable(`no database could be made of ${snapshot.id}: ${reasonOf(cause)}`));
      });
    },
    async release() {
      const server = await admin?.catch(() => undefined);
      if (!server) return;
      for (const template of templates.values()) {
        const name = await template.catch(() => undefined);
        if (name !== undefined) await server.drop(name);
      }
      const before = (await rolesBefore) ?? new Set<string>();
      await server.dropRoles([...(await server.roles())].filter((role) => !before.has(role)).reverse());
      await server.close();
    },
  });
}

async function openIn(server: ServerAdmin, database: string, free: () => Promise<void>): Promise<HostedSession> {
  const { version, major, superuser } = server;
  const client = await server.connect(database);
  const sibling = (): Promise<HostedSession> => openIn(server, database, () => Promise.resolve());
  return openServerSession({ client, version, major, superuser, sibling, free });
}

/** What `buildSnapshot` does, on a server. */
async function fillTemplate(server: ServerAdmin, name: string, scripts: () => Promise<string[]>): Promise<string> {
  await server.createEmpty(name);
  try {
    const client = await server.connect(name);
    try {
      await client.query(roleSetupSql);
      await client.query(`set session authorization ${learnerRole}`);
      for (const script of await scripts()) await client.query(script);
      await client.query('reset session authorization');
      await client.query('vacuum (freeze, analyze)');
      await client.query('checkpoint');
    } finally {
      await client.end();
    }
  } catch (error) {
    await server.drop(name);
    throw error;
  }
  return name;
}
