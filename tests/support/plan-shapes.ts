// Makes tests/corpus/plan-shapes anew: one plan as psql and auto_explain print it. Usage: node tests/support/plan-shapes.ts
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { serverBinaries, startEmbeddedServer } from '../../src/engine/postgres/embedded-server.ts';

const folder = new URL('../corpus/plan-shapes/', import.meta.url);
const setup = `create table t (a int, b text); insert into t select n, 'x' || n from generate_series(1, 1000) n; analyze t;
set timezone = utc; set work_mem = '6MB';`;
const query = `select count(*) from t where a > 10 and b <> 'it''s
(two lines'`;
const explain = (format: string): string =>
  `explain (analyze, buffers, settings, timing off, summary off, format ${format}) ${query};`;
const auto = (format: string): string =>
  `load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on; set auto_explain.log_buffers = on;
set auto_explain.log_timing = off; set auto_explain.log_settings = on; set auto_explain.log_format = ${format}; set client_min_messages = log; ${query};`;

const shapes: Record<string, string> = {
  aligned: explain('text'),
  'aligned-json': explain('json'),
  border: `\\pset border 2\n${explain('text')}`,
  'border-json': `\\pset border 2\n${explain('json')}`,
  unicode: `\\pset linestyle unicode\n\\pset border 2\n${explain('text')}`,
  wrapped: `\\pset format wrapped\n\\pset columns 50\n${explain('text')}`,
  'wrapped-unicode': `\\pset linestyle unicode\n\\pset format wrapped\n\\pset columns 40\n${explain('text')}`,
  unaligned: `\\pset format unaligned\n${explain('text')}`,
  csv: `\\pset format csv\n${explain('text')}`,
  'csv-json': `\\pset format csv\n${explain('json')}`,
  expanded: `\\pset tuples_only on\n${explain('text')}`,
  yaml: explain('yaml'),
  xml: explain('xml'),
  'auto-explain': auto('text'),
  'auto-explain-json': auto('json'),
};

const binaries = await serverBinaries(15);
if (binaries === null) throw new Error('PostgreSQL 15 is not installed here');
const server = await startEmbeddedServer(binaries);
const psql = (script: string): string =>
  execFileSync('sh', ['-c', `psql -X -q '${server.url}' 2>&1`], { input: script, encoding: 'utf8' });
try {
  mkdirSync(folder, { recursive: true });
  psql(setup);
  psql(`${explain('text')}`);
  for (const [name, script] of Object.entries(shapes)) {
    const printed = psql(`set work_mem = '6MB';\n${script}\n`).replace(
      /^(Border style|Line style|Output format|Target width|Tuples only).*\n/gm,
      '',
    );
    writeFileSync(new URL(`${name}.txt`, folder), printed);
  }
} finally {
  await server.stop();
}
