import { progressRecord, recordVersion, type ProgressRecord } from './record.schema.ts';

/** What a stored text turned out to be. */
export type ReadRecord =
  | { outcome: 'read'; record: ProgressRecord }
  /** Written by a newer version of the site. */
  | { outcome: 'newer'; version: number }
  /** No JSON, or not the shape; `reason` says where. */
  | { outcome: 'unreadable'; reason: string };

/** One step for each version that was ever stored: key n turns a record of version n into one of version n + 1. */
export type MigrationSteps = Readonly<Record<number, (record: Record<string, unknown>) => Record<string, unknown>>>;

const steps: MigrationSteps = {};

/** Reads a stored record of any version up to the current one. Never throws. */
export function readRecord(text: string): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { outcome: 'unreadable', reason: 'it is not JSON' };
  }
  return recordFrom(value);
}

/** The same for a value that was already parsed, e.g. a part of an export file. */
export function recordFrom(value: unknown, chain: MigrationSteps = steps, target: number = recordVersion): ReadRecord {
  if (!isObject(value)) return { outcome: 'unreadable', reason: 'it is not an object' };
  const version = value['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { outcome: 'unreadable', reason: 'it has no version' };
  }
  if (version > target) return { outcome: 'newer', version };
  let current = value;
  for (let at = version; at < target; at += 1) {
    const step = chain[at];
    if (!step) return { outcome: 'unreadable', reason: `version ${at} is unknown` };
    current = { ...step(current), version: at + 1 };
  }
  const parsed = progressRecord.safeParse(current);
  if (parsed.success) return { outcome: 'read', record: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    outcome: 'unreadable',
    reason: `${issue?.path.join('.') || 'the record'}: ${issue?.message ?? 'wrong shape'}`,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
