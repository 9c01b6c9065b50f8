import type { DiffRow, RowDiff } from '#explain/row-diff.types.ts';

/** A stretch of the diff: rows to show, or equal rows folded into a count. */
export type DiffStretch = { kind: 'rows'; rows: DiffRow[] } | { kind: 'folded'; rows: DiffRow[] };

/** Equal rows kept on either side of a difference. */
const contextRows = 2;

/** Folds runs of equal rows, keeping a little context around each difference. A run is folded only where that hides three rows or more. */
export function stretches(rows: readonly DiffRow[]): DiffStretch[] {
  const isNear = rows.map((_, at) =>
    rows.slice(Math.max(0, at - contextRows), at + contextRows + 1).some(({ mark }) => mark !== 'same'),
  );
  const found: DiffStretch[] = [];
  for (const [at, row] of rows.entries()) {
    const kind = isNear[at] ? 'rows' : 'folded';
    const last = found.at(-1);
    if (last?.kind === kind) last.rows.push(row);
    else found.push({ kind, rows: [row] });
  }
  return found.map((stretch) =>
    stretch.kind === 'folded' && stretch.rows.length < 3 ? { kind: 'rows', rows: stretch.rows } : stretch,
  );
}

/** Sign and word of each mark; colour only repeats them. */
export const markWords: Record<DiffRow['mark'], { sign: string; word: string }> = {
  same: { sign: '', word: 'same' },
  missing: { sign: '−', word: 'missing' },
  extra: { sign: '+', word: 'extra' },
  changed: { sign: '≠', word: 'differs' },
};

/** Sums a diff up, e.g. `2 missing, 1 extra, 40 the same`. */
export function diffWords({ counts }: RowDiff): string {
  const parts = [
    counts.missing > 0 ? `${String(counts.missing)} missing` : '',
    counts.extra > 0 ? `${String(counts.extra)} extra` : '',
    counts.changed > 0 ? `${String(counts.changed)} with other values` : '',
    counts.same > 0 ? `${String(counts.same)} the same` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'no rows on either side';
}
