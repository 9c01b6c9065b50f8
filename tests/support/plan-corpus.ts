// Makes tests/corpus/plans anew by running PostgreSQL: node tests/support/plan-corpus.ts [name…]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { PGlite } from '@electric-sql/pglite';
import { serverBinaries, startEmbeddedServer } from '../../src/engine/postgres/embedded-server.ts';
import { initdbArguments, postgresqlConf } from '../../src/engine/postgres/pins.ts';
import { type PlanCase, planCases, type PlanEngine, planSetup, planVacuum } from './plan-cases.ts';

const folder = new URL('../corpus/plans/', import.meta.url);

/** A database that the corpus is taken from. */
interface Source {
  load(script: string): Promise<void>;
  /** First column of the rows of the last statement. */
  run(sql: string): Promise<string[]>;
  close(): Promise<void>;
}

async function browserEngine(): Promise<Source> {
  const db = await PGlite.create({ postgresqlconf: postgresqlConf(), initDbStartParams: [...initdbArguments] });
  return {
    load: async (script) => void (await db.exec(script)),
    run: async (sql) => {
      const results = await db.exec(sql, { rowMode: 'array', parsers: { 114: (text) => text } });
      return (results.at(-1)?.rows as unknown as string[][]).map((row) => String(row[0]));
    },
    close: () => db.close(),
  };
}

async function server(major: 15 | 18): Promise<Source> {
  const binaries = await serverBinaries(major);
  if (binaries === null) throw new Error(`PostgreSQL ${major} is not installed here`);
  const started = await startEmbeddedServer(binaries);
  const client = new pg.Client({ connectionString: started.url });
  await client.connect();
  return {
    load: async (script) => void (await client.query(script)),
    run: async (sql) => {
      const answer = (await client.query({
        text: sql,
        rowMode: 'array',
        types: { getTypeParser: () => String },
      })) as unknown as {
        rows: string[][];
      };
      return answer.rows.map((row) => String(row[0]));
    },
    close: async () => {
      await client.end();
      await started.stop();
    },
  };
}

async function explained(
  source: Source,
  { sql, options = 'analyze, buffers, wal, settings', before = [] }: PlanCase,
): Promise<Record<'text' | 'json', string>> {
  const writes = [sql, ...before].some((statement) => /^(insert|update|delete|merge)/.test(statement));
  const once = async (format: string): Promise<string> => {
    await source.run('begin');
    try {
      for (const statement of before) await source.run(statement);
      if (!writes) await source.run(`explain (${options}) ${sql}`);
      return (await source.run(`explain (${options}, format ${format}) ${sql}`)).join('\n');
    } finally {
      await source.run('rollback');
      if (writes) for (const statement of planVacuum) await source.run(statement);
    }
  };
  // What is rolled back leaves pages behind, which the next run fills again: the first run is for that.
  if (writes) await once('text');
  return { text: await once('text'), json: await once('json') };
}

const engines: Record<PlanEngine, () => Promise<Source>> = {
  pglite: browserEngine,
  server18: () => server(18),
  server15: () => server(15),
};
const wanted = process.argv.slice(2);
const asked = planCases.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [engine, open] of Object.entries(engines) as [PlanEngine, () => Promise<Source>][]) {
  const cases = asked.filter((candidate) => candidate.engine === engine);
  if (cases.length === 0) continue;
  const source = await open();
  try {
    await source.load(planSetup);
    for (const statement of planVacuum) await source.run(statement);
    for (const item of cases) {
      const { text, json } = await explained(source, item).catch((error: Error) => {
        throw new Error(`${item.name}: ${error.message}`, { cause: error });
      });
      writeFileSync(new URL(`${item.name}.sql`, folder), `${item.sql}\n`);
      writeFileSync(new URL(`${item.name}.txt`, folder), `${text}\n`);
      writeFileSync(new URL(`${item.name}.json`, folder), `${json}\n`);
    }
    console.log(`${engine}: ${cases.length} plans`);
  } finally {
    await source.close();
  }
}
