/** A place of the cursor: `row` counts the rows as shown from 0, -1 is the header; `column` counts from 0. */
export interface Cursor {
  row: number;
  column: number;
}

/** The size of a grid and of its screen. */
export interface GridSize {
  rowCount: number;
  columnCount: number;
  /** Rows that Page Up and Page Down go. */
  pageRows: number;
}

const steps: Record<string, (cursor: Cursor, size: GridSize, isFar: boolean) => Cursor> = {
  ArrowUp: ({ row, column }, _, isFar) => ({ row: isFar ? 0 : row - 1, column }),
  ArrowDown: ({ row, column }, { rowCount }, isFar) => ({ row: isFar ? rowCount - 1 : row + 1, column }),
  ArrowLeft: ({ row, column }, _, isFar) => ({ row, column: isFar ? 0 : column - 1 }),
  ArrowRight: ({ row, column }, { columnCount }, isFar) => ({ row, column: isFar ? columnCount - 1 : column + 1 }),
  Home: ({ row }, _, isFar) => ({ row: isFar ? 0 : row, column: 0 }),
  End: ({ row }, { rowCount, columnCount }, isFar) => ({ row: isFar ? rowCount - 1 : row, column: columnCount - 1 }),
  PageUp: ({ row, column }, { pageRows }) => ({ row: Math.max(Math.min(row, 0), row - pageRows), column }),
  PageDown: ({ row, column }, { pageRows }) => ({ row: row + pageRows, column }),
};

/** Where a key takes the cursor; null for keys that do not move it. `isFar` is Ctrl or Cmd. */
export function movedCursor(cursor: Cursor, key: string, isFar: boolean, size: GridSize): Cursor | null {
  const moved = steps[key]?.(cursor, size, isFar);
  if (!moved) return null;
  return {
    row: Math.min(size.rowCount - 1, Math.max(-1, moved.row)),
    column: Math.min(size.columnCount - 1, Math.max(0, moved.column)),
  };
}
