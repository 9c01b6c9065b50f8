import { type Edit, type Operator, dropEach, dropFields, setField } from './operator.ts';

/** Drops WHERE, assignments, RETURNING and conflict handling of INSERT, UPDATE, DELETE and MERGE. */
export const writes: Operator = ({ type, node }) => {
  const edits: Edit[] = [];
  if (type === 'UpdateStmt' || type === 'DeleteStmt' || type === 'onConflictClause') {
    if (node['whereClause']) edits.push(dropFields('drop where', 'whereClause'));
  }
  if (type === 'UpdateStmt' || type === 'onConflictClause') edits.push(...dropEach(node, 'targetList', 'assignment'));
  if (['UpdateStmt', 'DeleteStmt', 'InsertStmt'].includes(type) && node['returningClause']) {
    edits.push(dropFields('drop returning', 'returningClause'));
  }
  if (type === 'InsertStmt' && node['onConflictClause']) edits.push(dropFields('drop on conflict', 'onConflictClause'));
  if (type === 'onConflictClause' && node['action'] === 'ONCONFLICT_UPDATE') {
    edits.push({
      label: 'do update → do nothing',
      apply: (target) => {
        target['action'] = 'ONCONFLICT_NOTHING';
        delete target['targetList'];
        delete target['whereClause'];
      },
    });
  }
  if (type === 'MergeStmt') edits.push(...dropEach(node, 'mergeWhenClauses', 'when clause'));
  return edits;
};

/** Drops each row of a VALUES list that holds several. */
export const valueRows: Operator = ({ node }) => dropEach(node, 'valuesLists', 'row of values');

/** Turns UNION ALL of a recursive query's CYCLE, and the keyword MATERIALIZED, to their other forms. */
export const commonTables: Operator = ({ type, node }) => {
  if (type !== 'CommonTableExpr') return [];
  const edits: Edit[] = [];
  if (node['cycle_clause']) edits.push(dropFields('drop cycle', 'cycle_clause'));
  if (node['ctematerialized'] === 'CTEMaterializeAlways') {
    edits.push(setField('materialized → not materialized', 'ctematerialized', 'CTEMaterializeNever'));
  }
  return edits;
};
