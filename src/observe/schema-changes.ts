import { thingsIn, type SchemaThing } from './schema-things.ts';
import type { SchemaFact } from './schema-facts.ts';

/** One statement about a thing that differs: null where there was or is none, e.g. `{aspect: 'type', before: 'integer', after: 'bigint'}`. */
export interface SchemaAspect {
  aspect: string;
  before: string | null;
  after: string | null;
}

/** One thing of a schema that is not as it was. */
export interface SchemaChange {
  change: 'added' | 'altered' | 'renamed' | 'gone';
  kind: SchemaThing['kind'];
  /** Relation it belongs to, by its name after, or before where it is gone; empty for relations, types and functions. */
  relation: string;
  name: string;
  /** The name before a rename; a thing can be renamed and altered in one. */
  formerly: string | null;
  /** What was altered; of a thing added or gone all that was said of it. Empty for a rename alone. */
  aspects: SchemaAspect[];
  /** True where a thing of the same name was dropped and made again; known only by identity. */
  isMadeAnew: boolean;
}

interface Pair {
  before: SchemaThing | null;
  after: SchemaThing | null;
}

const keyOf = ({ kind, relation, name }: SchemaThing): string => JSON.stringify([kind, relation, name]);

/** Pairs things by identity where both sides have one, and the rest by name. */
function paired(before: SchemaThing[], after: SchemaThing[]): Pair[] {
  const byIdentity = new Map(before.flatMap((thing) => (thing.identity ? [[thing.identity, thing] as const] : [])));
  const pairs: Pair[] = [];
  const taken = new Set<SchemaThing>();
  const rest: SchemaThing[] = [];
  for (const thing of after) {
    const same = thing.identity ? byIdentity.get(thing.identity) : undefined;
    if (same?.group !== thing.group) rest.push(thing);
    else {
      taken.add(same);
      pairs.push({ before: same, after: thing });
    }
  }
  const byName = new Map(before.filter((thing) => !taken.has(thing)).map((thing) => [keyOf(thing), thing]));
  for (const thing of rest) {
    const same = byName.get(keyOf(thing)) ?? null;
    if (same) taken.add(same);
    pairs.push({ before: same, after: thing });
  }
  return [...pairs, ...before.filter((thing) => !taken.has(thing)).map((thing) => ({ before: thing, after: null }))];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Writes names after a rename in the place of those before, so that a definition that only follows one counts as the same. */
function renaming(pairs: readonly Pair[]): (text: string) => string {
  const names = new Map<string, string>();
  for (const { before, after } of pairs) {
    if (before && after && before.bareName !== after.bareName) names.set(before.bareName, after.bareName);
  }
  if (names.size === 0) return (text) => text;
  const old = new RegExp(`(?<![\\w"])(?:${[...names.keys()].map(escaped).join('|')})(?![\\w"])`, 'g');
  return (text) => text.replace(old, (name) => names.get(name) ?? name);
}

function aspectsBetween({ before, after }: Pair, renamed: (text: string) => string): SchemaAspect[] {
  const aspects = new Set([...Object.keys(before?.says ?? {}), ...Object.keys(after?.says ?? {})]);
  return [...aspects].flatMap((aspect) => {
    const was = before?.says[aspect] ?? null;
    const is = after?.says[aspect] ?? null;
    const isSame = was === is || (was !== null && renamed(was) === is);
    return isSame ? [] : [{ aspect, before: was, after: is }];
  });
}

/** Tables of which a column got another type: PostgreSQL then makes their constraints and indexes anew by itself. */
function retyped(pairs: readonly Pair[]): ReadonlySet<string> {
  const isRetyped = ({ before, after }: Pair): boolean =>
    before?.kind === 'column' && after !== null && before.says['type'] !== after.says['type'];
  return new Set(pairs.filter(isRetyped).map(({ after }) => after?.relation ?? ''));
}

function changeOf(pair: Pair, renamed: (text: string) => string, ownWork: ReadonlySet<string>): SchemaChange | null {
  const { before, after } = pair;
  const thing = after ?? before;
  if (!thing) return null;
  const { kind, relation, name } = thing;
  // How many columns a table has is said where it comes or goes; else the columns themselves are told.
  const isWhole = !before || !after;
  const aspects = aspectsBetween(pair, renamed).filter(({ aspect }) => isWhole || aspect !== 'columns');
  const base = { kind, relation, name, formerly: null, aspects, isMadeAnew: false };
  if (!before) return { ...base, change: 'added' };
  if (!after) return { ...base, change: 'gone' };
  const isOther = Boolean(before.identity && after.identity && before.identity !== after.identity);
  const isMadeAnew = isOther && !ownWork.has(relation);
  if (before.name !== after.name && renamed(before.name) !== before.name) {
    return { ...base, change: 'renamed', formerly: before.name };
  }
  return aspects.length > 0 || isMadeAnew ? { ...base, change: 'altered', isMadeAnew } : null;
}

/**
 * What differs between two schemas, in the order of `after`, with what is gone at the end. A rename is told as one only
 * where both facts have identities and were read from one and the same database; else the old name is gone and the new
 * one added. What comes or goes with its table is not told apart, but indexes, policies and triggers of a new table are.
 */
export function schemaChanges(before: SchemaFact, after: SchemaFact): SchemaChange[] {
  const pairs = paired(thingsIn(before), thingsIn(after));
  const renamed = renaming(pairs);
  const ownWork = retyped(pairs);
  const isRelation = (thing: SchemaThing | null): boolean => thing?.group === 'relation';
  const fresh = new Set(
    pairs.filter(({ before: was, after: is }) => !was && isRelation(is)).map(({ after: is }) => is?.name),
  );
  const lost = new Set(
    pairs.filter(({ before: was, after: is }) => !is && isRelation(was)).map(({ before: was }) => was?.name),
  );
  return pairs.flatMap((pair) => {
    const { kind, relation } = pair.after ?? pair.before ?? { kind: null, relation: '' };
    const isPart = kind === 'column' || kind === 'constraint';
    if (!pair.before && isPart && fresh.has(relation)) return [];
    if (!pair.after && relation !== '' && lost.has(relation)) return [];
    const change = changeOf(pair, renamed, ownWork);
    return change ? [change] : [];
  });
}
