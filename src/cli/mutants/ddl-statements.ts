import { type Edit, type Operator, dropEach, dropFields, setField } from './operator.ts';

/** Drops each action of ALTER TABLE that has several, and IF EXISTS and IF NOT EXISTS of an action. */
export const tableActions: Operator = ({ type, node }, { rerunJudged }) => {
  if (type === 'AlterTableStmt') return dropEach(node, 'cmds', 'action');
  if (type !== 'AlterTableCmd') return [];
  const edits: Edit[] = [];
  if (rerunJudged && node['missing_ok'] === true) {
    edits.push(dropFields(node['subtype'] === 'AT_AddColumn' ? 'drop if not exists' : 'drop if exists', 'missing_ok'));
  }
  if (node['subtype'] === 'AT_SetNotNull')
    edits.push(setField('set not null → drop not null', 'subtype', 'AT_DropNotNull'));
  if (node['subtype'] === 'AT_DropNotNull')
    edits.push(setField('drop not null → set not null', 'subtype', 'AT_SetNotNull'));
  if (node['subtype'] === 'AT_ColumnDefault' && node['def'])
    edits.push(dropFields('set default → drop default', 'def'));
  return edits;
};

const commands = ['all', 'select', 'insert', 'update', 'delete'];

/** Opens or narrows a policy: its conditions, its command, and whether it permits or restricts. */
export const policies: Operator = ({ type, node }) => {
  if (type !== 'CreatePolicyStmt') return [];
  const edits: Edit[] = [];
  if (node['qual']) edits.push(dropFields('drop using', 'qual'));
  if (node['with_check']) edits.push(dropFields('drop with check', 'with_check'));
  const command = String(node['cmd_name']);
  for (const other of commands) {
    if (other !== command) edits.push(setField(`for ${command} → for ${other}`, 'cmd_name', other));
  }
  const isPermissive = node['permissive'] === true;
  edits.push(
    setField(isPermissive ? 'permissive → restrictive' : 'restrictive → permissive', 'permissive', !isPermissive),
  );
  return edits;
};

/** Drops privileges and roles of GRANT, labels of a new enum, and the condition of a trigger. */
export const otherObjects: Operator = ({ type, node }) => {
  if (type === 'GrantStmt')
    return [...dropEach(node, 'privileges', 'privilege'), ...dropEach(node, 'grantees', 'role')];
  if (type === 'CreateEnumStmt') return dropEach(node, 'vals', 'label');
  if (type !== 'CreateTrigStmt') return [];
  const isBefore = node['timing'] === 2;
  const edits: Edit[] = [setField(isBefore ? 'before → after' : 'after → before', 'timing', isBefore ? 0 : 2)];
  if (node['whenClause']) edits.push(dropFields('drop when of trigger', 'whenClause'));
  return edits;
};
