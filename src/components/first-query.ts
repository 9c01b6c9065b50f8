import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnapshotRef } from '#engine/host.ts';
import { snapshotRef } from '#catalog/read-dataset.ts';
import { siteCourse } from './site-course.ts';

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
  const { surroundings } = await siteCourse();
  const dataset = surroundings.datasets.get('driverconnect');
  if (!dataset?.slices.has('friendly')) return null;
  const snapshot = snapshotRef(dataset, 'friendly', surroundings.engine);
  try {
    const { size } = await stat(join(process.cwd(), 'public', snapshot.path));
    return { ...snapshot, bytes: size };
  } catch {
    return null;
  }
}
