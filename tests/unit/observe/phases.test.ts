import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsOf } from '#catalog/named-sql.ts';
import type { JudgeContext } from '#judge/check-kind.ts';
import { deployWindow } from '#judge/deploy-window.ts';
import { compatFindings } from '#judge/migration-compat.ts';
import type { MigrationTrace, Phase } from '#observe/migration-facts.ts';
import { traceScript } from '#observe/trace.ts';
import { deployMarks } from '#sql/marks.ts';
import { openLab, statementsOf, type MigrationLab } from './migration-lab.ts';

let lab: MigrationLab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const old = `
-- read contacts
select id, email from drivers where id <= 20 order by id;
-- write change-email
update drivers set email = 'step' || $1 where id = $1 + 1;
`;
const fresh = `
-- read contacts
select id, contact from drivers where id <= 20 order by id;
-- write change-contact
update drivers set contact = 'new' || $1 where id = $1 + 1;
`;

const sync = `
create function keep_contact() returns trigger language plpgsql as $$ begin new.contact := new.email; return new; end $$;
create trigger keep_contact before insert or update of email on drivers for each row execute function keep_contact();
`;
const backfill = 'update drivers set contact = email where contact is distinct from email;';

async function traced(sql: string, newApp = ''): Promise<MigrationTrace> {
  await lab.trace('select 1');
  const statements = statementsOf(sql);
  const operations = [...operationsOf(old, 'old').operations, ...operationsOf(newApp, 'new').operations];
  const options = { operations, marks: deployMarks(sql, statements), maxRows: 100 };
  const { trace } = await traceScript(lab.session, statements, options);
  await lab.session.load('drop function if exists keep_contact cascade');
  return trace;
}

/** `ok ok | 42703 ok`: the old application's outcomes and the new one's at a commit point. */
function shown({ operations }: Phase): string {
  const of = (app: string) =>
    operations
      .filter((operation) => operation.app === app)
      .map(({ outcome }) => (typeof outcome === 'string' ? outcome : outcome.sqlstate))
      .join(' ');
  return `${of('old')} | ${of('new')}`;
}

async function phases(sql: string, newApp = ''): Promise<string[]> {
  return (await traced(sql, newApp)).phases.map(shown);
}

async function findings(sql: string, newApp = ''): Promise<string[]> {
  const trace = await traced(sql, newApp);
  const context = { attempt: sql, statements: statementsOf(sql) } as JudgeContext;
  return compatFindings(trace, { new: newApp !== '', rowsMayChange: false }, context).map(({ id }) => id);
}

describe('commit points', () => {
  it('begin before the script and follow each commit', async () => {
    const { phases: points } = await traced(
      'begin; alter table drivers add a int; alter table drivers add b int; commit; set lock_timeout = 5; alter table drivers add c int;',
    );
    expect(points.map(({ number, statement }) => [number, statement])).toEqual([
      [0, 0],
      [1, 4],
      [2, 6],
    ]);
  });
  it('tell the SQLSTATE of each operation, one independent of the other', async () =>
    expect(await phases('alter table drivers rename email to contact', fresh)).toEqual([
      'ok ok | 42703 42703',
      '42703 42703 | ok ok',
    ]));
  it('tell rows that the migration changed for the old application', async () =>
    expect(await phases(`update drivers set email = 'x' where id = 3`)).toEqual(['ok ok | ', 'rows ok | ']));
  it('pass over a column that came', async () =>
    expect(await phases('alter table drivers add column note text')).toEqual(['ok ok | ', 'ok ok | ']));
  it('tell rows of the new application that are not those of the old one', async () =>
    expect(await phases(`alter table drivers add contact text; ${backfill}`, fresh)).toEqual([
      'ok ok | 42703 42703',
      'ok ok | rows ok',
      'ok ok | ok ok',
    ]));
  it('keep the writes of the old application and compare afterwards', async () => {
    const { phases: points } = await traced(`alter table drivers add contact text; ${backfill}`, fresh);
    expect(points.map(({ liveWrites, stale }) => [liveWrites, stale.map(({ rows }) => rows)])).toEqual([
      [1, []],
      [1, [20]],
      [1, [1]],
    ]);
    expect(points[2]?.stale[0]?.example).toEqual({
      old: { id: '3', email: 'step2' },
      new: { id: '3', contact: 'e3@example.com' },
    });
  });
  it('keep no writes of an application that is retired', async () => {
    const { phases: points } = await traced(
      'alter table drivers add a int;\n-- retire old\nalter table drivers add b int;',
    );
    expect(points.map(({ liveWrites }) => liveWrites)).toEqual([1, 1, 0]);
  });
});

describe('marks', () => {
  const marks = (sql: string) => deployMarks(sql, statementsOf(sql));
  it('stand after a statement', () =>
    expect(marks('select 1;\n-- deploy new\nselect 2;\n  --  Retire OLD  \n')).toEqual({ deployNew: 1, retireOld: 2 }));
  it('may come before the first statement', () => expect(marks('-- deploy new\nselect 1;')).toEqual({ deployNew: 0 }));
  it('are only text within a statement', () =>
    expect(marks(`select '\n-- deploy new\n', $$\n-- retire old\n$$;`)).toEqual({}));
});

describe('compatibility', () => {
  const expand = `alter table drivers add contact text; ${sync}`;
  const contract = 'drop trigger keep_contact on drivers;\nalter table drivers drop column email;';
  it('wants the old application alone to work throughout', async () =>
    expect(await findings('alter table drivers drop column email')).toEqual(['migration.old-app-breaks']));
  it('wants its rows unchanged', async () =>
    expect(await findings(`update drivers set email = lower(email) || 'x' where id = 2`)).toEqual([
      'migration.old-app-rows',
    ]));
  it('finds no moment in a rename', async () =>
    expect(await findings('alter table drivers rename email to contact', fresh)).toEqual([
      'migration.no-deploy-window',
    ]));
  it('finds updates lost where the backfill comes before the write to both', async () =>
    expect(await findings(`alter table drivers add contact text; ${backfill} ${sync}`, fresh)).toEqual([
      'migration.updates-lost',
    ]));
  it('passes the right order', async () =>
    expect(await findings(`${expand} ${backfill} ${contract}`, fresh)).toEqual([]));
  it('passes it with marks', async () =>
    expect(await findings(`${expand} ${backfill}\n-- deploy new\n-- retire old\n${contract}`, fresh)).toEqual([]));
  it('takes marks at their word: the trigger went before the old application did', async () =>
    expect(
      await findings(
        `${expand} ${backfill}\n-- deploy new\ndrop trigger keep_contact on drivers; select 1;\n-- retire old\nalter table drivers drop column email;`,
        fresh,
      ),
    ).toEqual(['migration.updates-lost']));
  it('takes marks at their word: deployed before the column', async () =>
    expect(await findings(`-- deploy new\n${expand} ${backfill}\n-- retire old\n${contract}`, fresh)).toEqual([
      'migration.new-app-breaks',
    ]));
  it('takes marks at their word: deployed before the backfill', async () =>
    expect(await findings(`${expand}\n-- deploy new\n${backfill}\n-- retire old\n${contract}`, fresh)).toEqual([
      'migration.new-app-breaks',
    ]));
  it('takes marks at their word: retired too late', async () =>
    expect(await findings(`${expand} ${backfill}\n-- deploy new\n${contract}\n-- retire old`, fresh)).toEqual([
      'migration.old-app-breaks',
    ]));
  it('shows the window', async () =>
    expect(deployWindow(await traced(`${expand} ${backfill} ${contract}`, fresh))).toEqual({ from: 4, to: 4 }));
});
