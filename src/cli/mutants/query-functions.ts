import { type Edit, type Operator, dropFields, listOf, setField, stringOf, treeOf } from './operator.ts';

const swaps: Record<string, string[]> = {
  count: ['max'],
  sum: ['avg', 'max'],
  avg: ['sum', 'max'],
  min: ['max'],
  max: ['min'],
  bool_and: ['bool_or'],
  bool_or: ['bool_and'],
  row_number: ['rank', 'dense_rank'],
  rank: ['dense_rank', 'row_number'],
  dense_rank: ['rank', 'row_number'],
  percent_rank: ['cume_dist'],
  cume_dist: ['percent_rank'],
  lag: ['lead'],
  lead: ['lag'],
  first_value: ['last_value'],
  last_value: ['first_value'],
  percentile_cont: ['percentile_disc'],
  percentile_disc: ['percentile_cont'],
  floor: ['ceil'],
  ceil: ['floor'],
  lower: ['upper'],
  upper: ['lower'],
};

const distinctable = new Set(['count', 'sum', 'avg', 'string_agg', 'array_agg', 'json_agg', 'jsonb_agg']);

/** Swaps aggregates and window functions for their neighbours, toggles DISTINCT, drops FILTER and ORDER BY inside them. */
export const functionCalls: Operator = ({ type, node }) => {
  if (type !== 'FuncCall') return [];
  const names = listOf(node, 'funcname');
  const name = stringOf(names.at(-1));
  const isStar = node['agg_star'] === true;
  const edits: Edit[] = [];
  if (!isStar) {
    for (const other of swaps[name] ?? [])
      edits.push(setField(`${name} → ${other}`, 'funcname', [{ String: { sval: other } }]));
    if (distinctable.has(name) && !node['over']) {
      const isDistinct = node['agg_distinct'] === true;
      edits.push(
        setField(isDistinct ? `drop distinct in ${name}` : `${name} → ${name} distinct`, 'agg_distinct', !isDistinct),
      );
    }
    if (name === 'count') {
      edits.push({
        label: 'count(x) → count(*)',
        apply: (target) => {
          target['agg_star'] = true;
          delete target['args'];
          delete target['agg_distinct'];
        },
      });
    }
  }
  if (node['agg_filter']) edits.push(dropFields(`drop filter of ${name}`, 'agg_filter'));
  if (node['agg_order'] && !node['agg_within_group']) edits.push(dropFields(`drop order by in ${name}`, 'agg_order'));
  return edits;
};

/** Drops COALESCE, NULLIF, AT TIME ZONE and casts to date, so that their first argument stands alone; swaps GREATEST and LEAST. */
export const wrappers: Operator = ({ type, node }) => {
  const unwrap = (label: string, inner: Record<string, unknown> | undefined): Edit[] =>
    inner
      ? [
          {
            label,
            apply: (_, holder) => {
              const kept = structuredClone(inner);
              for (const key of Object.keys(holder)) delete holder[key];
              Object.assign(holder, kept);
            },
          },
        ]
      : [];
  if (type === 'CoalesceExpr') return unwrap('drop coalesce', listOf(node, 'args')[0]);
  if (type === 'A_Expr' && node['kind'] === 'AEXPR_NULLIF')
    return unwrap('drop nullif', node['lexpr'] as Record<string, unknown>);
  if (type === 'FuncCall' && stringOf(listOf(node, 'funcname').at(-1)) === 'timezone') {
    return unwrap('drop at time zone', listOf(node, 'args')[1]);
  }
  if (
    type === 'TypeCast' &&
    JSON.stringify(node['typeName']).includes('"date"') &&
    !treeOf(treeOf(node, 'arg') ?? {}, 'A_Const')
  ) {
    return unwrap('drop cast to date', node['arg'] as Record<string, unknown>);
  }
  if (type === 'MinMaxExpr') {
    const isGreatest = node['op'] === 'IS_GREATEST';
    return [
      setField(isGreatest ? 'greatest → least' : 'least → greatest', 'op', isGreatest ? 'IS_LEAST' : 'IS_GREATEST'),
    ];
  }
  return [];
};
