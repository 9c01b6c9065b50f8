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
    ...(check.crash === 'none'
      ? []
      : [
          `The script is cut off after each commit, the first ones within a DO block or procedure too${check.crash === 'everywhere' ? ', and within each CONCURRENTLY statement, which leaves its index invalid,' : ''} and then run again from its beginning: it must end as an undisturbed run does.`,
        ]),
  ],
  'migration.work': (check: CheckOf<'migration.work'>): string[] => [
    `One transaction may change at most ${check.maxRowsPerTransaction.toLocaleString('en-US')} rows of ${check.tables ? listed(check.tables) : 'a table that exists'}${check.severity === 'warn' ? '; more is a warning' : ''}.`,
  ],
  'migration.compat': (check: CheckOf<'migration.compat'>): string[] => [
    `After every commit, each read and write of the application that is running is tried${check.rowsMayChange ? '' : ', and its reads must return what they did before'}; its writes are kept.`,
    check.new
      ? 'There must be a moment to deploy: the old application works until it is retired, the new one from where it is deployed, and what the old one writes reaches the new one. You may mark the moments with the comment lines -- deploy new and -- retire old.'
      : 'It must work throughout.',
  ],
  'migration.settings': (check: CheckOf<'migration.settings'>): string[] => [
    ...(check.maxLockTimeoutMs === undefined
      ? []
      : [
          `Where a statement takes a lock for which reads or writes have to wait, lock_timeout must be on and at most ${check.maxLockTimeoutMs.toLocaleString('en-US')} ms.`,
        ]),
    ...(check.maxStatementTimeoutMs === undefined
      ? []
      : [
          `Where a statement takes such a lock, statement_timeout must be on and at most ${check.maxStatementTimeoutMs.toLocaleString('en-US')} ms.`,
        ]),
  ],
  'migration.final': (check: CheckOf<'migration.final'>): string[] => [
    `The schema at the end ${check.tables ? `of ${listed(check.tables)} ` : ''}must be the one asked${check.names ? ', names of constraints and indexes included' : '; names of constraints and indexes are free'}, with everything validated.`,
    check.mayLose.length > 0
      ? `No data may be lost; only ${listed(check.mayLose)} may differ.`
      : 'No data may be lost.',
  ],
};
