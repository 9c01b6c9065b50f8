import { describe, expect, it } from 'vitest';
import { staleAtEnd, staleText } from '#explain/stale.ts';
import { met, phase } from '../../support/migration-trace.ts';

const both = [met('old', 'contacts', 'ok'), met('new', 'contacts', 'rows')];
const dropped = [met('old', 'contacts', '42703'), met('new', 'contacts', 'ok')];
const read = (rows: number) => ({ name: 'contacts', rows, example: { old: { id: '7' }, new: null } });

describe('staleText', () => {
  it('shows the key and what differs of a row that both have', () => {
    const example = {
      old: { id: '7', name: 'Orn', phone: '081' },
      new: { id: '7', name: 'Orn', mobile: null },
    };
    expect(staleText({ name: 'contacts', rows: 5, example })).toBe(
      '5 rows written by the old application never reached the new one, as “contacts” shows. For example, the old one reads ' +
        "id '7', phone '081', and the new one id '7', mobile NULL.",
    );
  });

  it('says which application lacks a row', () => {
    expect(staleText(read(1))).toBe(
      '1 row written by the old application never reached the new one, as “contacts” shows. For example, the old one reads ' +
        "id '7', and the new one has no such row.",
    );
  });

  it('does without an example', () => {
    expect(staleText({ name: 'a', rows: 2, example: { old: null, new: null } })).toMatch(/shows\.$/);
  });
});

describe('staleAtEnd', () => {
  it('looks at the last point at which both still answer', () => {
    const phases = [
      phase(0, 0, both, { stale: [read(1)] }),
      phase(1, 2, both, { stale: [read(3)] }),
      phase(2, 3, dropped),
    ];
    expect(staleAtEnd({ phases })).toEqual({ statement: 2, stale: [read(3)] });
  });

  it('has nothing where all arrived in the end, or nothing was compared', () => {
    expect(staleAtEnd({ phases: [phase(0, 0, both, { stale: [read(1)] }), phase(1, 2, both)] })).toBeNull();
    expect(staleAtEnd({ phases: [phase(0, 0, [met('old', 'contacts', 'ok')])] })).toBeNull();
    expect(staleAtEnd({ phases: [] })).toBeNull();
  });
});
