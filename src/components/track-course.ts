import type { Chapter, Track } from '#catalog/course.ts';
import { siteCourse, siteStops, type Stop } from './site-course.ts';

/** A chapter of a track with what is in it. */
export interface TrackChapter {
  chapter: Chapter;
  lessons: number;
  /** Ids in course order. */
  exercises: string[];
  minutes: number;
}

/** A track with what is in it. */
export interface TrackCourse {
  track: Track;
  chapters: TrackChapter[];
  /** Where it begins; undefined where nothing is written yet. */
  first: Stop | undefined;
  exercises: string[];
  minutes: number;
}

/** Every track in the order of the course file. */
export async function siteTracks(): Promise<TrackCourse[]> {
  const { course } = await siteCourse();
  const stops = await siteStops();
  return course.tracks.map((track) => {
    const parts = track.chapters.map((id) => stops.filter(({ chapter }) => chapter.id === id));
    const chapters = parts.flatMap((part) => (part[0] ? [chapterOf(part[0].chapter, part)] : []));
    return {
      track,
      chapters,
      first: parts.flat()[0],
      exercises: chapters.flatMap(({ exercises }) => exercises),
      minutes: chapters.reduce((sum, { minutes }) => sum + minutes, 0),
    };
  });
}

function chapterOf(chapter: Chapter, stops: Stop[]): TrackChapter {
  const exercises = stops.flatMap((stop) => (stop.kind === 'exercise' ? [stop.meta.id] : []));
  return {
    chapter,
    lessons: stops.length - exercises.length,
    exercises,
    minutes: stops.reduce((sum, { meta }) => sum + meta.minutes, 0),
  };
}

/** `3 lessons`, `1 exercise`. */
export const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Minutes as `45 min` or `1 h 20 min`. */
export function durationWords(minutes: number): string {
  const rest = minutes % 60;
  return [minutes >= 60 ? `${Math.floor(minutes / 60)} h` : '', rest > 0 || minutes < 60 ? `${rest} min` : '']
    .filter(Boolean)
    .join(' ');
}
