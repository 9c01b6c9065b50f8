import { parseArgs } from 'node:util';
import { runLab } from '#attempt/lab.ts';
import type { LabReport } from '#attempt/lab-report.ts';
import { ProblemList } from '#catalog/problem-list.ts';
import { readSurroundings } from '#catalog/read-course.ts';
import type { EngineHost } from '#engine/host.ts';
import { nodeHost } from '#engine/postgres/node-host.ts';
import { serverHost } from '#engine/postgres/server-host.ts';
import { SnapshotStore, snapshotScripts } from './compile/snapshots.ts';
import { attemptText } from './grade/attempt-text.ts';
import { type MigrationToTrace, migrationsAt } from './trace/migration-folder.ts';
import { allFindings, traceJson } from './trace/trace-json.ts';
import { traceLines } from './trace/trace-lines.ts';

const usage = `Usage: npm run -s trace -- [--setup setup.sql] [--old old.sql] [--new new.sql] [--rows N] [--strict]
                           [--since VERSION] [--json] [--database-url URL] <migration.sql or folder>

Runs a migration statement by statement on a database made of the setup and tells what it would do to a running product.
A folder holds files named YYYYMMDDHHMMSS_name.sql; each is traced after the ones before it, or only those after --since.
<name>.down.sql beside a file is its way back. Rows (20,000 by default) are made up for every empty table.
Exit codes: 0 no finding at fail, 1 findings at fail (an error in the migration is one), 2 could not run.`;

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      setup: { type: 'string' },
      old: { type: 'string' },
      new: { type: 'string' },
      rows: { type: 'string', default: '20000' },
      strict: { type: 'boolean', default: false },
      since: { type: 'string' },
      json: { type: 'boolean', default: false },
      'database-url': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

type Given = ReturnType<typeof readArguments>['values'];

interface Texts {
  setup: string;
  old: string;
  new: string;
  rows: number;
}

async function readTexts(given: Given): Promise<Texts> {
  const rows = Number(given.rows);
  if (!Number.isInteger(rows) || rows < 0 || rows > 1_000_000) {
    throw new Error(`--rows takes a whole number from 0 to 1,000,000, not ${given.rows}.`);
  }
  const optional = (path: string | undefined) => (path === undefined ? Promise.resolve('') : attemptText(path));
  const [setup, old, fresh] = await Promise.all([given.setup, given.old, given.new].map(optional));
  return { setup: setup ?? '', old: old ?? '', new: fresh ?? '', rows };
}

/** What cannot be read of the migration itself is a finding; of any other text, a reason why nothing ran. */
function exitCodeOf(report: LabReport): 0 | 1 | 2 {
  const { faults } = report;
  if (faults.some(({ id }) => id === undefined || id === 'attempt.empty')) return 2;
  const findings = allFindings(report);
  if (findings.some(({ id }) => id === 'engine.unavailable')) return 2;
  return findings.some(({ severity }) => severity === 'fail') ? 1 : 0;
}

async function withHost<T>(
  url: string | undefined,
  work: (host: EngineHost, snapshots: SnapshotStore) => Promise<T>,
): Promise<T> {
  const surroundings = await readSurroundings(process.cwd(), new ProblemList());
  const snapshots = new SnapshotStore(surroundings);
  const host = url
    ? serverHost({ url, scripts: ({ id }) => Promise.resolve(snapshotScripts(surroundings, id)) })
    : nodeHost({ snapshotFile: (snapshot) => snapshots.file(snapshot) });
  try {
    return await work(host, snapshots);
  } finally {
    await host.close();
  }
}

async function traceAll(migrations: MigrationToTrace[], texts: Texts, given: Given): Promise<0 | 1 | 2> {
  return withHost(given['database-url'], async (host, snapshots) => {
    const snapshot = await snapshots.ensure('blank/empty');
    const reports: Record<string, unknown>[] = [];
    let exitCode: 0 | 1 | 2 = 0;
    for (const { file, sql, earlier, down } of migrations) {
      const input = { ...texts, setup: `${texts.setup}\n${earlier}`, migration: sql, down };
      const report = await runLab(host, snapshot, input, { strict: given.strict, statementTimeoutMs: 60_000 });
      const code = exitCodeOf(report);
      if (code > exitCode) exitCode = code;
      reports.push(traceJson(file, report));
      if (!given.json) console.log(traceLines(file, report).join('\n'));
    }
    if (given.json) console.log(JSON.stringify(reports.length === 1 ? reports[0] : { files: reports }));
    return exitCode;
  });
}

async function main(): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  const { values, positionals } = given;
  const [path] = positionals;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (path === undefined || positionals.length > 1) {
    console.error(usage);
    return 2;
  }
  try {
    const texts = await readTexts(values);
    const migrations = await migrationsAt(path, values.since);
    if (migrations.length === 0) console.error(`Nothing comes after ${values.since ?? ''}.`);
    return await traceAll(migrations, texts, values);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

process.exitCode = await main();
