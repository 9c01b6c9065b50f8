import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import type { ScriptRun } from '#observe/facts.ts';
import type { MigrationTrace, StepTrace } from '#observe/migration-facts.ts';
import { traceScript } from '#observe/trace.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import type { Statement } from '#sql/statement.ts';
import { startState as engineStart, testHost } from '../engine/engine-snapshot.ts';

/** The start state of every case: drivers with 1,000 rows, jobs with 2,000 and an empty table. */
const startState = `
do $$
declare
  relation record;
begin
  for relation in
    select relname, case relkind when 'm' then 'materialized view' when 'v' then 'view' else 'table' end as kind
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'v')
  loop
    execute format('drop %s if exists %I cascade', relation.kind, relation.relname);
  end loop;
end $$;
drop type if exists status_kind, kind;
drop function if exists f();
create table drivers (
  id int primary key, name text, email text unique, phone varchar(10), rating int check (rating is not null)
);
create table jobs (
  id int generated always as identity primary key, driver_id int, status text not null default 'new', price int
);
create index jobs_status on jobs (status);
create table audit (id int primary key, note text);
insert into drivers select g, 'name ' || g, 'e' || g || '@example.com', '08' || g, 5 from generate_series(1, 1000) g;
insert into jobs (driver_id, price) select g % 1000 + 1, g from generate_series(1, 2000) g;
`;

/** For cases that name them: a partition, a table that may become one, and a materialized view. */
const further = `
create table pings (id int, at date) partition by range (at);
create table pings_2026 partition of pings for values from ('2026-01-01') to ('2027-01-01');
create table pings_2027 (id int, at date);
create materialized view open_jobs as select id, id as driver_id from generate_series(1, 500) as id;
create unique index open_jobs_id on open_jobs (id);
insert into pings select g, '2026-05-01' from generate_series(1, 600) g;
insert into pings_2027 select g, '2027-05-01' from generate_series(1, 600) g;
`;

/** One engine for a test file. */
export interface MigrationLab {
  session: Session;
  /** Traces a script on the start state. */
  trace(sql: string): Promise<{ trace: MigrationTrace; script: ScriptRun; statements: Statement[] }>;
  close(): Promise<void>;
}

/** The statements of a script that parses. */
export function statementsOf(sql: string): Statement[] {
  const parsed = parseScript(sql);
  if (!parsed.ok) throw new Error(`${parsed.problem.message}: ${sql}`);
  return parsed.statements;
}

/** Opens an engine as `app_owner`, PGlite unless told otherwise; what the snapshot holds is dropped with each start. */
export async function openLab(host: EngineHost = testHost()): Promise<MigrationLab> {
  await loadParser();
  const session = await host.open(engineStart);
  return {
    session,
    async trace(sql) {
      await session.run('reset all');
      await session.load(/pings|open_jobs/.test(sql) ? startState + further : startState);
      const statements = statementsOf(sql);
      return { ...(await traceScript(session, statements)), statements };
    },
    close: () => host.close(),
  };
}

/** `jobs AccessExclusive, drivers* Share`: the locks a step added; a star for tables the script made. */
export function locksOf(step: StepTrace | undefined): string {
  const shown = (step?.locks ?? []).map(({ table, mode, existedBefore }) => {
    return `${table}${existedBefore ? '' : '*'} ${mode.replace(/Lock$/, '')}`;
  });
  return shown.join(', ');
}

/** `jobs` for rewritten tables, `index jobs_status` for rebuilt indexes of tables that kept their file. */
export function rewritesOf(step: StepTrace | undefined): string {
  const rewrites = step?.rewrites ?? [];
  const tables = rewrites.filter(({ kind }) => kind === 'table').map(({ relation }) => relation);
  const indexes = rewrites.filter(({ kind, table }) => kind === 'index' && !tables.includes(table));
  return [...tables, ...indexes.map(({ relation }) => `index ${relation}`)].sort().join(', ');
}

/** `jobs 2000` for rows read, `jobs ~2000` for rows changed. */
export function scansOf(step: StepTrace | undefined): string {
  const scans = (step?.scans ?? []).map(({ table, tuplesRead, inserted, updated, deleted }) => {
    const changed = inserted + updated + deleted;
    return changed > 0 ? `${table} ~${changed}` : `${table} ${tuplesRead}`;
  });
  return scans.sort().join(', ');
}
