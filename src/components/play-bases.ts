import type { PlayBase } from '#elements/play-ground/state.ts';
import { siteCourse, siteDataset } from './site-course.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Every start state that the site has built, the company's readable one first. */
export async function playBases(): Promise<PlayBase[]> {
  const { course } = await siteCourse();
  const bases: PlayBase[] = [];
  for (const { name, title, slices } of course.datasets) {
    const snapshots = (await siteDataset(name))?.snapshots ?? {};
    for (const slice of slices) {
      const snapshot = snapshots[slice.name];
      if (!snapshot) continue;
      const isEmpty = name === 'blank';
      bases.push({
        snapshot,
        title: isEmpty ? 'An empty database' : `${title}: ${slice.title}`,
        words: megabytes(snapshot.bytes),
      });
    }
  }
  const rank = ({ snapshot }: PlayBase): number =>
    snapshot.id === 'driverconnect/friendly' ? 0 : snapshot.id === 'blank/empty' ? 1 : 2;
  return bases.sort((one, other) => rank(one) - rank(other));
}
