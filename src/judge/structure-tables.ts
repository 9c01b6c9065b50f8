import type { Statement, Tree } from '#sql/statement.ts';
import { isTree, nodeOf, nodesOf, textOf, walkSyntax } from './syntax-walk.ts';

interface Cte {
  query: unknown;
  /** CTEs that its own query can name. */
  scope: Scope;
}
type Scope = ReadonlyMap<string, Cte>;

/** Adds the CTEs of a WITH; without RECURSIVE each sees only those before it, so its own name means a table. */
function withScope(clause: Tree, outer: Scope): Map<string, Cte> {
  const all = new Map(outer);
  for (const cte of nodesOf(clause['ctes'], 'CommonTableExpr')) {
    const scope = clause['recursive'] === true ? all : new Map(all);
    all.set(textOf(cte['ctename']), { query: cte['ctequery'], scope });
  }
  return all;
}

function tableName(range: Tree): string {
  const [schema, name] = [textOf(range['schemaname']), textOf(range['relname'])];
  return schema === '' ? name : `${schema}.${name}`;
}

class Reads {
  readonly tables = new Set<string>();
  readonly #entered = new Set<unknown>();

  collect(value: unknown, scope: Scope): void {
    walkSyntax(value, (key, node) => {
      if (key === 'withClause' || key === 'intoClause') return false;
      const isTarget = key === 'UpdateStmt' || key === 'DeleteStmt' || key === 'MergeStmt';
      if (isTarget && isTree(node['relation'])) this.tables.add(tableName(node['relation']));
      if (isTree(node['withClause'])) {
        this.#collectWith(node, node['withClause'], scope);
        return false;
      }
      if (key !== 'RangeVar') return undefined;
      const cte = node['schemaname'] ? undefined : scope.get(textOf(node['relname']));
      if (cte) this.#enter(cte);
      else this.tables.add(tableName(node));
      return false;
    });
  }

  #collectWith(node: Tree, clause: Tree, outer: Scope): void {
    const scope = withScope(clause, outer);
    this.collect(node, scope);
    for (const [name, cte] of scope) {
      // A writing CTE runs whether or not it is read.
      if (outer.get(name) !== cte && !nodeOf(cte.query, 'SelectStmt')) this.#enter(cte);
    }
  }

  #enter(cte: Cte): void {
    if (this.#entered.has(cte.query)) return;
    this.#entered.add(cte.query);
    this.collect(cte.query, cte.scope);
  }
}

/**
 * Tables a statement reads, directly or through CTEs and subqueries, as written (`orders`, `app.orders`). A CTE that
 * nothing reads adds none; UPDATE, DELETE and MERGE read their target.
 */
export function tablesRead(statement: Statement): Set<string> {
  const reads = new Reads();
  reads.collect({ [statement.node]: statement.tree }, new Map());
  return reads.tables;
}

/** True where `name` is among the tables; a name without schema also stands for the same name in `public`. */
export function readsTable(tables: Set<string>, name: string): boolean {
  const bare = name.replace(/^public\./, '');
  return tables.has(bare) || tables.has(`public.${bare}`);
}
