import type { CheckKindName } from '#catalog/check.schema.ts';

const words: Record<CheckKindName, string> = {
  result: 'rows returned',
  state: 'table contents',
  errors: 'what is refused',
  succeeds: 'what still works',
  probe: 'rows let in and refused',
  structure: 'constructs used',
  script: 'kind of script',
  column: 'columns',
  constraint: 'constraints',
  index: 'shape of the index',
  plan: 'the plan',
  cost: 'pages read',
  size: 'size on disk',
  ablation: 'every index needed',
  lint: 'habits of a migration',
  comment: 'comments',
  'migration.locks': 'locks taken',
  'migration.rewrite': 'tables rewritten',
  'migration.idempotent': 'a second run',
  'migration.work': 'rows a transaction changes',
  'migration.compat': 'applications that go on',
  'migration.settings': 'timeouts',
  'migration.final': 'final schema',
};

/** What checks look at, in words for a list; each once, in the order given. */
export function checkWords(kinds: readonly string[]): string[] {
  return [...new Set(kinds.map((kind) => words[kind as CheckKindName] ?? kind))];
}
