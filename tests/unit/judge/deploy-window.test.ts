import { describe, expect, it } from 'vitest';
import { deployWindow } from '#judge/deploy-window.ts';
import { trace } from '../../support/migration-trace.ts';
import type { Marks, OperationOutcome, Phase, StaleRead } from '#observe/migration-facts.ts';

const stale: StaleRead = { name: 'r', rows: 2, example: { old: null, new: null } };
const outcomes: Record<string, OperationOutcome['outcome']> = {
  '+': 'ok',
  '=': 'rows',
  '-': { sqlstate: '42703', message: 'column does not exist' },
};

/** Points as `<old><new>`, each `+` works, `=` other rows, `-` fails, a blank for no application; `!` for stale rows. */
function phasesOf(points: string[]): Phase[] {
  return points.map((point, number) => ({
    number,
    statement: number,
    liveWrites: 0,
    stale: point.endsWith('!') ? [stale] : [],
    operations: (['old', 'new'] as const).flatMap((app, at) => {
      const outcome = outcomes[point[at] ?? ''];
      return outcome ? [{ app, kind: 'read' as const, name: 'r', outcome }] : [];
    }),
  }));
}

const windowOf = (points: string, marks: Marks = {}) =>
  deployWindow(trace([], { phases: phasesOf(points.split(',')), marks }));

describe('without marks', () => {
  it.each([
    ['++,++,++', { from: 0, to: 2 }],
    ['+-,++,++,-+', { from: 1, to: 2 }],
    ['+-,+-,-+', null],
    ['+-,++!,++,-+', { from: 2, to: 2 }],
    ['+-,++,++!,++,-+', { from: 3, to: 3 }],
    ['+-,++,++!,-+', { from: 1, to: 1 }],
    ['+-,++,+-,++', { from: 3, to: 3 }],
    ['++,=+,++', { from: 0, to: 0 }],
    ['++,+=,++', { from: 0, to: 2 }],
    [' -, +, +', { from: 1, to: 2 }],
    ['+ ,+ ', null],
    ['', null],
  ])('%s', (points, expected) => {
    expect(windowOf(points)).toEqual(expected);
  });
});

describe('with marks, where they hold', () => {
  it.each([
    ['+-,++,++,-+', { deployNew: 1, retireOld: 2 }, { from: 1, to: 2 }],
    ['+-,+-,++,-+', { deployNew: 1, retireOld: 2 }, null],
    ['+-,++,++!,-+', { deployNew: 1, retireOld: 2 }, null],
    ['+-,++,-+', { deployNew: 1, retireOld: 2 }, null],
    ['+-,++,++,++', { deployNew: 2 }, { from: 2, to: 3 }],
    ['+-,++,++,++', { retireOld: 2 }, { from: 2, to: 2 }],
    ['++,++,++', { deployNew: 0, retireOld: 0 }, { from: 0, to: 0 }],
  ])('%s %o', (points, marks, expected) => {
    expect(windowOf(points, marks)).toEqual(expected);
  });
});

describe('with leave', () => {
  it('passes over rows of the old application, or over stale ones', () => {
    const phases = phasesOf(['+-', '=+', '=+!', '-+']);
    expect(deployWindow(trace([], { phases }))).toBeNull();
    expect(deployWindow(trace([], { phases }), { rowsMayChange: true })).toEqual({ from: 1, to: 1 });
    expect(deployWindow(trace([], { phases }), { rowsMayChange: true, errorsOnly: true })).toEqual({ from: 1, to: 2 });
  });
});
