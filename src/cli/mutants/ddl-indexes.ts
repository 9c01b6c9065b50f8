import {
  type Edit,
  type Operator,
  dropEach,
  dropFields,
  listOf,
  setField,
  swapNeighbours,
  treeOf,
} from './operator.ts';

function addColumn(node: Record<string, unknown>, columns: string[]): Edit[] {
  const keys = [...listOf(node, 'indexParams'), ...listOf(node, 'indexIncludingParams')];
  const used = new Set(keys.map((key) => treeOf(key, 'IndexElem')?.['name']));
  const other = columns.find((column) => !used.has(column));
  if (other === undefined) return [];
  const element = { IndexElem: { name: other, ordering: 'SORTBY_DEFAULT', nulls_ordering: 'SORTBY_NULLS_DEFAULT' } };
  return [
    {
      label: `lead with ${other}`,
      apply: (target) => void (target['indexParams'] = [element, ...listOf(target, 'indexParams')]),
    },
  ];
}

/** Drops, swaps and adds key columns, drops WHERE, INCLUDE, CONCURRENTLY and IF NOT EXISTS, flips UNIQUE. */
export const indexShapes: Operator = ({ type, node }, { columnsOf, locksJudged, rerunJudged }) => {
  if (type !== 'IndexStmt') return [];
  const edits: Edit[] = [
    ...dropEach(node, 'indexParams', 'key column'),
    ...swapNeighbours(node, 'indexParams', 'key columns'),
    ...addColumn(node, columnsOf(String(treeOf(node, 'relation')?.['relname'] ?? ''))),
    ...dropEach(node, 'indexIncludingParams', 'included column', true),
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

/** Drops CONCURRENTLY and IF EXISTS of a DROP. */
export const drops: Operator = ({ type, node }, { locksJudged, rerunJudged }) => {
  if (type !== 'DropStmt') return [];
  const edits: Edit[] = [];
  if (locksJudged && node['concurrent'] === true) edits.push(dropFields('drop concurrently', 'concurrent'));
  if (rerunJudged && node['missing_ok'] === true) edits.push(dropFields('drop if exists', 'missing_ok'));
  if (node['behavior'] === 'DROP_CASCADE') edits.push(setField('drop cascade', 'behavior', 'DROP_RESTRICT'));
  return edits;
};
