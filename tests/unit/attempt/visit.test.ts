import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { checkAttempt } from '../../../src/attempt/check.ts';
import { exerciseStart, openVisit, type Visit, type VisitRun } from '../../../src/attempt/visit.ts';
import type { ExerciseBundle } from '../../../src/catalog/bundle.ts';
import type { EngineHost } from '../../../src/engine/host.ts';
import { bundle, testHost } from '../../support/driverconnect.ts';

const hosts: EngineHost[] = [];
let visit: Visit;
afterEach(() => visit.close());
afterAll(() => Promise.all(hosts.map((host) => host.close())));

async function begin(alone: boolean): Promise<{ host: EngineHost; exercise: ExerciseBundle }> {
  const host = testHost(alone);
  hosts.push(host);
  const exercise = await bundle(host, {
    solution: "update drivers set status = 'active' where status = 'on_leave'",
    checks: [{ state: {} }],
    variants: [{ name: 'nobody', title: 'no driver', sql: 'delete from drivers where false' }],
  });
  visit = openVisit(host, exerciseStart(exercise));
  return { host, exercise };
}

const firstCell = ({ runs }: VisitRun) => {
  const reply = runs.at(-1)?.reply;
  return reply?.kind === 'rows' ? reply.rows[0]?.[0] : undefined;
};

describe.each([
  ['with room for a spare', false],
  ['on small memory', true],
])('a visit %s', (_, alone) => {
  it('has after a Check what it had committed before', async () => {
    const { host, exercise } = await begin(alone);
    await visit.run('create table kept (n int); insert into kept values (7);');
    const report = await checkAttempt(exercise, exercise.solution, host);
    expect(report.verdict).toBe('pass');
    expect(report.engine).toMatch(/^PostgreSQL \d+\.\d+$/);
    const after = await visit.run('select n from kept');
    expect([firstCell(after), after.findings, after.notReplayed]).toEqual(['7', [], []]);
  });

  it('is restored by reading its schema, too', async () => {
    const { host, exercise } = await begin(alone);
    await visit.run('create table kept (n int)');
    await checkAttempt(exercise, exercise.solution, host);
    expect((await visit.schema()).relations.map(({ name }) => name)).toContain('kept');
    expect(visit.state().phase).toBe('ready');
  });
});

describe('a visit that is closed', () => {
  const stopped = { code: 'engine.stopped' };

  it('takes the engine from nobody by what is still asked of it', async () => {
    const { host, exercise } = await begin(false);
    const { snapshot } = exercise;
    const left = openVisit(host, {
      snapshot: () => ({ ...snapshot, hash: `${snapshot.hash} of the left` }),
      prepare: () => Promise.resolve([]),
      prewarm: false,
    });
    await left.schema();
    left.close();
    const running = visit.run('select pg_sleep(0.3)');
    await vi.waitFor(() => expect(visit.state().phase).toBe('running'));
    await expect(left.schema()).rejects.toMatchObject(stopped);
    await expect(left.run('select 1')).rejects.toMatchObject(stopped);
    await expect(left.rebase()).rejects.toMatchObject(stopped);
    expect(await running).toMatchObject({ findings: [], stopped: false });
  });

  it('while it starts does nothing to the session of the next one at the same start', async () => {
    const { host, exercise } = await begin(false);
    const left = openVisit(host, {
      snapshot: () => exercise.snapshot,
      prepare: async (session) => {
        await session.run('create table of_the_left (n int)');
        return [];
      },
      prewarm: false,
    });
    const asked = left.schema();
    left.close();
    const [, { relations }] = await Promise.all([expect(asked).rejects.toMatchObject(stopped), visit.schema()]);
    expect(relations.map(({ name }) => name)).not.toContain('of_the_left');
  });
});

describe('a statement that takes another identity by a detour', () => {
  const detour = `do $$ begin execute 'set session authorization postgres'; end $$`;

  it('is refused by a Check', async () => {
    const { host, exercise } = await begin(false);
    const { verdict, findings } = await checkAttempt(exercise, detour, host);
    expect([verdict, ...findings.map(({ id }) => id)]).toEqual(['fail', 'script.refused']);
  });

  it('is refused by a Run, which brings back what was committed', async () => {
    await begin(false);
    await visit.run('create table kept (n int)');
    const { findings, stopped } = await visit.run(detour);
    expect([findings.map(({ id }) => id), stopped]).toEqual([['script.refused'], false]);
    expect(firstCell(await visit.run(`select session_user || ' ' || count(*) from kept`))).toBe('app_owner 0');
  });
});

describe('a plain query, which is run without the grammar', () => {
  it('with a syntax error is told as the grammar tells it', async () => {
    await begin(false);
    const plain = await visit.run('select *\nform jobs');
    const read = await visit.run('select *\nform jobs; select 1');
    expect(plain).toEqual(read);
    expect(plain.findings).toMatchObject([{ id: 'sql.syntax', position: { line: 2, column: 1, start: 9, end: 13 } }]);
  });

  it('is part of a transaction that was opened before', async () => {
    await begin(false);
    await visit.run('begin; create table kept (n int)');
    expect(firstCell(await visit.run('select count(*) from kept'))).toBe('0');
    await visit.run('commit');
    expect(firstCell(await visit.run('select count(*) from kept'))).toBe('0');
  });

  it('fails with the words of the database, at its place', async () => {
    await begin(false);
    const { findings } = await visit.run('select 1,\n  nothing from jobs');
    expect(findings).toMatchObject([{ id: 'sqlstate.42703', position: { line: 2, column: 3 } }]);
  });
});
