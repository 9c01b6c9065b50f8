import type { ExerciseBundle } from '#catalog/bundle.ts';
import type { ProblemList } from '#catalog/problem-list.ts';
import type { ExerciseFolder } from '#catalog/read-exercise.ts';
import { parseScript } from '#sql/parse.ts';
import { type MutantList, mutantsOf } from '../mutants/mutants-of.ts';
import type { MutationContext } from '../mutants/operator.ts';
import type { MutantCount } from './prove-mutants.ts';

/** Fewest mutants of a solution that reads or writes rows, and of one that changes the schema. */
export const leastMutants = { query: 15, schema: 8 } as const;

const rowStatements = new Set(['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt']);

/** The most of this many mutants that may be declared equivalent: a fifth, and one of a handful. */
export function mostEquivalent(total: number): number {
  return Math.max(1, Math.floor(total / 5));
}

/** Fewest mutants of this solution, as far as its statements allow. Needs `loadParser()`. */
export function leastMutantsOf(solution: string): number {
  const parsed = parseScript(solution);
  const isQuery = parsed.ok && parsed.statements.every(({ node }) => rowStatements.has(node));
  return isQuery ? leastMutants.query : leastMutants.schema;
}

function contextOf({ checks, reference }: ExerciseBundle, isThorough: boolean): MutationContext {
  const relations = reference.facts.schema?.before.relations ?? [];
  return {
    orderJudged: checks.some((check) => check.kind === 'result' && check.order !== 'none'),
    locksJudged: checks.some((check) => check.kind === 'migration.locks'),
    rerunJudged: checks.some((check) => check.kind === 'migration.idempotent'),
    isThorough,
    columnsOf: (table) => relations.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? [],
    indexesBeside: (index) =>
      (relations.find(({ indexes }) => indexes.some(({ name }) => name === index))?.indexes ?? [])
        .filter(({ name, constraint }) => constraint === null && name !== index)
        .map(({ name }) => name),
  };
}

/** The mutants of an exercise's solution: where a first choice falls short of the least, all that the operators can make. */
export async function mutantsFor(bundle: ExerciseBundle): Promise<MutantList> {
  const chosen = await mutantsOf(bundle.solution, contextOf(bundle, false));
  if (chosen.mutants.length >= leastMutantsOf(bundle.solution)) return chosen;
  return mutantsOf(bundle.solution, contextOf(bundle, true));
}

/** Reports too few mutants where the fault is the solution's form, and too many that are declared equivalent. */
export function checkMutantCount(
  { below, source }: ExerciseFolder,
  { mutants, unprintable }: MutantList,
  equivalent: number,
  problems: ProblemList,
): void {
  const total = mutants.length;
  const least = leastMutantsOf(source.solution);
  if (total < least && unprintable.length > 0) {
    const message = `${total} mutants, at least ${least} are needed, and none could be made of statement ${unprintable.join(', ')}`;
    const remedy = 'Write it in a form that can be printed from its tree.';
    problems.add(`${below}/solution.sql`, 'too-few-mutants', message, remedy);
  }
  if (equivalent > mostEquivalent(total)) {
    const message = `${equivalent} of ${total} mutants are declared equivalent`;
    problems.add(`${below}/equivalent.yaml`, 'too-many', message, 'At most a fifth may be: tell more of them apart.');
  }
}

/** Holds a proof whose mutants do not run again against the mutants that the operators make today. */
export async function checkProvenMutants(
  exercise: ExerciseFolder,
  bundle: ExerciseBundle,
  proven: MutantCount,
  problems: ProblemList,
): Promise<void> {
  const list = await mutantsFor(bundle);
  checkMutantCount(exercise, list, proven.equivalent, problems);
  if (list.mutants.length === proven.total) return;
  const message = `it holds ${proven.total} mutants, the operators make ${list.mutants.length}`;
  const remedy = `Run: npm run -s prove -- ${exercise.source.id} --mutants`;
  problems.add(`${exercise.below}/proof.json`, 'other-mutants', message, remedy);
}
