import type { Tree } from '#sql/statement.ts';
import { type Edit, type Operator, dropEach, dropFields, listOf, setField, stringOf } from './operator.ts';

const setWords: Record<string, string> = { SETOP_UNION: 'union', SETOP_INTERSECT: 'intersect', SETOP_EXCEPT: 'except' };

function setOperations(node: Record<string, unknown>): Edit[] {
  const kind = String(node['op']);
  const word = setWords[kind];
  if (word === undefined) return [];
  const isAll = node['all'] === true;
  return [
    setField(isAll ? `${word} all → ${word}` : `${word} → ${word} all`, 'all', !isAll),
    ...Object.keys(setWords)
      .filter((other) => other !== kind)
      .map((other) => setField(`${word} → ${setWords[other]}`, 'op', other)),
    {
      label: `swap sides of ${word}`,
      apply: (target: Record<string, unknown>) => {
        [target['larg'], target['rarg']] = [target['rarg'], target['larg']];
      },
    },
  ];
}

const aggregates = /^(count|sum|avg|min|max|every|bool_(and|or)|.*_agg|percentile_.*|mode)$/;

/** True where a select list holds an aggregate, so that without GROUP BY one row comes out. */
function holdsAggregate(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsAggregate);
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([type, node]) => {
    if (type === 'SubLink') return false;
    const call = type === 'FuncCall' ? (node as Tree) : null;
    if (call && !call['over'] && aggregates.test(stringOf(listOf(call, 'funcname').at(-1)))) return true;
    return holdsAggregate(node);
  });
}

/** Drops whole clauses of a query (WHERE, HAVING, LIMIT, OFFSET, DISTINCT, grouping items, locking) and changes set operations. */
export const clauses: Operator = ({ node, path }) => {
  if (typeof node['op'] !== 'string' || !String(node['op']).startsWith('SETOP_')) return [];
  if (node['op'] !== 'SETOP_NONE') return setOperations(node);
  const edits: Edit[] = [];
  if (node['whereClause']) edits.push(dropFields('drop where', 'whereClause'));
  if (node['havingClause']) edits.push(dropFields('drop having', 'havingClause'));
  if (node['limitOffset']) edits.push(dropFields('drop offset', 'limitOffset'));
  if (node['limitCount']) {
    edits.push({
      label: 'drop limit',
      apply: (target) => {
        delete target['limitCount'];
        target['limitOption'] = 'LIMIT_OPTION_DEFAULT';
      },
    });
  }
  if (node['limitOption'] === 'LIMIT_OPTION_WITH_TIES')
    edits.push(setField('with ties → only', 'limitOption', 'LIMIT_OPTION_COUNT'));
  if (node['distinctClause']) edits.push(dropFields('drop distinct', 'distinctClause'));
  else if (
    node['targetList'] &&
    !node['groupClause'] &&
    !holdsAggregate(node['targetList']) &&
    !path.includes('SubLink')
  )
    edits.push(setField('add distinct', 'distinctClause', [{}]));
  edits.push(...dropEach(node, 'groupClause', 'group by item', true));
  if (node['lockingClause']) edits.push(dropFields('drop locking clause', 'lockingClause'));
  return edits;
};

/** Changes FOR UPDATE SKIP LOCKED and NOWAIT to plain waiting. */
export const lockWaits: Operator = ({ type, node }) => {
  const policy = node['waitPolicy'];
  if (type !== 'LockingClause' || policy === 'LockWaitBlock') return [];
  return [setField(policy === 'LockWaitSkip' ? 'drop skip locked' : 'drop nowait', 'waitPolicy', 'LockWaitBlock')];
};
