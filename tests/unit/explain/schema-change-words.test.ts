import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { schemaChangeWords } from '#explain/schema-change-words.ts';
import { schemaChanges } from '#observe/schema-changes.ts';
import { observeSchema } from '#observe/schema.ts';
import { snapshotOf, testHost } from '../../support/driverconnect.ts';

let host: EngineHost;
let session: Session;

beforeAll(async () => {
  host = testHost();
  session = await host.spare(await snapshotOf('friendly'));
});
afterAll(() => host.close());

/** What a script changes, in words; all of it is taken back. */
async function words(script: string, identities = true, setup = ''): Promise<string[]> {
  await session.run('begin');
  try {
    await session.load(setup);
    const before = await observeSchema(session, { identities });
    await session.load(script);
    const after = await observeSchema(session, { identities });
    return schemaChanges(before, after).map(schemaChangeWords);
  } finally {
    await session.run('rollback');
  }
}

describe('what changed in a schema', () => {
  it.each<[string, string[]]>([
    ["insert into depots (name, province, kind) values ('T', 'T', 'depot')", []],
    ['alter table drivers add column phone text', ['Column drivers.phone was added (text).']],
    [
      'alter table drivers add column points int not null default 0',
      ['Column drivers.points was added (integer, not null, default 0).'],
    ],
    [
      'alter table drivers drop column rating',
      [
        'Column drivers.rating is gone (numeric(2,1)).',
        'Constraint drivers_rating_check on drivers is gone (CHECK (rating >= 1::numeric AND rating <= 5::numeric)).',
      ],
    ],
    ['alter table jobs alter priority type int', ['Column jobs.priority was altered: type smallint → integer.']],
    [
      `update jobs set note = '' where note is null; alter table jobs alter note set not null`,
      ['Column jobs.note was altered: may no longer be null.'],
    ],
    ['alter table jobs alter priority drop default', ['Column jobs.priority was altered: default 3 removed.']],
    ['alter table jobs rename note to remark', ['Column jobs.note is called remark now.']],
    ['alter table depots rename to sites', ['Table depots is called sites now.']],
    [
      'alter table jobs rename priority to urgency; alter table jobs alter urgency type int',
      ['Column jobs.priority is called urgency now; altered: type smallint → integer.'],
    ],
    ['create index jobs_status on jobs (status)', ['Index jobs_status on jobs was added (btree (status)).']],
    [
      'create unique index one_open on jobs (reference) where delivered_at is null',
      ['Index one_open on jobs was added (unique btree (reference) WHERE (delivered_at IS NULL)).'],
    ],
    ['create table notes (id int primary key, body text)', ['Table notes was added (2 columns).']],
    ['drop table documents', ['Table documents is gone (7 columns).']],
    ['create view open_jobs as select id from jobs', ['View open_jobs was added (1 column).']],
    [
      'alter table jobs enable row level security; create policy own on jobs for select using (true)',
      [
        'Table jobs was altered: row-level security off → enabled.',
        'Policy own on jobs was added (for select to public).',
      ],
    ],
    [
      `alter type job_status add value 'lost'`,
      [
        'Type job_status was altered: enum pending, assigned, picked_up, delivered, failed, cancelled → pending, assigned, picked_up, delivered, failed, cancelled, lost.',
      ],
    ],
    [
      'create function twice(n int) returns int language sql return n * 2',
      ['Function twice(n integer) was added (returns integer).'],
    ],
    [
      'alter table jobs add constraint light check (weight_kg < 900) not valid',
      ['Constraint light on jobs was added (CHECK (weight_kg < 900::numeric) NOT VALID).'],
    ],
    [
      'alter table invoices drop constraint invoices_number_key; alter table invoices add unique (number)',
      ['Constraint invoices_number_key on invoices was dropped and made again, as it was.'],
    ],
    [`comment on column jobs.note is 'x'`, ['Column jobs.note was altered: comment added.']],
  ])('after %s', async (script, expected) => expect(await words(script)).toEqual(expected));

  it('is one gone and one added where nothing proves a rename', async () =>
    expect(await words('alter table jobs rename note to remark', false)).toEqual([
      'Column jobs.remark was added (text).',
      'Column jobs.note is gone (text).',
    ]));

  it('does not count what only follows a rename', async () => {
    const setup = 'create view late as select id, note from jobs; create index by_note on jobs (note)';
    // A view keeps the name it gave its own column.
    expect(await words('alter table jobs rename note to remark', true, setup)).toEqual([
      'Column jobs.note is called remark now.',
      'View late was altered: definition SELECT id, note FROM jobs → SELECT id, remark AS note FROM jobs.',
    ]);
    expect(await words('alter table jobs rename to orders', true, setup)).toEqual(['Table jobs is called orders now.']);
  });

  it('tells a validated constraint', async () =>
    expect(
      await words(
        'alter table jobs validate constraint light',
        true,
        'alter table jobs add constraint light check (weight_kg < 900) not valid',
      ),
    ).toEqual([
      'Constraint light on jobs was altered: definition CHECK (weight_kg < 900::numeric) NOT VALID → CHECK (weight_kg < 900::numeric).',
    ]));
});
