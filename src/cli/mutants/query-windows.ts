import { type Edit, type Operator, dropEach, dropFields, listOf } from './operator.ts';

/** Bits of `frameOptions`, from PostgreSQL's parsenodes.h. */
const frame = { nonDefault: 0x1, range: 0x2, rows: 0x4, groups: 0x8, default: 0x422 } as const;
const modes = frame.range | frame.rows | frame.groups;
const bounds = {
  start: { unbounded: 0x20, current: 0x200, all: 0x20 | 0x80 | 0x200 | 0x800 | 0x2000 },
  end: { unbounded: 0x100, current: 0x400, all: 0x40 | 0x100 | 0x400 | 0x1000 | 0x4000 },
} as const;

function setFrame(label: string, options: number, ...dropped: string[]): Edit {
  return {
    label,
    apply: (node) => {
      node['frameOptions'] = options;
      for (const field of dropped) delete node[field];
    },
  };
}

function frameEdits(options: number, hasOffset: boolean): Edit[] {
  if (!(options & frame.nonDefault)) return [];
  const edits = [setFrame('drop frame', frame.default, 'startOffset', 'endOffset')];
  const other = options & frame.rows ? frame.range : frame.rows;
  if (!hasOffset || other === frame.rows) {
    edits.push(setFrame(other === frame.range ? 'rows → range' : 'range or groups → rows', (options & ~modes) | other));
  }
  for (const [side, { unbounded, current, all }] of Object.entries(bounds)) {
    const offset = `${side}Offset`;
    if (!(options & unbounded))
      edits.push(setFrame(`${side} of frame → unbounded`, (options & ~all) | unbounded, offset));
    if (!(options & current))
      edits.push(setFrame(`${side} of frame → current row`, (options & ~all) | current, offset));
  }
  return edits;
}

/** Drops PARTITION BY, ORDER BY or the frame of a window, and changes the frame's mode and bounds. */
export const windows: Operator = ({ type, node }) => {
  if (type !== 'over' && type !== 'WindowDef') return [];
  const edits: Edit[] = [];
  if (listOf(node, 'partitionClause').length > 0) {
    edits.push(
      dropFields('drop partition by', 'partitionClause'),
      ...dropEach(node, 'partitionClause', 'partition key'),
    );
  }
  if (listOf(node, 'orderClause').length > 0) {
    edits.push(
      dropFields('drop order by of window', 'orderClause'),
      ...dropEach(node, 'orderClause', 'window sort key'),
    );
  }
  const hasOffset = Boolean(node['startOffset'] ?? node['endOffset']);
  return [...edits, ...frameEdits(Number(node['frameOptions'] ?? frame.default), hasOffset)];
};
