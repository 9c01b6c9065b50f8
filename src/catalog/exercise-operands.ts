import type { Operation } from '#observe/migration-facts.ts';
import type { NamedSql, Probe } from './bundle.ts';
import { type Check, type CheckOf, ownQuery } from './check.schema.ts';
import { namedStatements, operationsOf, probesOf } from './named-sql.ts';
import type { ProblemList } from './problem-list.ts';

const probeFile = 'probe.sql';

/** Every operand that a check names, as written. */
export function operandsOf(check: Check): string[] {
  switch (check.kind) {
    case 'errors':
    case 'succeeds':
      return [check.sql];
    case 'plan':
    case 'cost':
      return check.query === ownQuery ? [] : [check.query];
    case 'ablation':
      return check.queries;
    default:
      return [];
  }
}

/** Where the checks of one exercise find their SQL. */
export interface CheckSources {
  /** Folder below the repository, for problems. */
  below: string;
  /** Folder's files, relative path → text. */
  files: Map<string, string>;
  problems: ProblemList;
}

/** Resolves the operands of all checks. A missing file or name goes to `problems`. */
export function resolveOperands(checks: Check[], { below, files, problems }: CheckSources): NamedSql[] {
  const index = `${below}/index.mdx`;
  const parsed = new Map<string, Map<string, string>>();
  const statementsOf = (file: string): Map<string, string> | null => {
    const known = parsed.get(file);
    if (known) return known;
    const text = files.get(file);
    if (text === undefined) return null;
    const { statements, faults } = namedStatements(text);
    for (const fault of faults)
      problems.add(`${below}/${file}`, 'named-sql', fault, 'Put each statement after its own `-- <name>` line.');
    parsed.set(file, statements);
    return statements;
  };
  const operands = [...new Set(checks.flatMap(operandsOf))].flatMap((operand): NamedSql[] => {
    const [file = '', name = ''] = operand.split('#');
    const statements = statementsOf(file);
    const sql = statements?.get(name);
    if (sql !== undefined) return [{ operand, sql }];
    const missing = statements ? `${file} holds no statement named ${name}` : `there is no ${file}`;
    problems.add(
      index,
      'operand',
      `${operand}: ${missing}`,
      `Add \`-- ${name}\` and its statement to ${below}/${file}.`,
    );
    return [];
  });
  reportUnused(checks, operands, { below, files, problems }, parsed);
  return operands;
}

function reportUnused(
  checks: Check[],
  operands: NamedSql[],
  { below, files, problems }: CheckSources,
  parsed: Map<string, Map<string, string>>,
): void {
  for (const [file, statements] of parsed) {
    for (const name of statements.keys()) {
      if (operands.some(({ operand }) => operand === `${file}#${name}`)) continue;
      problems.add(
        `${below}/${file}`,
        'unused-operand',
        `no check names ${file}#${name}`,
        'Name it in a check or remove it.',
      );
    }
  }
  const isProbed = checks.some(({ kind }) => kind === 'probe');
  const isAsked = (file: string) =>
    checks.some((check) => check.kind === 'migration.compat' && appFiles(check).includes(file)) ||
    (file === probeFile && isProbed);
  for (const file of ['workload.sql', 'old-app.sql', 'new-app.sql', probeFile]) {
    if (!files.has(file) || parsed.has(file) || isAsked(file)) continue;
    problems.add(
      `${below}/${file}`,
      'unused-file',
      'no check refers to this file',
      'Refer to it in a check or remove it.',
    );
  }
}

/** Resolves the probes where a `probe` check asks for them. A missing or unreadable file goes to `problems`. */
export function resolveProbes(checks: Check[], { below, files, problems }: CheckSources): Probe[] {
  if (!checks.some(({ kind }) => kind === 'probe')) return [];
  const text = files.get(probeFile);
  if (text === undefined) {
    problems.add(`${below}/index.mdx`, 'operand', `a probe check needs ${probeFile}`, `Add ${below}/${probeFile}.`);
    return [];
  }
  const { probes, faults } = probesOf(text);
  const remedy = 'Write `-- accept <name>` or `-- refuse <SQLSTATE> <name>`, then the SQL.';
  for (const fault of faults) problems.add(`${below}/${probeFile}`, 'probe', fault, remedy);
  const accepts = probes.some((probe) => probe.expect === 'accept');
  const refuses = probes.some((probe) => probe.expect !== 'accept');
  if (!accepts || !refuses) {
    const message = 'probes must accept at least one row and refuse at least one';
    problems.add(`${below}/${probeFile}`, 'probe', message, remedy);
  }
  return probes;
}

function appFiles(check: CheckOf<'migration.compat'>): string[] {
  return check.new ? ['old-app.sql', 'new-app.sql'] : ['old-app.sql'];
}

/** Resolves the applications of all `migration.compat` checks. A missing or unreadable file goes to `problems`. */
export function resolveApplications(checks: Check[], { below, files, problems }: CheckSources): Operation[] {
  const named = new Set(checks.flatMap((check) => (check.kind === 'migration.compat' ? appFiles(check) : [])));
  return [...named].flatMap((file) => {
    const text = files.get(file);
    if (text === undefined) {
      problems.add(`${below}/index.mdx`, 'operand', `migration.compat needs ${file}`, `Add ${below}/${file}.`);
      return [];
    }
    const { operations, faults } = operationsOf(text, file === 'old-app.sql' ? 'old' : 'new');
    const remedy = 'Write `-- read <name>` or `-- write <name>`, then one statement.';
    for (const fault of faults) problems.add(`${below}/${file}`, 'application', fault, remedy);
    if (operations.length === 0) problems.add(`${below}/${file}`, 'application', 'there is no operation', remedy);
    return operations;
  });
}
