import { EngineError } from '../engine-error.ts';
import type { Notice, Reply } from '../session.ts';
import { fault } from './faults.ts';
import { learnerRole } from './identity.ts';
import { firstKeyword } from './reply-builder.ts';
import { copyFrom, copyTo } from './run-copy.ts';
import { loadScript, runStatement } from './run-statement.ts';
import type { Exchange } from './run-statement.ts';

/** What a session runs, watched for statements that change who it is. */
export interface WatchedStatements {
  /** As `runStatement`. Throws `engine.escaped` where the statement took another identity by way of code that it ran. */
  run(text: string, maxRows?: number, onNotice?: (notice: Notice) => void): Promise<Reply>;
  /** As `copyFrom` of `run-copy.ts`, as whoever the session is; its triggers are watched as those of `run`. */
  copyFrom(text: string, body: Uint8Array, onNotice?: (notice: Notice) => void): Promise<Reply>;
  /** As `copyTo` of `run-copy.ts`. */
  copyTo(text: string, onBytes: (bytes: Uint8Array) => void, onNotice?: (notice: Notice) => void): Promise<Reply>;
  /** As `loadScript`: trusted, and free to change the identity. */
  load(script: string): Promise<void>;
}

/** Say an identity in their own text, for whoever sends them to allow or refuse. */
const mayName = new Set(['SET', 'RESET', 'DISCARD']);
/** Bring back the identity from before. No code runs in them. */
const undoes = new Set(['ROLLBACK', 'ABORT']);
/** Run no code, and a SET TRANSACTION may follow, which comes too late after anything else. */
const runsNoCode = new Set(['BEGIN', 'START', 'SAVEPOINT', 'SHOW']);
const ends = /^\s*(?:commit|end|prepare\s+transaction|(?:rollback|abort)(?!.*\bto\b))\b/i;
const setsLocally = /^\s*set\s+local\s+session\s+authorization\b/i;

/**
 * Watches a session that logged in as a superuser and acts as the learner. PostgreSQL lets such a session take any
 * identity at any time, also from inside DO, a function or set_config, so after every statement it is asked who it is.
 * `present` is who it is at first.
 */
export function watchIdentity(exchange: Exchange, superuser: string, present = superuser): WatchedStatements {
  let identity = present;
  /** True from SET LOCAL SESSION AUTHORIZATION until its transaction has ended, which brings another identity back. */
  let isLocal = false;

  // SHOW takes no snapshot, so it may stand between a learner's BEGIN and SET TRANSACTION.
  const ask = async (): Promise<string> => {
    try {
      const reply = await runStatement(exchange, 'show session_authorization');
      return (reply.kind === 'rows' ? reply.rows[0]?.[0] : undefined) ?? identity;
    } catch (error) {
      // In a failed transaction nothing is answered, and nothing can have changed that its end does not undo.
      if (error instanceof EngineError && !error.isFatal) return identity;
      throw error;
    }
  };

  const look = async (text: string): Promise<void> => {
    const keyword = firstKeyword(text);
    const mayChange = mayName.has(keyword) || undoes.has(keyword) || (isLocal && ends.test(text));
    // A superuser has nothing to gain.
    if (runsNoCode.has(keyword) || (identity === superuser && !mayChange)) return;
    const before = identity;
    identity = await ask();
    isLocal = setsLocally.test(text) || (isLocal && !ends.test(text));
    if (identity !== before && !mayChange) throw new EngineError(fault('engine.escaped'));
  };

  const watched = async (text: string, work: () => Promise<Reply>): Promise<Reply> => {
    let reply: Reply;
    try {
      reply = await work();
    } catch (error) {
      // A procedure may take an identity, commit, and fail.
      if (error instanceof EngineError && !error.isFatal) await look(text);
      throw error;
    }
    await look(text);
    return reply;
  };

  return {
    run: (text, maxRows, onNotice) => watched(text, () => runStatement(exchange, text, maxRows, onNotice)),
    copyFrom: (text, body, onNotice) => watched(text, () => copyFrom(exchange, text, body, onNotice)),
    copyTo: (text, onBytes, onNotice) => watched(text, () => copyTo(exchange, text, onBytes, onNotice)),
    async load(script) {
      await loadScript(exchange, script);
      identity = await ask();
    },
  };
}

/** Turns a session that has just logged in into the learner's. */
export async function beginAsLearner(statements: WatchedStatements): Promise<void> {
  await statements.run(`set session authorization ${learnerRole}`);
}
