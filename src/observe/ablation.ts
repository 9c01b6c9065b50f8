import type { Session } from '#engine/session.ts';
import type { AblationFact, PlanFact } from './facts.ts';
import { explainAnalyze, explainOnly, writes } from './plan-explain.ts';
import { observePlan, type Settled } from './plan.ts';
import { observeSchema } from './schema.ts';
import type { IndexFact, SchemaFact } from './schema-facts.ts';
import { quoted, rolledBack } from './schema-read.ts';

interface Query {
  operand: string;
  sql: string;
}

function indexesOf(schema: SchemaFact, table: string): IndexFact[] {
  return schema.relations.find((relation) => relation.name === table)?.indexes ?? [];
}

function schemaOf(schema: SchemaFact, table: string): string {
  return schema.relations.find((relation) => relation.name === table)?.schema ?? 'public';
}

async function buffersWithout(session: Session, index: string, sql: string): Promise<number> {
  return rolledBack(session, async () => {
    await session.run(`drop index ${index}`);
    const writing = writes(await explainOnly(session, sql));
    return (await explainAnalyze(session, sql, { writing })).buffers;
  });
}

async function isUsed(session: Session, name: string, schema: string, plan: PlanFact): Promise<boolean> {
  if (name in plan.indexes) return true;
  if (plan.error) return false;
  // An index that no node names may still serve: a foreign key's check, or statistics on its expression.
  return (await buffersWithout(session, `${quoted(schema)}.${quoted(name)}`, plan.sql)) > plan.buffers;
}

/**
 * Which queries each new index of a table serves: those whose plan names it, and those that read more pages without it.
 * Unique indexes keep a rule and are left out. Throws `EngineError` where the engine died.
 */
export async function observeAblation(
  session: Session,
  table: string,
  queries: readonly Query[],
  before: SchemaFact,
  settled: Settled = new Set(),
): Promise<AblationFact> {
  const known = new Map(indexesOf(before, table).map((index) => [index.name, index.definition]));
  const after = await observeSchema(session);
  const fresh = indexesOf(after, table).filter((index) => !index.unique && known.get(index.name) !== index.definition);
  if (fresh.length === 0) return {};
  const plans: { operand: string; plan: PlanFact }[] = [];
  for (const { operand, sql } of queries) {
    plans.push({ operand, plan: await observePlan(session, { operand, sql, after: 'analyze' }, settled) });
  }
  const fact: AblationFact = {};
  for (const { name, constraint } of fresh) {
    const usedBy: string[] = [];
    for (const { operand, plan } of plans) {
      if (constraint !== null || (await isUsed(session, name, schemaOf(after, table), plan))) usedBy.push(operand);
    }
    fact[name] = { usedBy };
  }
  return fact;
}
