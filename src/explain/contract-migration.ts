import type { CheckOf } from '#catalog/check.schema.ts';
import { listed } from '#judge/result-words.ts';

const timeoutWords: Record<CheckOf<'migration.locks'>['lockTimeout'], string[]> = {
  ignore: [],
  warn: ['Setting lock_timeout before a strong lock is advised; without it there is a warning.'],
  fail: ['Set lock_timeout before a statement that takes a strong lock.'],
};

/** Sentences for checks of migrations. */
export const migrationSentences = {
  'migration.locks': (check: CheckOf<'migration.locks'>): string[] => [
    `Reads and writes of ${check.tables ? listed(check.tables) : 'the tables that exist'} must go on while rows are scanned, rewritten or indexed; a strong lock may only be brief.`,
    ...timeoutWords[check.lockTimeout],
  ],
  'migration.rewrite': (check: CheckOf<'migration.rewrite'>): string[] => [
    `No table that exists may be rewritten${check.allow.length > 0 ? `, except ${listed(check.allow)}` : ''}.`,
  ],
  'migration.idempotent': (check: CheckOf<'migration.idempotent'>): string[] => [
    `The script is run twice: the second run must succeed and leave the same schema${check.compare === 'schema+data' ? ' and the same rows' : ''}.`,
  ],
  'migration.final': (check: CheckOf<'migration.final'>): string[] => [
    `The schema at the end ${check.tables ? `of ${listed(check.tables)} ` : ''}must be the one asked${check.names ? ', names of constraints and indexes included' : '; names of constraints and indexes are free'}, with everything validated.`,
    check.mayLose.length > 0
      ? `No data may be lost; only ${listed(check.mayLose)} may differ.`
      : 'No data may be lost.',
  ],
};
