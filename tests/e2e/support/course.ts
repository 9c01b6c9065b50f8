import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ExerciseBundle } from '#catalog/bundle.ts';
import type { CatalogExercise, CatalogJson } from '#catalog/catalog-json.ts';
import { explainFinding } from '#explain/explain-finding.ts';
import { siteFolder } from './addresses.ts';

/** Chapters whose exercises differ in what is judged. */
export const families = [
  'warm-up',
  'window-functions',
  'common-table-expressions',
  'indexing',
  'migrations',
  'zero-downtime',
] as const;
export type Family = (typeof families)[number];

/** A wrong answer of the course with the heading its first finding has on the page. */
export interface WrongAnswer {
  file: string;
  sql: string;
  title: string;
}

/** The list of the course as the built site publishes it. */
export function siteCatalog(): CatalogJson {
  return JSON.parse(readFileSync(join(siteFolder, 'catalog.json'), 'utf8')) as CatalogJson;
}

/** The first exercise of a chapter. Throws where the built site has none. */
export function firstExercise(family: Family): CatalogExercise {
  const found = siteCatalog().exercises.find(({ chapter }) => chapter === family);
  if (!found) throw new Error(`the built site has no exercise in ${family}`);
  return found;
}

/** The first exercise that has a wrong answer with a finding of this pattern. Throws where there is none. */
export function firstFailedBy(pattern: RegExp): CatalogExercise {
  const declares = (exercise: CatalogExercise): boolean => {
    const folder = join(folderOf(exercise), 'rejected');
    return readdirSync(folder).some((file) => pattern.test(declaredFinding(readFileSync(join(folder, file), 'utf8'))));
  };
  const found = siteCatalog().exercises.find(declares);
  if (!found) throw new Error(`no exercise is failed by a finding like ${String(pattern)}`);
  return found;
}

/** The exercise's file as the built site serves it. */
export function siteBundle(id: string): ExerciseBundle {
  return JSON.parse(readFileSync(join(siteFolder, 'data/bundles', `${id}.json`), 'utf8')) as ExerciseBundle;
}

const folderOf = ({ chapter, id }: CatalogExercise): string => join('content/exercises', chapter, id);

/** Right answers that differ from the solution, in order of file name. */
export function acceptedAnswers(exercise: CatalogExercise): string[] {
  const folder = join(folderOf(exercise), 'accepted');
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** Wrong answers that fail by a finding of this pattern, in order of file name. Throws where there is none. */
export function wrongAnswer(exercise: CatalogExercise, pattern = /./): WrongAnswer {
  const folder = join(folderOf(exercise), 'rejected');
  const answers = readdirSync(folder)
    .sort()
    .map((file) => readWrongAnswer(exercise, file, readFileSync(join(folder, file), 'utf8')));
  const found = answers.find(({ id }) => pattern.test(id));
  if (!found) throw new Error(`${exercise.id} has no wrong answer with a finding like ${String(pattern)}`);
  return found;
}

const declaredFinding = (text: string): string => /^-- finding: ([^\s,]+)/.exec(text)?.[1] ?? '';

function readWrongAnswer({ id: exercise }: CatalogExercise, file: string, text: string): WrongAnswer & { id: string } {
  const id = declaredFinding(text);
  const { title } = explainFinding({ id, kind: '', severity: 'fail', message: '' }, siteBundle(exercise));
  return { id, file, title, sql: text };
}

/** Page of the first lesson by path, relative to the site's base. Throws where the built site has none. */
export function firstLesson(): string {
  const files = readdirSync(join(siteFolder, 'learn'), { recursive: true, encoding: 'utf8' });
  const [first] = files
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /^[^/]+\/[^/]+\/index\.html$/.test(file))
    .map((file) => `learn/${file.replace(/index\.html$/, '')}`)
    .sort();
  if (first === undefined) throw new Error('the built site has no lesson');
  return first;
}
