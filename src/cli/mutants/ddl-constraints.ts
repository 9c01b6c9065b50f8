import {
  type Edit,
  type Operator,
  dropEach,
  dropFields,
  listOf,
  setField,
  stringOf,
  treeOf,
  wordOf,
} from './operator.ts';

const actions: Record<string, string> = {
  a: 'no action',
  r: 'restrict',
  c: 'cascade',
  n: 'set null',
  d: 'set default',
};

const types: Record<string, string[]> = {
  text: ['varchar'],
  timestamptz: ['timestamp'],
  timestamp: ['timestamptz'],
  int8: ['int4'],
  int4: ['int8'],
  int2: ['int4'],
  numeric: ['float8'],
  date: ['timestamptz'],
  uuid: ['text'],
  jsonb: ['json'],
  bool: ['text'],
};

/** Drops each constraint, default and identity of a column, and each element of a new table. */
export const columns: Operator = ({ type, node }, { rerunJudged }) => {
  if (type === 'CreateStmt') {
    const edits = dropEach(node, 'tableElts', 'table element');
    return rerunJudged && node['if_not_exists'] === true
      ? [...edits, dropFields('drop if not exists', 'if_not_exists')]
      : edits;
  }
  if (type !== 'ColumnDef') return [];
  return listOf(node, 'constraints').map((item, index) => {
    const kind = wordOf(treeOf(item, 'Constraint'), 'contype');
    const word = kind.replace('CONSTR_', '').toLowerCase().replaceAll('_', ' ');
    return {
      label: `drop ${word} of ${wordOf(node, 'colname', 'column')}`,
      apply: (target) =>
        void (target['constraints'] = listOf(target, 'constraints').filter((_, place) => place !== index)),
    };
  });
};

/** Gives a column another type of the same family, or another length. */
export const columnTypes: Operator = ({ type, node, path }) => {
  if (type !== 'typeName' || path.at(-2) !== 'ColumnDef') return [];
  const name = stringOf(listOf(node, 'names').at(-1));
  const edits: Edit[] = (types[name] ?? []).map((other) => ({
    label: `${name} → ${other}`,
    apply: (target) => {
      target['names'] = [{ String: { sval: other } }];
      delete target['typmods'];
    },
  }));
  if (listOf(node, 'typmods').length > 0) edits.push(dropFields(`drop length of ${name}`, 'typmods'));
  return edits;
};

/** Changes what a constraint refuses: delete action, deferral, NOT VALID, keys. */
export const constraintTerms: Operator = ({ type, node }) => {
  if (type !== 'Constraint') return [];
  const edits: Edit[] = [];
  if (node['contype'] === 'CONSTR_FOREIGN') {
    const action = wordOf(node, 'fk_del_action', 'a');
    for (const other of Object.keys(actions)) {
      if (other !== action)
        edits.push(setField(`on delete ${actions[action]} → ${actions[other]}`, 'fk_del_action', other));
    }
  }
  if (node['skip_validation'] === true) {
    edits.push({
      label: 'drop not valid',
      apply: (target) => {
        delete target['skip_validation'];
        target['initially_valid'] = true;
      },
    });
  }
  if (node['deferrable'] === true) edits.push(dropFields('drop deferrable', 'deferrable', 'initdeferred'));
  edits.push(...dropEach(node, 'keys', 'key column'), ...dropEach(node, 'exclusions', 'exclusion'));
  if (node['where_clause']) edits.push(dropFields('drop where of constraint', 'where_clause'));
  return edits;
};
