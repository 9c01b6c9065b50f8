import type pg from 'pg';
import { EngineError } from '../engine-error.ts';
import type { Session } from '../session.ts';
import { died } from './faults.ts';
import { guardedSession } from './guarded-session.ts';
import type { HostedSession } from './guarded-session.ts';
import { beginAsLearner, watchIdentity } from './identity-guard.ts';
import type { ReplyBuilder } from './reply-builder.ts';
import type { Exchange } from './run-statement.ts';
import { BackendMessages } from './wire-decode.ts';

/** What a session over a server is made of. */
export interface ServerParts {
  /** Logged in as a superuser; the session takes its connection over and reads the protocol itself. */
  client: pg.Client;
  version: string;
  major: number;
  superuser: string;
  /** One more connection to the same database. */
  sibling(): Promise<Session>;
  /** Ends the session's work on the server and frees what it held. Never throws. */
  free(): Promise<void>;
}

/** A session over a server connection, as the learner. */
export async function openServerSession(parts: ServerParts): Promise<HostedSession> {
  const { client, version, major, superuser } = parts;
  const connection = takeOver(client);
  const statements = watchIdentity(connection.exchange, superuser);
  const guarded = guardedSession(
    { engine: 'postgres', version, major, secondHolder: 'connection', superuser },
    {
      run: (text, maxRows, onNotice) => statements.run(text, maxRows, onNotice),
      load: (script) => statements.load(script),
      copyFrom: (text, body, onNotice) => statements.copyFrom(text, body, onNotice),
      copyTo: (text, onBytes, onNotice) => statements.copyTo(text, onBytes, onNotice),
      async kill() {
        connection.end();
        await parts.free();
      },
    },
  );
  connection.onLost(() => guarded.lost('the server closed the connection'));
  await beginAsLearner(statements);
  return { ...guarded.session, sibling: () => parts.sibling() };
}

/** Takes the socket from node-postgres once it has logged in, so that both engines answer through the same decoder. */
function takeOver(client: pg.Client): { exchange: Exchange; onLost(listener: () => void): void; end(): void } {
  const { stream } = client.connection;
  const messages = new BackendMessages();
  let current: { builder: ReplyBuilder; done: () => void; fail: (error: EngineError) => void } | undefined;
  let lost = (): void => undefined;

  stream.removeAllListeners('data');
  stream.on('data', (chunk: Uint8Array) =>
    messages.push(chunk, (type, body) => {
      if (type === 'Z') current?.done();
      else current?.builder.add(type, body);
    }),
  );
  // node-postgres repeats the socket's errors here; `close` follows and says the same.
  client.on('error', () => undefined);
  stream.on('close', () => {
    current?.fail(new EngineError(died()));
    lost();
  });

  return {
    exchange: (bytes, builder) =>
      new Promise<void>((resolve, reject) => {
        if (stream.destroyed) {
          reject(new EngineError(died()));
          return;
        }
        current = { builder, done: resolve, fail: reject };
        stream.write(bytes);
      }),
    onLost: (listener) => {
      lost = listener;
    },
    end: () => void stream.destroy(),
  };
}
