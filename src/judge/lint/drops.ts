import type { ObjectChange } from '#observe/migration-facts.ts';
import { listed } from '../result-words.ts';
import { rowsText } from '../migration-work.ts';
import { textOf } from '../syntax-walk.ts';
import { isOriginal, relationKinds } from './made.ts';
import {
  hasApplications,
  perStatement,
  ranStatements,
  type LintInput,
  type LintRule,
  type RanStatement,
} from './rule.ts';
import { alterCommands, droppedNames, rangeName, saysCascade } from './syntax-names.ts';

/** Goes with its column or table and is missed by nobody. */
const unmissed = new Set(['sequence', 'not null']);

const bareName = (name: string) => name.replace(/^.*\./, '');

/** What the statement dropped and its text names. */
function namedIn({ statement }: RanStatement): Set<string> {
  const drops = alterCommands(statement).filter(({ subtype }) => /^AT_Drop(Column|Constraint)$/.test(String(subtype)));
  return new Set([...droppedNames(statement), ...drops.map(({ name }) => textOf(name))]);
}

/** What a statement took with it unnamed, each object once, where it stood on a table that was there before the script. */
function takenAlong(input: LintInput, ran: RanStatement): ObjectChange[] {
  const named = namedIn(ran);
  const { step } = ran;
  if (named.size === 0) return [];
  const constraints = new Set(step.dropped.filter(({ kind }) => kind !== 'index').map(({ name }) => name));
  return step.dropped.filter(({ kind, name, table }) => {
    if (named.has(bareName(name)) || unmissed.has(kind)) return false;
    if (kind === 'index' && constraints.has(name)) return false;
    return isOriginal(input, table ?? name, step.statement, table && kind === 'column' ? name : undefined);
  });
}

function objectText({ kind, name, table }: ObjectChange): string {
  return `${kind} ${name}${table ? ` on ${table}` : ''}`;
}

/** What the statement drops by name of what was there before the script. */
function namedDrops(input: LintInput, ran: RanStatement, isKind: (kind: string) => boolean): ObjectChange[] {
  const named = namedIn(ran);
  return ran.step.dropped.filter(({ kind, name, table }) => {
    if (!isKind(kind) || !named.has(bareName(name))) return false;
    return isOriginal(input, table ?? name, ran.step.statement, table ? name : undefined);
  });
}

/** Rules on what a script takes away. What running applications would show is left to them where they were given. */
export const dropRules: LintRule[] = [
  {
    id: 'lint.drop-column',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, (ran) => {
        const columns = namedDrops(input, ran, (kind) => kind === 'column').map(
          ({ name, table }) => `${table}.${name}`,
        );
        if (columns.length === 0 || hasApplications(input)) return null;
        return {
          message: `${listed(columns)} ${columns.length === 1 ? 'is' : 'are'} gone with ${columns.length === 1 ? 'its' : 'their'} values, and whatever still names ${columns.length === 1 ? 'it' : 'them'} fails with 42703. Deploy the application that no longer reads or writes ${columns.length === 1 ? 'it' : 'them'} first.`,
          details: { columns },
        };
      }),
  },
  {
    id: 'lint.drop-table',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, (ran) => {
        const names = namedDrops(input, ran, (kind) => relationKinds.has(kind)).map(({ name }) => name);
        if (names.length === 0 || hasApplications(input)) return null;
        return {
          message: `${listed(names)} ${names.length === 1 ? 'is' : 'are'} gone, and whatever still names ${names.length === 1 ? 'it' : 'them'} fails with 42P01. Deploy the application that no longer does first; renaming for a while keeps the rows within reach.`,
          details: { tables: names },
        };
      }),
  },
  {
    id: 'lint.drop-not-null',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, ({ step }) => {
        if (hasApplications(input)) return null;
        const columns = step.altered
          .filter(({ kind, what, from }) => kind === 'column' && what === 'nullability' && from !== '')
          .filter(({ table, name }) => isOriginal(input, table ?? '', step.statement, name))
          .map(({ name, table }) => `${table}.${name}`);
        if (columns.length === 0) return null;
        return {
          message: `${listed(columns)} may be NULL from now on, and code that reads ${columns.length === 1 ? 'it' : 'them'} has never met one. Deploy readers that can take NULL first.`,
          details: { columns },
        };
      }),
  },
  {
    id: 'lint.drop-database',
    defaultOn: true,
    // The statement may well have failed here; on the server that it is meant for it would not.
    judge: ({ statements }) =>
      statements
        .filter(({ node }) => node === 'DropdbStmt')
        .map(({ number, tree }) => ({
          statement: number,
          message: `DROP DATABASE takes ${textOf(tree['dbname'])} with everything in it, at once, and no transaction brings it back. It has no place in a migration.`,
        })),
  },
  {
    id: 'lint.recreated-table',
    defaultOn: true,
    judge: (input) => {
      const dropped = new Map<string, number>();
      return ranStatements(input).flatMap(({ step }) => {
        for (const { kind, name } of step.dropped) {
          const rows = step.tableRows[name] ?? 0;
          if (kind === 'table' && rows > 0 && isOriginal(input, name, step.statement)) dropped.set(name, rows);
        }
        return step.created.flatMap(({ kind, name }) => {
          const rows = kind === 'table' ? dropped.get(name) : undefined;
          if (rows === undefined) return [];
          return [
            {
              statement: step.statement,
              message: `${name} was dropped with ${rowsText(rows)} and is made anew without them. Change the table that is there with ALTER TABLE.`,
              details: { table: name, rows },
            },
          ];
        });
      });
    },
  },
  {
    id: 'lint.dropped-along',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, (ran) => {
        const along = saysCascade(ran.statement) ? [] : takenAlong(input, ran);
        if (along.length === 0) return null;
        return {
          message: `The drop silently took along ${listed(along.map(objectText))}. Where one is still needed, make its successor first: an index CONCURRENTLY, a constraint NOT VALID and then validated.`,
          details: { objects: along },
        };
      }),
  },
  {
    id: 'lint.drop-cascade',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, (ran) => {
        const along = saysCascade(ran.statement) ? takenAlong(input, ran) : [];
        if (along.length === 0) return null;
        return {
          message: `CASCADE took along ${listed(along.map(objectText))}. Without CASCADE the statement fails with 2BP01 and lists what depends on it; then drop each by name.`,
          details: { objects: along },
        };
      }),
  },
  {
    id: 'lint.truncate-cascade',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, ({ step, statement }) => {
        if (statement.node !== 'TruncateStmt') return null;
        const named = new Set(
          (statement.tree['relations'] as { RangeVar?: unknown }[]).map(({ RangeVar }) => rangeName(RangeVar)),
        );
        const emptied = step.rewrites
          .filter(({ kind, table, relation }) => kind === 'table' && relation === table && !named.has(table))
          .map(({ table }) => ({ table, rows: step.tableRows[table] ?? 0 }))
          .filter(({ rows }) => rows > 0);
        if (emptied.length === 0) return null;
        return {
          message: `TRUNCATE … CASCADE also emptied ${listed(emptied.map(({ table, rows }) => `${table} (${rowsText(rows)})`))}. Name every table to be emptied, without CASCADE: then the statement fails where one is missing.`,
          details: { tables: emptied },
        };
      }),
  },
];
