import { parseScript } from './parse.ts';
import { type RawToken, scanTokens } from './parser.ts';
import { byteOffsets } from './positions.ts';
import { QueryTokens, type TokenRange } from './query-tokens.ts';
import type { Tree } from './statement.ts';
import { fields, list } from './tree-fields.ts';

/** A stretch of a query, in 0-based UTF-16 offsets. */
export interface QueryPlace {
  start: number;
  end: number;
}

/** Something read in FROM, written to, or defined by WITH. */
export interface ItemPlace extends QueryPlace {
  /** Its alias, or its name where it has none. */
  alias: string;
  /** Name of the table, or null for a function, a subquery or VALUES. */
  relation: string | null;
  /** Levels of SELECT around it. */
  depth: number;
}

/** A clause, or one condition of it. */
export interface ClausePlace extends QueryPlace {
  kind: 'condition' | 'order' | 'group' | 'limit' | 'distinct' | 'window' | 'lock' | 'set';
  /** Columns named in it, each with the name before its dot or null. */
  columns: { alias: string | null; column: string }[];
}

/** Where the parts of a query stand. */
export interface QueryPlaces {
  items: ItemPlace[];
  clauses: ClausePlace[];
  /** Common table expressions by name. */
  ctes: Record<string, QueryPlace>;
}

const isTree = (value: unknown): value is Tree => value !== null && typeof value === 'object';
const childrenOf = (value: unknown): unknown[] => (isTree(value) ? Object.values(value) : []);

function least(value: unknown): number {
  if (!isTree(value)) return Number.POSITIVE_INFINITY;
  const own =
    typeof value['location'] === 'number' && value['location'] >= 0 ? value['location'] : Number.POSITIVE_INFINITY;
  return Math.min(own, ...childrenOf(value).map(least));
}

function columnsIn(value: unknown): ClausePlace['columns'] {
  if (!isTree(value)) return [];
  const reference = value['ColumnRef'];
  if (reference === undefined) return childrenOf(value).flatMap(columnsIn);
  const names = list(fields(reference)['fields']).map((field) => fields(field['String'])['sval']);
  const [last, before] = [names.at(-1), names.at(-2)];
  return typeof last === 'string' ? [{ alias: typeof before === 'string' ? before : null, column: last }] : [];
}

/** Walks one statement's tree and notes where its parts stand. */
class PlaceReader {
  readonly places: QueryPlaces = { items: [], clauses: [], ctes: {} };
  readonly #tokens: QueryTokens;
  readonly #toUtf16: (byte: number) => number;

  constructor(tokens: RawToken[], toUtf16: (byte: number) => number) {
    this.#tokens = new QueryTokens(tokens);
    this.#toUtf16 = toUtf16;
  }

  walk(value: unknown, depth: number): void {
    if (Array.isArray(value)) return value.forEach((item) => this.walk(item, depth));
    if (!isTree(value)) return;
    if (typeof value['relname'] === 'string' && value['inh'] !== undefined) this.#table(value, depth);
    if (isTree(value['RangeFunction'])) this.#made(value['RangeFunction'], depth);
    if (isTree(value['RangeSubselect'])) this.#subselect(value['RangeSubselect'], depth);
    if (isTree(value['JsonTable'])) this.#made(value['JsonTable'], depth);
    if (isTree(value['JoinExpr'])) this.#conditions(value['JoinExpr']['quals'], ['ON']);
    if (isTree(value['CommonTableExpr'])) this.#cte(value['CommonTableExpr']);
    if (isTree(value['FuncCall']) && value['FuncCall']['over'] !== undefined) this.#window(value['FuncCall']);
    if (value['limitOption'] !== undefined || value['whereClause'] !== undefined) this.#select(value);
    for (const [key, child] of Object.entries(value)) this.walk(child, key === 'SelectStmt' ? depth + 1 : depth);
  }

  #place({ start, end }: TokenRange): QueryPlace {
    return { start: this.#toUtf16(start), end: this.#toUtf16(end) };
  }

  #item(range: TokenRange | null, alias: unknown, relation: string | null, depth: number): void {
    if (range && typeof alias === 'string') this.places.items.push({ ...this.#place(range), alias, relation, depth });
  }

  #table(tree: Tree, depth: number): void {
    const relation = String(tree['relname']);
    const alias = fields(tree['alias'])['aliasname'];
    const location = typeof tree['location'] === 'number' ? tree['location'] : 0;
    this.#item(this.#tokens.named(location, alias !== undefined), alias ?? relation, relation, depth);
  }

  #made(tree: Tree, depth: number): void {
    const alias = fields(tree['alias'])['aliasname'];
    const call = list(fields(list(tree['functions'])[0]?.['List'])['items'])[0]?.['FuncCall'];
    const name = list(fields(call)['funcname']).at(-1);
    this.#item(this.#tokens.called(least(tree)), alias ?? fields(name?.['String'])['sval'], null, depth);
  }

  #subselect(tree: Tree, depth: number): void {
    const values = fields(fields(tree['subquery'])['SelectStmt'])['valuesLists'];
    const range = this.#tokens.subquery(least(tree['subquery']));
    this.#item(range, fields(tree['alias'])['aliasname'] ?? (values ? '*VALUES*' : undefined), null, depth);
    if (values) this.#item(range, '*VALUES*', null, depth);
  }

  #cte(tree: Tree): void {
    const range = this.#tokens.cte(Number(tree['location'] ?? 0));
    if (range && typeof tree['ctename'] === 'string') this.places.ctes[tree['ctename']] = this.#place(range);
  }

  #clause(kind: ClausePlace['kind'], range: TokenRange | null, value: unknown): void {
    if (range) this.places.clauses.push({ kind, ...this.#place(range), columns: columnsIn(value) });
  }

  #window(call: Tree): void {
    this.#clause('window', this.#tokens.over(Number(call['location'] ?? 0)), call['over']);
  }

  /** Each condition joined by AND by itself, where the text can be cut as the tree is. */
  #conditions(value: unknown, words: string[]): void {
    if (!isTree(value)) return;
    const bool = fields(value['BoolExpr']);
    const parts = bool['boolop'] === 'AND_EXPR' ? list(bool['args']) : [value];
    const whole = this.#tokens.clause(least(value), words);
    if (!whole) return;
    const cut = this.#tokens.conjuncts(whole);
    if (cut.length === parts.length) parts.forEach((part, at) => this.#clause('condition', cut[at] ?? null, part));
    else this.#clause('condition', whole, value);
  }

  #select(tree: Tree): void {
    this.#conditions(tree['whereClause'], ['WHERE']);
    this.#conditions(tree['havingClause'], ['HAVING']);
    const clauses: [ClausePlace['kind'], unknown, string[]][] = [
      ['group', tree['groupClause'], ['GROUP']],
      ['order', tree['sortClause'], ['ORDER']],
      ['limit', tree['limitCount'] ?? tree['limitOffset'], ['LIMIT', 'OFFSET', 'FETCH']],
    ];
    for (const [kind, value, words] of clauses) {
      if (isTree(value)) this.#clause(kind, this.#tokens.clause(least(value), words), value);
    }
    if (Array.isArray(tree['distinctClause'])) {
      this.#clause('distinct', this.#tokens.before(least(tree['targetList']), 'DISTINCT'), tree['targetList']);
    }
    if (Array.isArray(tree['lockingClause']))
      this.#clause('lock', this.#tokens.only('FOR', ['UPDATE', 'SHARE', 'NO', 'KEY']), null);
    if (tree['larg'] !== undefined && typeof tree['op'] === 'string') {
      this.#clause('set', this.#tokens.before(least(tree['rarg']), 'UNION', 'INTERSECT', 'EXCEPT'), null);
    }
  }
}

/** Where the parts of a query stand in its text; null where it is not one statement. Needs `loadParser()` to have finished. */
export function queryPlaces(sql: string): QueryPlaces | null {
  const parsed = parseScript(sql);
  const [statement] = parsed.ok ? parsed.statements : [];
  if (!parsed.ok || !statement || parsed.statements.length > 1) return null;
  const tokens = scanTokens(sql).filter(({ tokenName }) => tokenName !== 'SQL_COMMENT' && tokenName !== 'C_COMMENT');
  const reader = new PlaceReader(tokens, byteOffsets(sql));
  reader.walk({ [statement.node]: statement.tree }, 0);
  return reader.places;
}
