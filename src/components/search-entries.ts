import type { Entry } from '#elements/site-search/rank.ts';
import { address, chapterAddress } from './addresses.ts';
import { siteCourse, siteStops } from './site-course.ts';

const pages: Entry[] = [
  { kind: 'page', title: 'The course', url: address('learn/'), place: '', words: 'learn contents chapters' },
  { kind: 'page', title: 'All exercises', url: address('exercises/'), place: '', words: 'list level table' },
  { kind: 'page', title: 'Skill map', url: address('skill/'), place: '', words: 'topics taught owed' },
  { kind: 'page', title: 'Tracks', url: address('tracks/'), place: '', words: 'paths team' },
  { kind: 'page', title: 'Your progress', url: address('progress/'), place: '', words: 'export import reset backup' },
  {
    kind: 'page',
    title: 'How grading works',
    url: address('about/'),
    place: 'About',
    words: 'engine version licences',
  },
];

/** Everything that can be found: lessons and exercises in course order, chapters, taught skills, pages. */
export async function searchEntries(): Promise<Entry[]> {
  const { course } = await siteCourse();
  const titleOf = new Map(course.skills.map(({ id, title }) => [id, title]));
  const skillWords = (ids: string[]) => ids.map((id) => `${id} ${titleOf.get(id) ?? ''}`).join(' ');
  const stops = (await siteStops()).map((stop): Entry => ({
    kind: stop.kind,
    title: stop.meta.title,
    url: address(stop.path),
    place: stop.chapter.title,
    words: `${stop.meta.summary} ${skillWords(stop.meta.covers)}`,
  }));
  const chapters = course.chapters.map(({ id, title, summary }): Entry => ({
    kind: 'chapter',
    title,
    url: chapterAddress(id),
    place: '',
    words: summary,
  }));
  const skills = course.skills
    .filter(({ owed }) => !owed)
    .map(({ id, title, section }): Entry => ({
      kind: 'skill',
      title,
      url: address(`skill/#${id}`),
      place: section,
      words: id,
    }));
  return [...stops, ...chapters, ...skills, ...pages];
}
