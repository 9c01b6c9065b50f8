import { expect, it } from 'vitest';
import { observeAdvice, type PanelRow } from '#explain/observe-advice.ts';

it.each<[string, PanelRow[], string | null]>([
  ['unused-indexes', [], null],
  ['table-scans', [{ table: 'jobs' }], null],
  ['redundant-indexes', [{ redundant: 'a', served_by: 'ab' }], 'ab serves whatever a does: drop index concurrently a.'],
  ['never-analysed', [{ table: 'jobs' }, { table: 'Odd' }], 'Run analyze jobs, "Odd".'],
  [
    'dead-rows',
    [{ table: 'jobs', dead_rows: '5', autovacuum_at: '50' }],
    'No table has reached the number at which autovacuum would come.',
  ],
  [
    'dead-rows',
    [{ table: 'jobs', dead_rows: '51', autovacuum_at: '50' }],
    'Past the number at which autovacuum would come: jobs. Run vacuum jobs, and find out why autovacuum did not.',
  ],
  [
    'locks-held',
    [{ held_by: "prepared it's" }, { held_by: "prepared it's" }],
    "prepared it's makes what is under “refuses” wait until it ends. End it with rollback prepared 'it''s'.",
  ],
  [
    'locks-held',
    [{ held_by: 'session 4' }, { held_by: 'session 5' }],
    'session 4 and session 5 make what is under “refuses” wait until they end.',
  ],
  [
    'sequences',
    [{ sequence: 'a', type: 'integer', percent_used: '3' }],
    'No sequence has used three quarters of its range.',
  ],
  [
    'sequences',
    [{ sequence: 'a', type: 'smallint', percent_used: '94.61' }],
    'Near the end: a (smallint, 94.61 %). Widen the column and the sequence to bigint before it comes.',
  ],
  [
    'unused-indexes',
    ['a', 'b', 'c', 'd', 'e'].map((index) => ({ index })),
    'a, b, c and 2 more: not used since counting began. Before one is dropped, let the counters see a whole month, and look on every replica.',
  ],
])('%s with %o', (slug, rows, words) => expect(observeAdvice(slug, rows)).toBe(words));
