import { basename, dirname, relative, sep } from 'node:path';
import { bundleVersion, type ExerciseSource } from './bundle.ts';
import { filesBelow } from './content-files.ts';
import { contentHash } from './content-hash.ts';
import type { ContentProblem } from './course.ts';
import {
  type AcceptedAnswer,
  type RejectedAnswer,
  acceptedOf,
  rejectedOf,
  reportEndings,
  reportUnknownFiles,
} from './exercise-files.ts';
import { resolveApplications, resolveOperands, resolveProbes } from './exercise-operands.ts';
import { resolveVariants } from './exercise-variants.ts';
import { exerciseFrontMatter } from './exercise.schema.ts';
import { ProblemList } from './problem-list.ts';
import { type DatasetSource, type EngineHashes, snapshotRef } from './read-dataset.ts';
import { parseYaml, splitMdx } from './yaml-source.ts';

/** An exercise with everything its folder holds. */
export interface ExerciseFolder {
  source: ExerciseSource;
  /** Folder below the repository, with forward slashes. */
  below: string;
  /** MDX of the task. */
  task: string;
  /** 1-based line of index.mdx on which the task begins. */
  taskLine: number;
  /** MDX offered after a pass, without front matter; null where there is none. */
  explanation: string | null;
  accepted: AcceptedAnswer[];
  rejected: RejectedAnswer[];
  /** Text of `equivalent.yaml`, or null. */
  equivalent: string | null;
  /** Text of `proof.json`, or null. */
  proof: string | null;
}

/** What reading an exercise needs besides its folder. */
export interface ExerciseSurroundings {
  /** Repository. */
  root: string;
  datasets: Map<string, DatasetSource>;
  engine: EngineHashes;
}

/** An exercise, or null with the problems that stand in the way. Problems may come with an exercise, too. */
export interface ReadExercise {
  exercise: ExerciseFolder | null;
  problems: ContentProblem[];
}

const solvedFiles = new Set(['proof.json']);

/** Reads one exercise's folder; all problems are collected at once. */
export async function readExercise(folder: string, surroundings: ExerciseSurroundings): Promise<ReadExercise> {
  const problems = new ProblemList();
  const files = await filesBelow(folder);
  const below = relative(surroundings.root, folder).split(sep).join('/');
  const exercise = assemble(below, files, surroundings, problems);
  return { exercise, problems: problems.all };
}

function assemble(
  below: string,
  files: Map<string, string>,
  { datasets, engine }: ExerciseSurroundings,
  problems: ProblemList,
): ExerciseFolder | null {
  const id = basename(below);
  reportUnknownFiles(below, files, problems);
  reportEndings(below, files, problems);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    problems.add(below, 'slug', `${id} is no slug`, 'Name the folder in kebab-case.');
  }
  const rejected = rejectedOf(below, files, problems);
  const solution = files.get('solution.sql');
  if (solution === undefined)
    problems.add(below, 'missing-file', 'there is no solution.sql', `Add ${below}/solution.sql.`);
  if (!files.has('explanation.mdx')) {
    problems.add(
      below,
      'missing-file',
      'there is no explanation.mdx',
      'Say why the answer works and what else there is.',
    );
  }
  const mdx = splitMdx(files.get('index.mdx') ?? '');
  if (!mdx) {
    problems.add(
      `${below}/index.mdx`,
      'front-matter',
      'there is no index.mdx with front matter',
      'Begin it with `---`.',
    );
    return null;
  }
  if (mdx.body.trim() === '')
    problems.add(`${below}/index.mdx`, 'empty-file', 'there is no task', 'Write it below the front matter.');
  const meta = parseYaml(mdx.frontMatter, exerciseFrontMatter, `${below}/index.mdx`, problems);
  if (!meta) return null;

  const dataset = datasets.get(meta.dataset.name);
  if (!dataset?.slices.has(meta.dataset.size)) {
    const known = [...datasets].flatMap(([name, { slices }]) => [...slices.keys()].map((slice) => `${name}/${slice}`));
    const message = `there is no data called ${meta.dataset.name}/${meta.dataset.size}`;
    problems.add(`${below}/index.mdx`, 'unknown-dataset', message, `Use one of: ${known.join(', ')}.`);
  }
  const sources = { below, files, problems };
  const operands = resolveOperands(meta.checks, sources);
  const probes = resolveProbes(meta.checks, sources);
  const applications = resolveApplications(meta.checks, sources);
  const variants = resolveVariants(meta.variants, dataset, sources);
  if (variants.length > 0 && !meta.checks.some(({ kind }) => kind === 'result')) {
    const remedy = 'Take them out, or add a result check.';
    problems.add(`${below}/index.mdx`, 'unused-variants', 'only a result check looks at variants', remedy);
  }
  if (solution === undefined || !dataset?.slices.has(meta.dataset.size)) return null;

  const snapshot = snapshotRef(dataset, meta.dataset.size, engine);
  const hash = contentHash([
    ['bundle', String(bundleVersion)],
    ['snapshot', snapshot.hash],
    ...variants.map(({ name, sql }) => [`variant ${name}`, sql] as const),
    ...[...files].filter(([path]) => !solvedFiles.has(path)),
  ]);
  const source: ExerciseSource = {
    version: bundleVersion,
    id,
    title: meta.title,
    summary: meta.summary,
    chapter: basename(dirname(below)),
    covers: meta.covers,
    level: meta.level,
    minutes: meta.minutes,
    engine: meta.engine,
    dataset: meta.dataset,
    snapshot,
    role: meta.role,
    needs: meta.needs ?? null,
    formerly: meta.formerly,
    starter: files.get('starter.sql') ?? '',
    setup: files.get('setup.sql') ?? '',
    solution,
    variants,
    checks: meta.checks,
    operands,
    probes,
    ...(applications.length > 0 ? { applications } : {}),
    hints: meta.hints,
    hash,
  };
  return {
    source,
    below,
    task: mdx.body,
    taskLine: mdx.bodyLine,
    explanation: files.get('explanation.mdx') ?? null,
    accepted: acceptedOf(files),
    rejected,
    equivalent: files.get('equivalent.yaml') ?? null,
    proof: files.get('proof.json') ?? null,
  };
}
