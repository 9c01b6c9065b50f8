import type { Entry } from '#elements/site-search/rank.ts';
import { address, chapterAddress } from './addresses.ts';
import { codeIn, headingsIn, tellingWords } from './search-words.ts';
import { checkWords } from './check-words.ts';
import { termPath } from './reference-pages.ts';
import { siteCourse, siteStops, type Stop } from './site-course.ts';

const pages: Entry[] = [
  { kind: 'page', title: 'The course', url: address('learn/'), place: '', words: 'learn contents chapters' },
  { kind: 'page', title: 'All exercises', url: address('exercises/'), place: '', words: 'list level table' },
  {
    kind: 'page',
    title: 'Plan reader',
    url: address('lab/plan/'),
    place: '',
    words: 'lab explain analyze buffers plan paste read compare slow query auto_explain',
  },
  {
    kind: 'page',
    title: 'Migration laboratory',
    url: address('lab/migration/'),
    place: '',
    words: 'lab own migration locks deploy expand contract backfill rollback paste',
  },
  {
    kind: 'page',
    title: 'Observability laboratory',
    url: address('lab/observe/'),
    place: '',
    words:
      'lab statistics pg_stat_statements unused redundant indexes bloat dead rows locks cache hit sequences catalog queries',
  },
  { kind: 'page', title: 'Skill map', url: address('skill/'), place: '', words: 'topics taught' },
  { kind: 'page', title: 'Reference', url: address('reference/'), place: '', words: 'look up terms manual' },
  { kind: 'page', title: 'Tracks', url: address('tracks/'), place: '', words: 'paths team begin' },
  { kind: 'page', title: 'Your progress', url: address('progress/'), place: '', words: 'export import reset backup' },
  {
    kind: 'page',
    title: 'How grading works',
    url: address('about/'),
    place: 'About',
    words: 'engine version licences',
  },
];

/** Everything that can be found: lessons and exercises in course order, chapters, tracks, taught skills, pages. */
export async function searchEntries(): Promise<Entry[]> {
  const { course, lessons, reference, exercises } = await siteCourse();
  const titleOf = new Map(course.skills.map(({ id, title }) => [id, title]));
  const skillWords = (ids: string[]) => ids.map((id) => `${id} ${titleOf.get(id) ?? ''}`).join(' ');
  const more = (stop: Stop): string => {
    if (stop.kind === 'exercise') return checkWords(stop.meta.checks).join(' ');
    return headingsIn(lessons.find(({ meta }) => meta === stop.meta)?.body ?? '');
  };
  const all = await siteStops();
  const texts = tellingWords([
    ...all.map(({ kind, meta }) =>
      kind === 'lesson'
        ? codeIn(lessons.find((lesson) => lesson.meta === meta)?.body ?? '')
        : (exercises.find(({ source }) => source.id === meta.id)?.task ?? ''),
    ),
    ...reference.terms.map(({ body }) => codeIn(body)),
  ]);
  const stops = all.map((stop, index): Entry => ({
    kind: stop.kind,
    title: stop.meta.title,
    url: address(stop.path),
    place: stop.chapter.title,
    words: `${stop.meta.summary} ${skillWords(stop.meta.covers)} ${more(stop)}`,
    text: texts[index],
  }));
  const terms = reference.terms.map(({ meta, body }, index): Entry => ({
    kind: 'term',
    title: meta.title,
    url: address(termPath(meta)),
    place: course.reference.find(({ id }) => id === meta.area)?.title ?? '',
    words: `reference ${meta.summary} ${headingsIn(body)}`,
    text: texts[all.length + index],
  }));
  const chapters = course.chapters.map(({ id, title, summary }): Entry => ({
    kind: 'chapter',
    title,
    url: chapterAddress(id),
    place: '',
    words: summary,
  }));
  const tracks = course.tracks.map(({ id, title, summary }): Entry => ({
    kind: 'track',
    title,
    url: address(`tracks/#${id}`),
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
  return [...stops, ...terms, ...chapters, ...tracks, ...skills, ...pages];
}
