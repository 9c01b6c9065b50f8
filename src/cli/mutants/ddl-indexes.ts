import type { Tree } from '#sql/statement.ts';
import {
  type Edit,
  type Operator,
  dropEach,
  dropFields,
  listOf,
  setField,
  stringOf,
  swapNeighbours,
  treeOf,
  wordOf,
} from './operator.ts';

/** Other columns of the table that take the place of a key, at most, unless more are needed. */
const strangers = 3;

function element(name: string): Tree {
  return { IndexElem: { name, ordering: 'SORTBY_DEFAULT', nulls_ordering: 'SORTBY_NULLS_DEFAULT' } };
}

function nameOf(key: Tree | undefined): string | undefined {
  const name = key && treeOf(key, 'IndexElem')?.['name'];
  return typeof name === 'string' ? name : undefined;
}

function otherColumns(node: Tree, columns: string[], isThorough: boolean): Edit[] {
  const keys = listOf(node, 'indexParams');
  const used = new Set([...keys, ...listOf(node, 'indexIncludingParams')].map(nameOf));
  const others = columns.filter((column) => !used.has(column)).slice(0, isThorough ? undefined : strangers);
  const replaced = others.map((other) => ({
    label: `first key → ${other}`,
    apply: (target: Tree) => void (target['indexParams'] = [element(other), ...listOf(target, 'indexParams').slice(1)]),
  }));
  const leading = others.slice(0, isThorough ? undefined : 1).map((other) => ({
    label: `lead with ${other}`,
    apply: (target: Tree) => void (target['indexParams'] = [element(other), ...listOf(target, 'indexParams')]),
  }));
  return [...replaced, ...leading];
}

function narrowed(node: Tree): Edit[] {
  const key = nameOf(listOf(node, 'indexParams')[0]);
  if (key === undefined || node['whereClause']) return [];
  const arg = { ColumnRef: { fields: [{ String: { sval: key } }] } };
  return [setField(`only where ${key} is null`, 'whereClause', { NullTest: { arg, nulltesttype: 'IS_NULL' } })];
}

function otherMethod(node: Tree): Edit[] {
  const keys = listOf(node, 'indexParams');
  const isPlain = node['accessMethod'] === 'btree' && keys.every((key) => nameOf(key) !== undefined);
  return isPlain && node['unique'] !== true ? [setField('btree → brin', 'accessMethod', 'brin')] : [];
}

/** Changes which columns and rows an index holds, its method, UNIQUE, CONCURRENTLY and IF NOT EXISTS. */
export const indexShapes: Operator = ({ type, node }, { columnsOf, isThorough, locksJudged, rerunJudged }) => {
  if (type !== 'IndexStmt') return [];
  const edits: Edit[] = [
    ...dropEach(node, 'indexParams', 'key column'),
    ...swapNeighbours(node, 'indexParams', 'key columns'),
    ...otherColumns(node, columnsOf(wordOf(treeOf(node, 'relation'), 'relname')), isThorough),
    ...dropEach(node, 'indexIncludingParams', 'included column', true),
    ...narrowed(node),
    ...otherMethod(node),
  ];
  if (node['whereClause']) edits.push(dropFields('drop where of index', 'whereClause'));
  edits.push(node['unique'] === true ? dropFields('drop unique', 'unique') : setField('add unique', 'unique', true));
  if (locksJudged && node['concurrent'] === true) edits.push(dropFields('drop concurrently', 'concurrent'));
  if (rerunJudged && node['if_not_exists'] === true) edits.push(dropFields('drop if not exists', 'if_not_exists'));
  return edits;
};

/** Replaces an expression key by its column, flips its direction, drops its operator class. */
export const indexKeys: Operator = ({ type, node, path }) => {
  if (type !== 'IndexElem' || !path.includes('indexParams')) return [];
  const edits: Edit[] = [];
  const column = /"sval":"([a-z_0-9]+)"\}\}\]/.exec(
    JSON.stringify(listOf(treeOf(treeOf(node, 'expr') ?? {}, 'FuncCall') ?? {}, 'args')),
  );
  if (column) {
    edits.push({
      label: `expression → ${column[1]}`,
      apply: (target) => {
        delete target['expr'];
        target['name'] = column[1];
      },
    });
  }
  if (node['ordering'] === 'SORTBY_DESC') edits.push(setField('desc → asc', 'ordering', 'SORTBY_DEFAULT'));
  if (node['opclass']) edits.push(dropFields('drop operator class', 'opclass'));
  return edits;
};

function droppedIndex(object: Tree): string {
  const items = treeOf(object, 'List')?.['items'];
  return Array.isArray(items) ? stringOf(items.at(-1) as Tree) : '';
}

/** Drops an index that should stay, in place of each one that should go and beside them. */
function wrongIndexes(node: Tree, indexesBeside: (index: string) => string[]): Edit[] {
  const objects = listOf(node, 'objects');
  const dropped = objects.map(droppedIndex);
  const kept = [...new Set(dropped.flatMap(indexesBeside))].filter((name) => !dropped.includes(name));
  const named = (name: string): Tree => ({ List: { items: [{ String: { sval: name } }] } });
  return kept.flatMap((name) => [
    { label: `drop ${name} too`, apply: (target: Tree) => void (target['objects'] = [...objects, named(name)]) },
    ...dropped.map((other, place) => ({
      label: `drop ${name}, not ${other}`,
      apply: (target: Tree) => void (target['objects'] = objects.with(place, named(name))),
    })),
  ]);
}

/** Leaves out each object of a DROP that has several; drops its CONCURRENTLY, IF EXISTS and CASCADE. */
export const drops: Operator = ({ type, node }, { indexesBeside, isThorough, locksJudged, rerunJudged }) => {
  if (type !== 'DropStmt') return [];
  const edits: Edit[] = dropEach(node, 'objects', 'object');
  if (isThorough && node['removeType'] === 'OBJECT_INDEX') edits.push(...wrongIndexes(node, indexesBeside));
  if (locksJudged && node['concurrent'] === true) edits.push(dropFields('drop concurrently', 'concurrent'));
  if (rerunJudged && node['missing_ok'] === true) edits.push(dropFields('drop if exists', 'missing_ok'));
  if (node['behavior'] === 'DROP_CASCADE') edits.push(setField('drop cascade', 'behavior', 'DROP_RESTRICT'));
  return edits;
};
