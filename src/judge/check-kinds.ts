import type { Check, CheckKindName } from '#catalog/check.schema.ts';
import type { ExerciseSource } from '#catalog/bundle.ts';
import type { FactRequest, Facts } from '#observe/facts.ts';
import { ablationKind } from './ablation.ts';
import type { CheckKind, JudgeContext, Judgement } from './check-kind.ts';
import { columnKind } from './column.ts';
import { commentKind } from './comment.ts';
import { constraintKind } from './constraint.ts';
import { costKind } from './cost.ts';
import { errorsKind } from './errors.ts';
import { indexKind } from './index-check.ts';
import { lintKind } from './lint/lint-kind.ts';
import { migrationWorkKind } from './migration-batches.ts';
import { migrationCompatKind } from './migration-compat.ts';
import { migrationFinalKind } from './migration-final.ts';
import { migrationIdempotentKind } from './migration-idempotent.ts';
import { migrationLocksKind } from './migration-locks.ts';
import { migrationRewriteKind } from './migration-rewrite.ts';
import { migrationSettingsKind } from './migration-settings.ts';
import { planKind } from './plan.ts';
import { probeKind } from './probe.ts';
import { resultKind } from './result.ts';
import { scriptKind } from './script.ts';
import { sizeKind } from './size.ts';
import { stateKind } from './state.ts';
import { structureKind } from './structure.ts';
import { succeedsKind } from './succeeds.ts';

/** Every kind of check there is, by its key in front matter. */
export const checkKindList: { [K in CheckKindName]: CheckKind<K> } = {
  result: resultKind,
  state: stateKind,
  errors: errorsKind,
  succeeds: succeedsKind,
  probe: probeKind,
  structure: structureKind,
  script: scriptKind,
  column: columnKind,
  constraint: constraintKind,
  index: indexKind,
  plan: planKind,
  cost: costKind,
  size: sizeKind,
  ablation: ablationKind,
  lint: lintKind,
  comment: commentKind,
  'migration.locks': migrationLocksKind,
  'migration.rewrite': migrationRewriteKind,
  'migration.idempotent': migrationIdempotentKind,
  'migration.work': migrationWorkKind,
  'migration.compat': migrationCompatKind,
  'migration.settings': migrationSettingsKind,
  'migration.final': migrationFinalKind,
};

// The table above ties each key to its own kind; TypeScript cannot follow that through an index by a union.
function kindOf(check: Check): CheckKind<CheckKindName> {
  return checkKindList[check.kind] as unknown as CheckKind<CheckKindName>;
}

/** The facts a check needs of an attempt. */
export function needsOf(check: Check, exercise: ExerciseSource): FactRequest[] {
  return kindOf(check).needs(check, exercise);
}

/** What a check says of the facts. */
export function judge(check: Check, facts: Facts, context: JudgeContext): Judgement {
  return kindOf(check).judge(check, facts, context);
}
