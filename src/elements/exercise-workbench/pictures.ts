import type { AttemptReport } from '#attempt/report.ts';
import type { ExerciseBundle, Probe } from '#catalog/bundle.ts';
import type { CheckOf } from '#catalog/check.schema.ts';
import { rowDiff } from '#explain/row-diff.ts';
import type { RowDiff } from '#explain/row-diff.types.ts';
import type { Finding } from '#judge/finding.ts';
import type { CounterExample, Facts, PlanFact, ResultFact, TableState } from '#observe/facts.ts';
import type { MigrationTrace } from '#observe/migration-facts.ts';
import { namedColumns } from './named-columns.ts';
import { orderPicture } from './order-picture.ts';

/** A row diff with the data it speaks of. */
export interface DiffPicture {
  diff: RowDiff;
  /** Tables of a counter-example; empty where the shown data is meant. */
  tables: TableState[];
  caption: string;
  /** A sentence in place of the sum of differences; absent where that says it. */
  sum?: string;
}

/** A table after the script beside what it should hold. */
export interface TablePicture {
  table: string;
  diff: RowDiff;
  isRight: boolean;
}

/** A probe beside what it should do. */
export interface ProbePicture {
  name: string;
  role: string;
  expected: string;
  actual: string;
  isRight: boolean;
}

/** A plan under its name, as `plan-tree` takes it. */
export interface LabelledPlan {
  label: string;
  plan: PlanFact;
}

/** Plans of one workload query. */
export interface PlanPicture {
  /** The query's name, or empty for the attempt itself. */
  title: string;
  plans: LabelledPlan[];
}

/** Everything of a Check that is drawn and not said. */
export interface Pictures {
  diff: DiffPicture | null;
  plans: PlanPicture[];
  trace: MigrationTrace | null;
  tables: TablePicture[];
  probes: ProbePicture[];
}

function variantOf(finding: Finding | undefined): string {
  const variant = finding?.details?.['variant'];
  return typeof variant === 'string' ? variant : 'start';
}

function resultCheck({ checks }: ExerciseBundle): CheckOf<'result'> | undefined {
  return checks.find((candidate): candidate is CheckOf<'result'> => candidate.kind === 'result');
}

/** Compares as the exercise's own check does: by its columns and decimals. */
function compared(expected: ResultFact, actual: ResultFact, bundle: ExerciseBundle): RowDiff {
  const check = resultCheck(bundle);
  return rowDiff(expected, actual, { columns: check?.columns ?? 'positional', decimals: check?.decimals });
}

const parts = ({ counts }: RowDiff): boolean => counts.missing + counts.extra + counts.changed > 0;

function exampleDiff(example: CounterExample, sql: string, bundle: ExerciseBundle): DiffPicture {
  const title = bundle.variants.find(({ name }) => name === example.variant)?.title ?? example.variant;
  return {
    diff: compared(example.expected, example.actual, bundle),
    tables: example.tables.map((table) => namedColumns(table, [sql, bundle.solution])),
    caption: `The smallest data found on which the results part, cut down from “${title}”.`,
  };
}

const isRows = (fact: Facts['results'][string] | undefined): fact is ResultFact => Boolean(fact && 'rows' in fact);

function diffPicture({ findings, facts }: AttemptReport, sql: string, bundle: ExerciseBundle): DiffPicture | null {
  const finding = findings.find(({ id, severity }) => severity === 'fail' && id.startsWith('result.'));
  if (!finding || !facts) return null;
  const variant = variantOf(finding);
  const example = facts.counterExamples[variant];
  if (example) return exampleDiff(example, sql, bundle);
  const expected = bundle.reference.results[variant];
  const actual = facts.results[variant];
  if (!expected || !isRows(actual) || expected.fields.length !== actual.fields.length) return null;
  const diff = compared(expected, actual, bundle);
  const title = bundle.variants.find(({ name }) => name === variant)?.title;
  const caption = title ? `On data you do not see here: ${title}.` : '';
  if (parts(diff)) return { diff, tables: [], caption };
  const order = finding.id === 'result.order' ? orderPicture(resultCheck(bundle), expected, actual) : null;
  return order && { ...order, tables: [], caption };
}

/** The query that the first finding about a plan speaks of. */
function blamed(findings: Finding[]): unknown {
  return findings.find(({ details }) => typeof details?.['operand'] === 'string')?.details?.['operand'];
}

/** The plan that a finding speaks of comes first. The reference's would give the answer away, so it joins only after a pass. */
function planPictures(facts: Facts, bundle: ExerciseBundle, report: AttemptReport): PlanPicture[] {
  const isSolved = report.verdict === 'pass';
  const operand = blamed(report.findings);
  const isBlamed = (key: string): boolean => typeof operand === 'string' && key.startsWith(`${operand} after `);
  const plans = Object.entries(facts.plans).sort(([a], [b]) => Number(isBlamed(b)) - Number(isBlamed(a)));
  return plans.map(([key, plan]) => {
    const baseline = bundle.reference.baselinePlans[key];
    const reference = bundle.reference.facts.plans[key];
    return {
      title: key
        .replace(/^.*#/, '')
        .replace(/ after \w+$/, '')
        .replace(/^attempt$/, 'your query')
        .replaceAll('-', ' '),
      plans: [
        { label: 'yours', plan },
        ...(baseline ? [{ label: 'before', plan: baseline }] : []),
        ...(reference && isSolved ? [{ label: 'reference', plan: reference }] : []),
      ],
    };
  });
}

function asResult({ columns, rows }: TableState): ResultFact {
  return { fields: columns.map((name) => ({ name, typeOid: 25 })), rows: rows ?? [], truncated: false };
}

function tablePictures(facts: Facts, bundle: ExerciseBundle): TablePicture[] {
  const expected = bundle.reference.facts.state?.after ?? [];
  return (facts.state?.after ?? []).flatMap((actual) => {
    const before = facts.state?.before.find(({ table }) => table === actual.table);
    const wanted = expected.find(({ table }) => table === actual.table) ?? before;
    if (!wanted?.rows || !actual.rows || wanted.columns.join() !== actual.columns.join()) return [];
    const isTouched = before?.digest !== actual.digest || wanted.digest !== actual.digest;
    if (!isTouched) return [];
    return [
      {
        table: actual.table,
        diff: rowDiff(asResult(wanted), asResult(actual)),
        isRight: wanted.digest === actual.digest,
      },
    ];
  });
}

function expectedWords({ expect }: Probe): string {
  return expect === 'accept' ? 'accepted' : `refused, ${expect.refuse}`;
}

function probePictures(facts: Facts, bundle: ExerciseBundle): ProbePicture[] {
  return (facts.probes ?? []).flatMap(({ name, outcome }) => {
    const probe = bundle.probes.find((candidate) => candidate.name === name);
    if (!probe) return [];
    const actual = outcome === 'accepted' ? 'accepted' : `refused, ${outcome.sqlstate}`;
    const expected = expectedWords(probe);
    return [
      { name: name.replaceAll('-', ' '), role: probe.role ?? '', expected, actual, isRight: actual === expected },
    ];
  });
}

/** Chooses what of a report is drawn: the diff of the first wrong result, plans beside baseline and reference, the trace, tables and probes. */
export function picturesOf(report: AttemptReport, sql: string, bundle: ExerciseBundle): Pictures {
  const { facts } = report;
  if (!facts) return { diff: null, plans: [], trace: null, tables: [], probes: [] };
  return {
    diff: diffPicture(report, sql, bundle),
    plans: planPictures(facts, bundle, report),
    trace: facts.trace && facts.trace.steps.length > 0 ? facts.trace : null,
    tables: tablePictures(facts, bundle),
    probes: probePictures(facts, bundle),
  };
}
