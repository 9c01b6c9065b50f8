import type { Session } from '#engine/session.ts';
import type { IdentityFact, SchemaFact } from './schema-facts.ts';
import { identitiesSql } from './schema-identities.ts';
import { readJson, rolledBack } from './schema-read.ts';
import { relationsSql } from './schema-relations.ts';
import { functionsSql, typesSql } from './schema-types.ts';

/**
 * The learner's schemas as the catalog has them. Leaves no trace: settings, role and an open transaction stay as they
 * are. Temporary tables and objects of extensions are left out. `identities` are read where asked for. Throws `EngineError`.
 */
export async function observeSchema(
  session: Session,
  { identities }: { identities: boolean } = { identities: false },
): Promise<SchemaFact> {
  return rolledBack(session, async () => ({
    relations: await readJson<SchemaFact['relations']>(session, relationsSql),
    types: await readJson<SchemaFact['types']>(session, typesSql),
    functions: await readJson<SchemaFact['functions']>(session, functionsSql),
    ...(identities ? { identities: await readJson<IdentityFact[]>(session, identitiesSql) } : {}),
  }));
}
