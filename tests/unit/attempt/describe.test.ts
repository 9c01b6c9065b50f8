import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '#engine/session.ts';
import { described } from '../../../src/attempt/describe.ts';
import { snapshotOf, testHost } from '../../support/driverconnect.ts';

const host = testHost();
let session: Session;
beforeAll(async () => {
  session = await host.spare(await snapshotOf('friendly'));
});
afterAll(() => host.close());

const answer = async (command: string): Promise<string> => (await described(session, command)).text;

test('\\dt lists the tables', async () =>
  expect(await answer('\\dt')).toMatch(/public \| drivers +\| table \| app_owner/));
test('\\d of a table tells its columns and keys', async () => {
  const text = await answer('\\d jobs');
  expect(text).toContain('Column');
  expect(text).toContain('Foreign-key constraints:');
});
test.each([
  '\\d',
  '\\di',
  '\\df',
  '\\l',
  '\\dn',
  '\\du',
  '\\dx',
  '\\dT',
  '\\dp',
  '\\dv',
  '\\ds',
  '\\dt+',
  '\\d+ drivers',
])('%s is answered', async (command) => {
  const { text, isError } = await described(session, command);
  expect([command, isError]).toEqual([command, false]);
  expect(text).not.toBe('');
});
test('an unknown table is told in psql’s words', async () =>
  expect(await answer('\\d nowhere')).toContain('Did not find any relation named "nowhere"'));
test('\\? lists what works', async () => expect(await answer('\\?')).toContain('\\dt'));
test('a command of the terminal says where to do that here', async () =>
  expect((await described(session, '\\copy t from x')).isError).toBe(true));
test('an unknown command is an error', async () => expect((await described(session, '\\nope')).isError).toBe(true));
test('inside a failed transaction the reason is told', async () => {
  await session.run('begin');
  await session.run('select 1/0').catch(() => undefined);
  const { text, isError } = await described(session, '\\dt');
  await session.run('rollback');
  expect(isError).toBe(true);
  expect(text).toContain('current transaction is aborted');
});
