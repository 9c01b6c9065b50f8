import type { CheckOf } from '#catalog/check.schema.ts';
import type { Facts, ResultFact } from '#observe/facts.ts';
import type { Statement } from '#sql/statement.ts';
import type { CheckKind, JudgeContext, Judgement } from './check-kind.ts';
import type { Finding } from './finding.ts';
import {
  columnNames,
  columnTypes,
  luckyOrder,
  noRows,
  otherOrder,
  otherRows,
  otherWidth,
  type Place,
  variantError,
} from './result-findings.ts';
import { followsReference, sortPlace } from './result-order.ts';
import { judgeRows, misnamedColumns } from './result-variant.ts';
import { rowText } from './result-words.ts';

type ResultCheck = CheckOf<'result'>;

/** The data a learner sees; every other name is a variant's. */
const start = 'start';

interface Judged {
  place: Place;
  expected: ResultFact;
  actual: ResultFact;
  outcome: ReturnType<typeof judgeRows>;
}

function querySource(facts: Facts, context: JudgeContext): Statement | undefined {
  const last = facts.script.runs.findLast((run) => run.reply?.kind === 'rows');
  return context.statements.find((statement) => statement.number === last?.statement);
}

function referenceOf(name: string, context: JudgeContext): ResultFact {
  const expected = context.bundle.reference.results[name];
  if (!expected) throw new Error(`${context.bundle.id}: the solution has no rows on ${name}.`);
  return expected;
}

function placeOf(name: string, facts: Facts, context: JudgeContext, source: Statement | undefined): Place {
  const title = context.bundle.variants.find((variant) => variant.name === name)?.title;
  const example = facts.counterExamples[name];
  return {
    variant: name,
    source,
    attempt: context.attempt,
    ...(title ? { title } : {}),
    ...(example ? { example } : {}),
  };
}

function judgeOn(name: string, check: ResultCheck, facts: Facts, context: JudgeContext): Judged | Finding {
  const source = querySource(facts, context);
  const place = placeOf(name, facts, context, source);
  const result = facts.results[name];
  if (result === undefined) throw new Error(`${context.bundle.id}: rows on ${name} were not observed.`);
  if (result === null) return noRows(place);
  if ('error' in result) return variantError(place, result);
  const on = (expected: ResultFact, actual: ResultFact): Judged => ({
    place,
    expected,
    actual,
    outcome: judgeRows(check, expected, actual, source),
  });
  const whole = on(referenceOf(name, context), result);
  if (!place.example) return whole;
  // How far the data could be shrunk depends on the time there was, and what is found must not.
  const smallest = on(place.example.expected, place.example.actual);
  return kindOf(smallest) === kindOf(whole) ? smallest : whole;
}

function kindOf({ outcome }: Judged): string {
  return outcome.is === 'other-rows' ? outcome.diagnosis.id : outcome.is;
}

/** Asks for the smallest data on which the rows differ, where they differ on data the learner does not see. */
function withExample(finding: Finding, place: Place): Judgement {
  const wanted = place.variant !== start && !place.example;
  return { findings: [finding], ...(wanted ? { asks: [{ fact: 'counter-example', variant: place.variant }] } : {}) };
}

function failureOf(judged: Judged): Finding | null {
  const { place, expected, actual, outcome } = judged;
  if (outcome.is === 'other-width') return otherWidth(place, expected, actual);
  return outcome.is === 'other-rows' ? otherRows(place, expected, actual, outcome) : null;
}

function orderFinding(check: ResultCheck, { place, expected, actual, outcome }: Judged): Finding | null {
  if (check.order === 'none' || outcome.is !== 'other-order') return null;
  const [before = [], row = []] = [actual.rows[outcome.row - 1], actual.rows[outcome.row]];
  const wanted = followsReference(check.order, outcome.comparison, expected) ? expected.rows[outcome.row] : undefined;
  const pair = wanted
    ? `Row ${outcome.row + 1} should be ${rowText(wanted)} and is ${rowText(row)}.`
    : `${rowText(row)} stands after ${rowText(before)} and should come before it.`;
  return otherOrder(place, check.order, pair);
}

function formFindings(check: ResultCheck, judged: Judged[]): Finding[] {
  const [first] = judged;
  if (!first || first.outcome.is !== 'right') return [];
  const { comparison } = first.outcome;
  const strict = check.types === 'strict';
  const types = comparison.typeMismatches.filter((mismatch) => strict || mismatch.lenient);
  const names = check.names === 'required' ? misnamedColumns(comparison) : [];
  const sorted = judged.some(({ expected }) => expected.rows.length > 1) ? sortPlace(first.place.source) : 'top';
  return [
    ...(types.length > 0 ? [columnTypes(first.place, types, strict)] : []),
    ...(check.order !== 'none' && sorted !== 'top' ? [luckyOrder(first.place, check.order, sorted === 'none')] : []),
    ...(names.length > 0 ? [columnNames(first.place, names)] : []),
  ];
}

/** Judges the rows of the last statement that returned any, on the shown data first and then on every variant. */
export const resultKind: CheckKind<'result'> = {
  kind: 'result',
  needs: (_check, exercise) => exercise.variants.map(({ name }) => ({ fact: 'result', variant: name })),
  judge(check, facts, context) {
    const judged: Judged[] = [];
    for (const name of [start, ...context.bundle.variants.map((variant) => variant.name)]) {
      const one = judgeOn(name, check, facts, context);
      if ('id' in one) return { findings: [one] };
      const failure = failureOf(one);
      if (failure) return withExample(failure, one.place);
      judged.push(one);
    }
    for (const one of judged) {
      const failure = orderFinding(check, one);
      if (failure) return withExample(failure, one.place);
    }
    return { findings: formFindings(check, judged) };
  },
};
