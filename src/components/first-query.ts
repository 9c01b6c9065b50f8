import type { SnapshotRef } from '#engine/host.ts';
import { siteDataset } from './site-course.ts';

/** What the home page offers to run. */
export const firstQuery = `select
  drivers.nickname,
  count(*) as delivered,
  rank() over (order by count(*) desc) as place
from jobs
join drivers on drivers.id = jobs.driver_id
where jobs.status = 'delivered'
group by drivers.id
order by place, drivers.nickname
limit 6;`;

/** The start state it runs on, or null where it was not built. */
export async function firstSnapshot(): Promise<SnapshotRef | null> {
  return (await siteDataset('driverconnect'))?.snapshots['friendly'] ?? null;
}

/** Its tables by name, those of the first query at the front; none where it was not built. */
export async function firstTables(): Promise<string[]> {
  const relations = (await siteDataset('driverconnect'))?.schema.relations ?? [];
  const names = relations.filter(({ kind }) => kind === 'table').map(({ name }) => name);
  const isAsked = (name: string) => new RegExp(`\\b${name}\\b`).test(firstQuery);
  return [...names.filter(isAsked), ...names.filter((name) => !isAsked(name))];
}

/** Size of the engine without a start state as sent by a host that compresses with gzip, in bytes. Source: `pglite@0.5.16`. */
export const engineBytes = 5_500_000;
