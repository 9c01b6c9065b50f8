import { importFile } from '#attempt/import-file.ts';
import { browserHost } from '#engine/postgres/browser-host.ts';
import { fileSource } from '#transfer/import-source.ts';
import { proposeImport } from '#transfer/propose-import.ts';

const bytesWanted = Number(new URLSearchParams(location.search).get('megabytes') ?? '100') * 1e6;

function line(at: number): string {
  const day = String((at % 28) + 1).padStart(2, '0');
  return `${at},"Driver no. ${at % 977}, ""Bangkok""",${(at % 100_000) / 100},2026-01-${day}T08:30:00+07,${at % 2 === 0}\n`;
}

/** A file of the size wanted, and its rows. */
function makeFile(): { file: File; rows: number } {
  const pieces = ['id,driver,fee,at,done\n'];
  let rows = 0;
  for (let bytes = 0; bytes < bytesWanted;) {
    const piece = Array.from({ length: 10_000 }, (_, at) => line(rows + at)).join('');
    rows += 10_000;
    bytes += piece.length;
    pieces.push(piece);
  }
  return { file: new File(pieces, 'rows.csv'), rows };
}

const { file, rows } = makeFile();
const host = browserHost({ baseUrl: './' });
const session = await host.open({ id: 'bench', hash: 'bench', path: 'snapshot.tar.gz', bytes: 5_000_000 });

// The browser compiles the engine's code better while it runs; neither of the two shall be the one that warms it.
const warmUp = new TextEncoder().encode(Array.from({ length: 50_000 }, (_, at) => line(at)).join(''));
await session.run('create table warm (id integer, driver text, fee numeric, at timestamptz, done boolean)');
await session.copyFrom?.('copy warm from stdin with (format csv)', warmUp);
await session.run('drop table warm');

let longest = 0;
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) {
    if (startTime >= begun) longest = Math.max(longest, duration);
  }
}).observe({ type: 'longtask' });

const source = fileSource(file);
const begun = performance.now();
const proposal = await proposeImport(source);
if (proposal.kind !== 'table') throw new Error(proposal.kind);
const outcome = await importFile(session, source, { ...proposal.plan, table: 'imported' });
const importMs = performance.now() - begun;
// Tasks are told a moment after they end.
await new Promise((resolve) => setTimeout(resolve, 200));
const longestTaskMs = Math.round(longest);
if (outcome.kind !== 'imported' || outcome.rows !== rows) throw new Error(JSON.stringify(outcome));

const columns = proposal.plan.columns.map(({ name, type }) => `${name} ${type}`).join(', ');
await session.run('drop table imported');
await session.run(`create table copied (${columns})`);
const body = new Uint8Array(await file.arrayBuffer());
const copyBegun = performance.now();
await session.copyFrom?.('copy copied from stdin with (format csv, header)', body);
const copyMs = performance.now() - copyBegun;

const result = {
  megabytes: Math.round(file.size / 1e6),
  rowsPerSecond: Math.round((rows / importMs) * 1000),
  copyRowsPerSecond: Math.round((rows / copyMs) * 1000),
  ratio: Math.round((copyMs / importMs) * 100) / 100,
  longestTaskMs,
};
document.querySelector('output')!.textContent = JSON.stringify(result);
document.documentElement.dataset['done'] = JSON.stringify(result);
