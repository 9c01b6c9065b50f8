import { alterTableRules } from './alter-table.ts';
import { dropRules } from './drops.ts';
import { existsRules } from './if-not-exists.ts';
import { indexRules } from './indexes.ts';
import { ownTypeRules } from './own-types.ts';
import { renameRules } from './renames.ts';
import type { LintRule } from './rule.ts';
import { statementRules } from './statements.ts';
import { tableRules } from './tables.ts';
import { typeRules } from './types.ts';

/** Every lint rule there is. */
export const lintRules: readonly LintRule[] = [
  ...dropRules,
  ...renameRules,
  ...existsRules,
  ...statementRules,
  ...alterTableRules,
  ...indexRules,
  ...typeRules,
  ...ownTypeRules,
  ...tableRules,
];

/** The rules a check names, without `lint.`; those that are on by default where it names none. */
export function chosenRules(names?: readonly string[]): LintRule[] {
  return lintRules.filter(({ id, defaultOn }) => (names ? names.includes(id.replace('lint.', '')) : defaultOn));
}
