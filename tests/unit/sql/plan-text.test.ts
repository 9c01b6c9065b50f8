import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#sql/plan-text/read-plan.ts';
import type { PlanDocument } from '#sql/plan-text/plan-document.ts';
import { planText } from '#sql/plan-text/print-plan.ts';
import { corpusPlans } from '../../support/plan-files.ts';

const plans = corpusPlans();

function documentOf(text: string): PlanDocument {
  const read = readPlan(text);
  if (!read.ok) throw new Error(`line ${read.problem.line}: ${read.problem.message}`);
  return read.document;
}

/** Figures that differ from run to run, or that text does not print. */
const volatile =
  /Time$|^Timing$|^Time$|^Workers$|^Memory (Used|Allocated)$|^Peak Memory Usage$|^Shared .* Blocks$|^Temp .* Blocks$|^WAL (Bytes|FPI|Buffers Full)$|^Sort Space|^Disk Usage$|^HashAgg Batches$|^(Exact|Lossy) Heap Blocks$|^Planning$/;
const notInText = new Set(['Async Capable', 'Inner Unique', 'Trigger Name', 'Relation']);

function isNothing(value: unknown): boolean {
  return (
    value === 0 ||
    value === false ||
    value === '' ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  );
}

/** A value without volatile figures, zeros and what text never prints; numbers that vary with workers are dropped by `loose`. */
function comparable(value: unknown, loose: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => comparable(item, loose));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => !volatile.test(key) && !notInText.has(key) && !isNothing(item))
      .filter(
        ([key]) =>
          !loose || !/^(Actual Rows|Actual Loops|Rows Removed by .*|Index Searches|Heap Fetches|Cache .*s)$/.test(key),
      )
      .map(([key, item]): [string, unknown] => [key, comparable(item, loose)]),
  );
}

describe('a plan in text', () => {
  it.each(plans.map((plan) => [plan.name, plan] as const))('equals the same in JSON: %s', (name, plan) => {
    const loose = /parallel|gather|subquery-scan$/.test(name);
    expect(comparable(documentOf(plan.text), loose)).toEqual(comparable(documentOf(plan.json), loose));
  });
});

const shapes = new URL('../../corpus/plan-shapes/', import.meta.url);
const shape = (name: string): string => readFileSync(new URL(`${name}.txt`, shapes), 'utf8');
const problemOf = (text: string): string => {
  const read = readPlan(text);
  return read.ok ? 'read' : `${read.problem.line}: ${read.problem.message}`;
};

describe('what stands around a plan', () => {
  const filter = `((a > 10) AND (b <> 'it''s\n(two lines'::text))`;
  const names = readdirSync(shapes).map((file) => file.replace('.txt', ''));
  it.each(names.filter((name) => !['yaml', 'xml'].includes(name)))('is taken off: %s', (name) => {
    const document = documentOf(shape(name));
    expect(document.Plan.Plans?.[0]).toMatchObject({
      'Node Type': 'Seq Scan',
      'Relation Name': 't',
      Filter: filter,
      'Rows Removed by Filter': 10,
      'Actual Rows': 990,
      'Shared Hit Blocks': 6,
    });
    expect(document.Settings).toMatchObject({ work_mem: '6MB' });
  });
  it('is kept where it is the query', () => {
    for (const name of ['auto-explain', 'auto-explain-json']) {
      expect(documentOf(shape(name))['Query Text']).toBe(
        "select count(*) from t where a > 10 and b <> 'it''s\n(two lines';",
      );
    }
  });
  it.each([
    ['a prompt before and after', (text: string) => `shop=> explain select 1;\n${text}\n(10 rows)\n\nshop=> `],
    [
      'tabs of a log',
      (text: string) =>
        `LOG:  duration: 1 ms  plan:\n\tQuery Text: select 1\n${text.replace(/^/gm, '\t')}\n2026-01-01 LOG:  checkpoint`,
    ],
    ['quotes around each row', (text: string) => text.replace(/^(.+)$/gm, (line) => `"${line.replaceAll('"', '""')}"`)],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['lines that a mail program broke', (text: string) => text.replaceAll(/ width=/g, '\nwidth=')],
    ['two plans', (text: string) => `${text}\n\n${text}`],
    ['spaces at the left', (text: string) => text.replace(/^/gm, '    ')],
  ])('is taken off: %s', (_, wrap) => {
    const text = plans.find(({ name }) => name === 'verbose')!.text.trimEnd();
    const document = documentOf(wrap(text));
    delete document['Query Text'];
    expect(document).toEqual(documentOf(text));
  });
  it.each([
    ['an array in an array', (json: string) => `[${json}]`],
    ['a table row of a tool', (json: string) => `[{"QUERY PLAN": ${json}}]`],
    ['a table row with the plan as text', (json: string) => JSON.stringify([{ 'QUERY PLAN': json }])],
    ['the bare object', (json: string) => JSON.stringify((JSON.parse(json) as unknown[])[0])],
    ['the bare node', (json: string) => JSON.stringify((JSON.parse(json) as PlanDocument[])[0]!.Plan)],
  ])('is taken off JSON: %s', (_, wrap) => {
    const { json } = plans.find(({ name }) => name === 'hash-join')!;
    expect(documentOf(wrap(json)).Plan).toEqual(documentOf(json).Plan);
  });
});

describe('what is no plan', () => {
  it.each([
    ['', '1: the text is empty'],
    ['select 1;', '1: no line begins a plan. A plan begins with a step such as “Seq Scan on orders  (cost=…)”'],
    [
      'Seq Scan on t  (cost=0.00..1.00 rows=1 width=4)\n  Filter: (a > 1',
      '2: a bracket is opened here and never closed',
    ],
    [
      "Seq Scan on t  (cost=0.00..1.00 rows=1 width=4)\n  Filter: (a = 'b)",
      '2: a quote is opened here and never closed',
    ],
    [
      'Limit  (cost=0.00..1.00 rows=1 width=4)\n  ->  Fast Scan on t  (cost=0.00..1.00 rows=1 width=4)',
      '2: “Fast Scan on t  (cost=0.00..1.00 rows=1 width=4)” is no step of a plan that PostgreSQL prints',
    ],
    [
      'Seq Scan on t  (cost=0.00..1.00 rows=1 width=4)\n  hello',
      '2: “hello” is not a line that PostgreSQL prints in a plan',
    ],
    [
      'Seq Scan on t  (cost=0.00..1.00 rows=1 width=4)\nhello',
      '2: “hello” is not a line that PostgreSQL prints after a plan',
    ],
    ['[\n{"Plan": {\n"Node Type": "Seq Scan",,\n}}]', '3: the JSON cannot be read from here on'],
    ['[{"Plan": {"Node Type": "Seq Scan"', '1: the JSON ends before it is complete'],
    ['{"a": 1}', '1: this is JSON, but no plan: there is no “Plan” with a “Node Type” in it'],
    [shape('yaml'), '1: plans in YAML are not read: take EXPLAIN’s text format or FORMAT JSON'],
    [shape('xml'), '1: plans in XML are not read: take EXPLAIN’s text format or FORMAT JSON'],
    ['x'.repeat(5_000_001), '1: the text is longer than 5 MB'],
  ])('is refused with its line: %.40s', (text, problem) => expect(problemOf(text)).toBe(problem));
});

/** Without figures that differ from run to run, and with the lines of each node in one order, which varies with versions. */
function withoutFigures(text: string): string[] {
  return text
    .trimEnd()
    .replace(/time=[\d.]+( ms|\.\.[\d.]+)?/g, 'time=')
    .replace(/[\d.]+ ms/g, 'ms')
    .replace(/(hit|read|dirtied|written|bytes|full|used|allocated|exact|lossy)=[\d.]+/g, '$1=')
    .replace(/(Memory|Disk|Usage|Storage|Batches): \d+( \(originally \d+\))?(kB)?/g, '$1:')
    .replace(/rows=[\d.]+ loops=\d+\)/g, 'rows= loops=)')
    .split('\n')
    .map((line) => line.trimEnd());
}

describe('a plan printed as text', () => {
  it.each(plans.map((plan) => [plan.name, plan] as const))('reads back as the same plan: %s', (_, plan) => {
    const document = documentOf(plan.json);
    expect(comparable(documentOf(planText(document)), false)).toEqual(comparable(document, false));
  });

  // A name that is also a keyword is quoted by PostgreSQL. Which worker sorted how differs from run to run, and so does whether a page was there already.
  const alike = plans.filter(({ name }) => !/parallel|gather|jit|io-timing|hash-spilled|table-function/.test(name));
  it.each(alike.map((plan) => [plan.name, plan] as const))('is as PostgreSQL prints it: %s', (_, plan) => {
    const [printed, real] = [withoutFigures(planText(documentOf(plan.json))), withoutFigures(plan.text)];
    expect([...printed].sort()).toEqual([...real].sort());
    const nodes = (lines: string[]) => lines.filter((line) => /->/.test(line));
    expect(nodes(printed)).toEqual(nodes(real));
  });
});
