import type { Session } from '../session.ts';

/** Role that learners run as: owner of the schemas, never a superuser, so that policies and guards hold. */
export const learnerRole = 'app_owner';

/**
 * Run once by a superuser in a fresh database: makes `app_owner`, gives it the schemas `public` and `app`, the statistics
 * views, and CREATE on the database. CREATEROLE lets access exercises make roles; such a role cannot get SUPERUSER or
 * BYPASSRLS, because its maker has neither. Safe to run again, since roles belong to the whole server.
 */
export const roleSetupSql = `
do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'app_owner') then
    create role app_owner login nosuperuser createrole;
  end if;
  execute pg_catalog.format('grant create, temporary on database %I to app_owner', pg_catalog.current_database());
end
$$;
grant pg_monitor, pg_read_all_stats to app_owner;
alter schema public owner to app_owner;
create schema if not exists app authorization app_owner;
`;

/** Turns the session into the learner's, or into `role`: identity set, every setting back at its pin. */
export async function becomeLearner(session: Session, role: string = learnerRole): Promise<void> {
  await session.run(`set session authorization ${quoteIdentifier(role)}`);
  await session.run('reset all');
}

/**
 * Turns the session into the observer's: superuser, settings at their pins, empty search_path, so that nothing a learner
 * set or created changes what is observed. Fails with 25P02 inside a failed transaction.
 */
export async function becomeObserver(session: Session): Promise<void> {
  // RESET SESSION AUTHORIZATION would not come back from another identity in PGlite.
  await session.run(`set session authorization ${quoteIdentifier(session.capabilities.superuser)}`);
  await session.run('reset all');
  await session.run(`set search_path = ''`);
}

/**
 * Does `work` as the observer and hands the session back to the learner, also after a failure. What the learner had SET
 * is gone afterwards; where that matters use `peek`.
 */
export async function asObserver<T>(session: Session, work: (session: Session) => Promise<T>): Promise<T> {
  await becomeObserver(session);
  let result: T;
  try {
    result = await work(session);
  } catch (error) {
    // The first failure is the one worth telling.
    await becomeLearner(session).catch(() => undefined);
    throw error;
  }
  await becomeLearner(session);
  return result;
}

/**
 * Reads as the observer and undoes everything, the learner's identity and settings included: inside a transaction of its
 * own, or inside a savepoint where the learner's transaction is open. `work` may only read and must not end transactions.
 */
export async function peek<T>(
  session: Session,
  work: (session: Session) => Promise<T>,
  options: { inTransaction: boolean } = { inTransaction: false },
): Promise<T> {
  const [enter, leave] = options.inTransaction
    ? [['savepoint querywright_peek'], ['rollback to savepoint querywright_peek', 'release savepoint querywright_peek']]
    : [['begin'], ['rollback']];
  for (const text of enter) await session.run(text);
  try {
    await session.run(`set local session authorization ${quoteIdentifier(session.capabilities.superuser)}`);
    await session.run(`set local search_path = ''`);
    return await work(session);
  } finally {
    for (const text of leave) await session.run(text).catch(() => undefined);
  }
}

/** A name as an SQL identifier, always quoted. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
