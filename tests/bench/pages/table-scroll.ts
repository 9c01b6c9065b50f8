import '../../../src/styles/tokens.css';
import './table-scroll.css';
import '#elements/result-table/element.ts';
import type { Cell } from '#engine/session.ts';

const columns: [name: string, typeOid: number, cell: (row: number) => Cell][] = [
  ['job_id', 20, (row) => String(row)],
  ['customer', 25, (row) => `customer ${row % 977}`],
  ['status', 25, (row) => ['booked', 'under way', 'delivered', null, ''][row % 5] ?? null],
  ['booked_at', 1184, (row) => `2026-03-${String((row % 28) + 1).padStart(2, '0')} 08:00:00+07`],
  ['fee', 1700, (row) => `${row % 4_999}.${String(row % 100).padStart(2, '0')}`],
  ['note', 25, (row) => (row % 3 === 0 ? `  left  at door ${row} ` : row % 7 === 0 ? 'two\nlines' : `note ${row}`)],
  ['detail', 3802, (row) => `{"weight": ${row % 90}, "tags": ["fragile", "cold"], "from": {"depot": ${row % 12}}}`],
  ['is_late', 16, (row) => (row % 9 === 0 ? 't' : 'f')],
];
const rowCount = Number(new URL(location.href).searchParams.get('rows') ?? 100_000);

customElements.whenDefined('result-table').then(
  () => {
    const table = document.querySelector('result-table')!;
    table.reply = {
      kind: 'rows',
      command: 'SELECT',
      notices: [],
      durationMs: 1,
      fields: columns.map(([name, typeOid]) => ({ name, typeOid })),
      rows: Array.from({ length: rowCount }, (_, row) => columns.map(([, , cell]) => cell(row))),
      rowCount,
      truncated: false,
    };
  },
  () => undefined,
);
