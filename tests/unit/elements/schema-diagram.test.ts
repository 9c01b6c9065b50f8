import { describe, expect, it } from 'vitest';
import { fitted, panned, showing, zoomed } from '#elements/schema-diagram/camera.ts';
import { diagramLayout } from '#elements/schema-diagram/layout.ts';
import { linkLines } from '#elements/schema-diagram/lines.ts';
import { diagramModel } from '#elements/schema-diagram/model.ts';
import { neighbourOf } from '#elements/schema-diagram/neighbour.ts';
import { hitsOf } from '#elements/schema-diagram/state.ts';
import type { ColumnFact, ConstraintFact, RelationFact, SchemaFact } from '#observe/schema-facts.ts';

const column = (name: string, notNull = true): ColumnFact => ({
  name,
  type: 'integer',
  notNull,
  default: null,
  identity: '',
  generated: '',
  comment: null,
});
const key = (type: ConstraintFact['type'], columns: string[], to?: string): ConstraintFact => ({
  name: `${type} ${columns.join()}`,
  type,
  columns,
  references: to === undefined ? null : { table: to, columns: ['id'] },
  onDelete: to === undefined ? null : 'cascade',
  deferrable: false,
  validated: true,
  definition: '',
});
const table = (name: string, keys: ConstraintFact[] = [], more: Partial<RelationFact> = {}): RelationFact => ({
  name,
  schema: 'public',
  kind: 'table',
  columns: [column('id'), ...keys.flatMap(({ columns }) => columns.map((one) => column(one, one !== 'maybe_id')))],
  constraints: [key('primary-key', ['id']), ...keys],
  indexes: [],
  triggers: [],
  policies: [],
  rowSecurity: 'off',
  comment: null,
  estimatedRows: 0,
  definition: null,
  ...more,
});
const schemaOf = (...relations: RelationFact[]): SchemaFact => ({ relations, types: [], functions: [] });
const model = diagramModel(
  schemaOf(
    table('customers'),
    table('jobs', [key('foreign-key', ['customer_id'], 'customers'), key('foreign-key', ['maybe_id'], 'jobs')]),
    table('profiles', [key('foreign-key', ['owner_id'], 'customers'), key('unique', ['owner_id'])]),
    table('alone'),
    table('jobs_1', [], { definition: 'PARTITION OF jobs DEFAULT' }),
    table('seen', [], { kind: 'view' }),
  ),
  [],
);
const layout = diagramLayout(model);

/** Tables enough for a large product: each points at two earlier ones. */
const many = diagramModel(
  schemaOf(
    ...Array.from({ length: 60 }, (_, at) =>
      table(
        `t${at}`,
        at === 0 || at % 7 === 0
          ? []
          : [key('foreign-key', ['a_id'], `t${at - 1}`), key('foreign-key', ['b_id'], `t${Math.floor(at / 2)}`)],
      ),
    ),
  ),
  [],
);

describe('what is drawn', () => {
  it('is tables, without views and partitions', () =>
    expect(model.entities.map(({ name }) => name)).toEqual(['customers', 'jobs', 'profiles', 'alone']));
  it('tells many from one, and whether a row may point at none', () =>
    expect(model.links.map(({ from, to, isUnique, isOptional }) => [from, to, isUnique, isOptional])).toEqual([
      ['jobs', 'customers', false, false],
      ['jobs', 'jobs', false, true],
      ['profiles', 'customers', true, false],
    ]));
  it('tells keys of columns', () =>
    expect(
      model.entities[2]?.columns.map(({ isPrimaryKey, isForeignKey, isUnique }) => [
        isPrimaryKey,
        isForeignKey,
        isUnique,
      ]),
    ).toEqual([
      [true, false, false],
      [false, true, true],
      [false, true, true],
    ]));
});

describe('the layout', () => {
  const overlaps = ({ boxes }: typeof layout): string[] => {
    const all = [...boxes];
    return all.flatMap(([name, a], at) =>
      all
        .slice(at + 1)
        .filter(([, b]) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
        .map(([other]) => `${name} ${other}`),
    );
  };
  it.each([
    ['a few tables', layout, 4],
    ['60 tables', diagramLayout(many), 60],
  ])('puts no box of %s upon another, and all on the sheet', (_, laid, count) => {
    expect(laid.boxes.size).toBe(count);
    expect(overlaps(laid)).toEqual([]);
    for (const { x, y, width, height } of laid.boxes.values()) {
      expect(x).toBeGreaterThanOrEqual(-0.5);
      expect(y).toBeGreaterThanOrEqual(-0.5);
      expect(x + width).toBeLessThanOrEqual(laid.width + 0.5);
      expect(y + height).toBeLessThanOrEqual(laid.height + 0.5);
    }
  });
  it('has the referring table left of the one referred to, and draws every key', () => {
    expect(layout.boxes.get('jobs')!.x).toBeLessThan(layout.boxes.get('customers')!.x);
    expect(
      linkLines(model, layout).map(({ link, ring }) => `${link.from} ${link.to} ${ring ? 'ring' : ''}`.trim()),
    ).toEqual(['jobs customers', 'jobs jobs ring', 'profiles customers']);
  });
});

describe('the sheet below its frame', () => {
  const frame = { width: 400, height: 200 };
  it('is shown whole, in the middle', () => {
    const { x, y, scale } = fitted({ width: 1000, height: 100 }, frame);
    expect(scale).toBeCloseTo(0.352);
    expect(x + 200 / scale).toBeCloseTo(500);
    expect(y + 100 / scale).toBeCloseTo(50);
  });
  it('keeps what lies under the pointer when it nears', () => {
    const near = zoomed({ x: 10, y: 20, scale: 1 }, 2, frame, { x: 100, y: 50 });
    expect([near.x + 100 / near.scale, near.y + 50 / near.scale]).toEqual([110, 70]);
  });
  it('stops nearing and leaving at its limits', () => {
    expect(zoomed({ x: 0, y: 0, scale: 1 }, 1000, frame).scale).toBe(3);
    expect(zoomed({ x: 0, y: 0, scale: 1 }, 0.001, frame).scale).toBe(0.12);
  });
  it('moves with the hand', () =>
    expect(panned({ x: 0, y: 0, scale: 2 }, 10, -20)).toEqual({ x: -5, y: 10, scale: 2 }));
  it('moves to a box only where it is not seen', () => {
    const camera = { x: 0, y: 0, scale: 1 };
    expect(showing(camera, { x: 10, y: 10, width: 50, height: 50 }, frame)).toBe(camera);
    expect(showing(camera, { x: 1000, y: 0, width: 100, height: 50 }, frame)).toMatchObject({ x: 850 });
  });
});

describe('going from table to table', () => {
  const boxes = new Map(
    Object.entries({ a: [0, 0], b: [200, 10], c: [0, 200], d: [420, 400] }).map(([name, [x = 0, y = 0]]) => [
      name,
      { x, y, width: 100, height: 100 },
    ]),
  );
  it.each([
    ['a', 'ArrowRight', 'b'],
    ['a', 'ArrowDown', 'c'],
    ['b', 'ArrowLeft', 'a'],
    ['a', 'ArrowLeft', null],
    ['a', 'x', null],
  ])('from %s, %s', (from, arrow, to) => expect(neighbourOf(boxes, from, arrow)).toBe(to));
});

it('finds tables by their columns', () => {
  expect([...(hitsOf(model, 'OWNER') ?? [])]).toEqual(['profiles']);
  expect(hitsOf(model, ' ')).toBeNull();
});
