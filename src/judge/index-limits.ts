import type { CheckOf } from '#catalog/check.schema.ts';
import type { IndexFact } from '#observe/schema-facts.ts';
import type { Finding } from './finding.ts';
import type { IndexFinding } from './index-search.ts';
import { indexSignature, isServedBy } from './index-shape.ts';
import { listed } from './result-words.ts';

type IndexCheck = CheckOf<'index'>;

function fail(id: string, message: string, index?: string): IndexFinding {
  const finding: Finding = { id, kind: 'index', severity: 'fail', message };
  return index === undefined ? { finding } : { finding, index };
}

function countOf(indexes: IndexFact[], signature: string): number {
  return indexes.filter((index) => indexSignature(index) === signature).length;
}

/** Indexes that were not there before, whatever they are called. */
export function newIndexes(before: IndexFact[], after: IndexFact[]): IndexFact[] {
  const left = before.map(indexSignature);
  const sameName = (index: IndexFact) => before.some((old) => old.name === index.name);
  // Those that kept their name claim their old shape first, so that a twin counts as the new one.
  const ordered = [...after].sort((a, b) => Number(sameName(b)) - Number(sameName(a)));
  return ordered.filter((index) => {
    const at = left.indexOf(indexSignature(index));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function tooMany(check: IndexCheck, before: IndexFact[], after: IndexFact[]): IndexFinding[] {
  const fresh = newIndexes(before, after);
  if (check.maxNew === undefined || fresh.length <= check.maxNew) return [];
  const allowed = check.maxNew === 0 ? 'none' : String(check.maxNew);
  const number = fresh.length === 1 ? 'There is 1 new index' : `There are ${fresh.length} new indexes`;
  const message = `${number} on ${check.table} (${listed(fresh.map((index) => index.name))}); the task allows ${allowed}. Every index slows each write.`;
  return [fail('index.too-many', message, fresh.at(-1)?.name)];
}

function redundant(check: IndexCheck, before: IndexFact[], after: IndexFact[]): IndexFinding[] {
  if (!check.noRedundant) return [];
  const fresh = new Set(newIndexes(before, after).map((index) => index.name));
  // Of two that repeat each other, the newer is the one to name.
  const candidates = [...after].sort((a, b) => Number(fresh.has(b.name)) - Number(fresh.has(a.name)));
  for (const index of candidates) {
    if (index.constraint !== null) continue;
    const other = after.find((candidate) => candidate.name !== index.name && isServedBy(index, candidate));
    if (other) {
      const message = `${index.name} (${index.keys.join(', ')}) repeats ${other.name} (${other.keys.join(', ')}), which serves the same searches.`;
      return [fail('index.redundant', message, index.name)];
    }
  }
  return [];
}

function stillThere(check: IndexCheck, before: IndexFact[], after: IndexFact[]): IndexFinding[] {
  const named = before.filter((index) => check.gone.includes(index.name));
  const signatures = [...new Set(named.map(indexSignature))];
  return signatures.flatMap((signature) => {
    const asked = named.filter((index) => indexSignature(index) === signature);
    // Twins are alike: dropping either of two equal indexes is as good.
    const dropped = countOf(before, signature) - countOf(after, signature);
    const left = asked.length - Math.max(0, dropped);
    return asked
      .filter((index) => after.some((now) => now.name === index.name) || dropped <= 0)
      .slice(0, Math.max(0, left))
      .map((index) => fail('index.still-there', `Index ${index.name} is still there, and the task wants it gone.`));
  });
}

function dropped(check: IndexCheck, before: IndexFact[], after: IndexFact[]): IndexFinding[] {
  return before
    .filter((index) => check.kept.includes(index.name) && !after.some((now) => isServedBy(index, now, 'or-all-rows')))
    .map((index) => {
      const message = `Index ${index.name} (${index.keys.join(', ')}) is needed, and no other index of ${check.table} serves its searches now.`;
      return fail('index.dropped-needed', message);
    });
}

/** Limits on the indexes of a table: how many are new, none repeated, some gone, some kept. */
export function judgeLimits(check: IndexCheck, before: IndexFact[], after: IndexFact[]): IndexFinding[] {
  return [stillThere, dropped, tooMany, redundant].flatMap((limit) => limit(check, before, after));
}
