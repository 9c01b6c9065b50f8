import type { ClausePlace, ItemPlace, QueryPlace, QueryPlaces } from '#sql/query-places.ts';
import type { PlanStep } from './plan-step.ts';
import { planSteps } from './plan-steps.ts';

/** The parts of a query that a step of its plan comes from, the most telling first. */
export type StepPlaces = Map<string, QueryPlace[]>;

const baseAlias = (alias: string): string => alias.replace(/_\d+$/, '');

/** The table, function or subquery in the query that a scan reads; null where several may be meant. */
function itemOf(step: PlanStep, steps: readonly PlanStep[], { items }: QueryPlaces): ItemPlace | null {
  const alias = step.alias;
  if (alias === null) return null;
  const exact = items.filter((item) => item.alias === alias);
  if (exact.length === 1) return exact[0] ?? null;
  // A second table of that name is alias_1 in the plan, and so is a partition of the first.
  const base = exact.length > 0 ? alias : baseAlias(alias);
  const candidates = items.filter((item) => item.alias === base);
  if (candidates.length === 1) return candidates[0] ?? null;
  const named = [
    ...new Set(
      steps.flatMap((other) =>
        other.alias !== null && (other.alias === base || baseAlias(other.alias) === base) ? [other.alias] : [],
      ),
    ),
  ].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  if (named.length !== candidates.length) return null;
  const ordered = [...candidates].sort((a, b) => a.depth - b.depth || a.start - b.start);
  const found = ordered[named.indexOf(alias)] ?? null;
  return found?.relation !== null && found?.relation !== step.relation ? null : found;
}

function aliasesBelow(step: PlanStep): Set<string> {
  return new Set(planSteps(step).flatMap(({ alias }) => (alias === null ? [] : [alias])));
}

const conditionText = (step: PlanStep, ...names: string[]): string =>
  step.conditions
    .filter(({ name }) => names.includes(name))
    .map(({ text }) => text)
    .join(' ');

function mentions(text: string, column: string): boolean {
  return new RegExp(`(?<![\\w])${column.replaceAll(/[^\w]/g, '\\$&')}(?![\\w])`).test(text);
}

const scanConditions = ['Index Cond', 'Recheck Cond', 'Filter', 'TID Cond'];

/** Conditions of the query that a scan checks: on its own table, each column found in what the step says. */
function scanned(step: PlanStep, places: QueryPlaces): ClausePlace[] {
  const text = conditionText(step, ...scanConditions);
  if (text === '') return [];
  return places.clauses.filter(
    ({ kind, columns }) =>
      kind === 'condition' &&
      columns.length > 0 &&
      columns.some(({ alias }) => alias === null || alias === step.alias) &&
      columns.every(({ alias, column }) =>
        mentions(text, alias !== null && alias !== step.alias ? `${alias}.${column}` : column),
      ),
  );
}

/** Conditions that tie what one side of a join reads to what the other does. */
function joined(step: PlanStep, places: QueryPlaces): ClausePlace[] {
  const [outer, inner] = step.children.filter(({ subplan }) => subplan === '').map(aliasesBelow);
  if (!outer || !inner) return [];
  return places.clauses.filter(
    ({ kind, columns }) =>
      kind === 'condition' &&
      columns.some(({ alias }) => alias !== null && outer.has(alias)) &&
      columns.some(({ alias }) => alias !== null && inner.has(alias)),
  );
}

/** A clause whose columns are the keys that the step names; null where none or several fit. */
function keyed(step: PlanStep, key: string, kinds: ClausePlace['kind'][], places: QueryPlaces): ClausePlace | null {
  const text = conditionText(step, key);
  if (text === '') return null;
  for (const kind of kinds) {
    const fitting = places.clauses.filter(
      (clause) =>
        clause.kind === kind &&
        clause.columns.length > 0 &&
        clause.columns.every(({ column }) => mentions(text, column)),
    );
    if (fitting.length === 1) return fitting[0] ?? null;
  }
  return null;
}

function single(kind: ClausePlace['kind'], places: QueryPlaces): ClausePlace | null {
  const found = places.clauses.filter((clause) => clause.kind === kind);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const present = <T>(values: (T | null | undefined)[]): T[] =>
  values.filter((value): value is T => value !== null && value !== undefined);

function placesOf(step: PlanStep, steps: readonly PlanStep[], places: QueryPlaces): QueryPlace[] {
  const kind = step.name.replace(/^(?:Parallel |Partial |Finalize )+/, '');
  const cte = step.subplan.startsWith('CTE ') ? places.ctes[step.subplan.slice('CTE '.length)] : undefined;
  if (/ Scan/.test(kind)) return present([itemOf(step, steps, places), ...scanned(step, places), cte]);
  if (/^(Insert|Update|Delete|Merge)$/.test(kind)) return present([itemOf(step, steps, places)]);
  if (/ Join$|^Nested Loop/.test(kind)) return present([...joined(step, places), cte]);
  if (/Sort$/.test(kind))
    return present([keyed(step, 'Sort Key', ['order', 'group', 'distinct', 'window'], places), cte]);
  if (/Aggregate$|^Group$/.test(kind)) return present([keyed(step, 'Group Key', ['group', 'distinct'], places), cte]);
  if (kind === 'Unique') return present([single('distinct', places), cte]);
  if (kind === 'WindowAgg') return present([single('window', places), cte]);
  if (kind === 'Limit') return present([single('limit', places), cte]);
  if (kind === 'LockRows') return present([single('lock', places)]);
  if (/SetOp|Append$|^Recursive Union$/.test(kind)) return present([cte, single('set', places)]);
  return present([cte]);
}

/** For each step, by id, where the query says what it does. A step is left out where that cannot be told for sure. */
export function stepPlaces(root: PlanStep, places: QueryPlaces): StepPlaces {
  const steps = planSteps(root);
  const found: StepPlaces = new Map();
  for (const step of steps) {
    const own = placesOf(step, steps, places).map(({ start, end }) => ({ start, end }));
    const distinct = own.filter(
      (place, at) => own.findIndex((other) => other.start === place.start && other.end === place.end) === at,
    );
    if (distinct.length > 0) found.set(step.id, distinct);
  }
  return found;
}
