import type { Session } from '#engine/session.ts';
import type { PlanFact, PlanNode } from './facts.ts';
import { planNodes } from './plan-explain.ts';
import { readJson } from './schema-read.ts';
import { isUsers, nameIn } from './schema-relations.ts';

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Table and key columns of every index that a plan names. Throws `EngineError`. */
export async function indexesOf(session: Session, root: PlanNode): Promise<PlanFact['indexes']> {
  const names = new Set(
    planNodes(root).flatMap((node) => (typeof node['Index Name'] === 'string' ? [node['Index Name']] : [])),
  );
  if (names.size === 0) return {};
  return readJson<PlanFact['indexes']>(
    session,
    `select coalesce(pg_catalog.json_object_agg(x.relname, pg_catalog.json_build_object(
       'table', ${nameIn('s', 'c.relname')},
       'columns', array(select pg_catalog.pg_get_indexdef(i.indexrelid, k, true)
         from pg_catalog.generate_series(1, i.indnkeyatts) k order by k))), '{}'::json)
     from pg_catalog.pg_index i
     join pg_catalog.pg_class x on x.oid = i.indexrelid
     join pg_catalog.pg_class c on c.oid = i.indrelid
     join pg_catalog.pg_namespace s on s.oid = c.relnamespace
     where x.relname in (${[...names].map(literal).join(', ')}) and ${isUsers('s', 'pg_class', 'c.oid')}`,
  );
}
