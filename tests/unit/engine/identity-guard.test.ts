import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { becomeLearner, becomeObserver, peek } from '#engine/postgres/identity.ts';
import type { Session } from '#engine/session.ts';
import { cell, codeOf, startState, testHost } from './engine-snapshot.ts';

const host = testHost();
afterAll(() => host.close());

const who = 'select session_user';
const takes = `execute 'set session authorization postgres'`;

/** What became of the last of these statements, in a session of its own, and of the session. */
async function fate(...texts: string[]): Promise<unknown[]> {
  const session = await host.spare(startState);
  let last: unknown;
  for (const text of texts) last = await codeOf(session.run(text));
  const after = await codeOf(session.run('select 1'));
  await session.close();
  return [last, after];
}

describe('a session ends on a statement that takes another identity', () => {
  const ended = ['engine.escaped', 'engine.escaped'];
  test('in DO', async () => expect(await fate(`do $$ begin ${takes}; end $$`)).toEqual(ended));
  test('in DO behind a comment, within a transaction', async () =>
    expect(await fate('begin', `/* no */ do $$ begin ${takes}; end $$`)).toEqual(ended));
  test('in a function', async () =>
    expect(
      await fate(
        `create function f() returns int language plpgsql as $$ begin ${takes}; return 1; end $$`,
        'select f()',
      ),
    ).toEqual(ended));
  test('in set_config', async () =>
    expect(await fate(`select set_config('session_' || 'authorization', 'postgres', false)`)).toEqual(ended));
  test('in a trigger that waits for COMMIT', async () =>
    expect(
      await fate(
        `create function t() returns trigger language plpgsql as $$ begin ${takes}; return null; end $$`,
        'create constraint trigger later after insert on few deferrable initially deferred for each row execute function t()',
        'begin',
        `insert into few values (9, 'x')`,
        'commit',
      ),
    ).toEqual(ended));
  test('in a procedure that commits it and fails', async () =>
    expect(
      await fate(
        `create procedure p() language plpgsql as $$ begin ${takes}; commit; raise exception 'no'; end $$`,
        'call p()',
      ),
    ).toEqual(ended));
});

test('one that is undone by its own failure leaves the session be', async () => {
  expect(await fate(`do $$ begin ${takes}; raise exception 'no'; end $$`)).toEqual(['P0001', 'no error']);
});

test('a transaction may still be set after BEGIN', async () => {
  expect(await fate('begin', 'set transaction isolation level serializable')).toEqual(['no error', 'no error']);
});

describe('who sends the statement may change the identity', () => {
  let session: Session;
  beforeAll(async () => {
    session = await host.open(startState);
  });

  test('and back', async () => {
    await becomeObserver(session);
    await session.run(`do $$ begin perform 1; end $$`);
    expect(await cell(session, who)).toBe('postgres');
    await becomeLearner(session);
    expect(await cell(session, who)).toBe('app_owner');
  });

  test('for one transaction, ended either way', async () => {
    for (const end of ['commit', 'rollback']) {
      await session.run('begin');
      await session.run('set local session authorization postgres');
      expect(await cell(session, who)).toBe('postgres');
      await session.run(end);
      expect(await cell(session, who)).toBe('app_owner');
    }
  });

  test('within a savepoint, after which the learner is watched again', async () => {
    await session.run('begin');
    await peek(session, () => cell(session, who), { inTransaction: true });
    expect(await codeOf(session.run(`do $$ begin ${takes}; end $$`))).toBe('engine.escaped');
  });
});
