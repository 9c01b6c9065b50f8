import { parseArgs } from 'node:util';
import { ProblemList } from '#catalog/problem-list.ts';
import { type FullCourse, readFullCourse } from '#catalog/read-course.ts';
import { startOtherEngines } from './prove/other-engines.ts';
import { checkOwed } from './prove/owed-skills.ts';
import { payOwed } from './prove/pay-owed.ts';
import { freshProof, writeProof } from './prove/proof-file.ts';
import { chosenExercises, openProver, provePages } from './prove/prove-course.ts';
import { type ProvenExercise, proveExercise } from './prove/prove-exercise.ts';
import { proofTable } from './prove/table.ts';
import { problemLines } from './report-problems.ts';

const usage = `Usage: npm run -s prove -- [exercise-id …] [--all] [--mutants] [--server] [--release] [--paid] [--json]

Without ids: the exercises whose proof.json is missing or stale. --all proves every one, every lesson and the reference.
--mutants   run the mutants even where the proof is fresh
--server    prove everything but the mutants on PostgreSQL 18 and 15 servers too, where they are installed
--release   fail while any skill is owed
--paid      take "owed: true" away in content/skill.yaml where an exercise covers the skill now
--json      one JSON document instead of a table`;

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      mutants: { type: 'boolean', default: false },
      server: { type: 'boolean', default: false },
      release: { type: 'boolean', default: false },
      paid: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

type Arguments = ReturnType<typeof readArguments>;

async function proveChosen(root: string, full: FullCourse, { values, positionals }: Arguments) {
  const chosen = chosenExercises(full, positionals, (exercise) => values.all || freshProof(exercise) === null);
  const others = values.server ? await startOtherEngines(full.surroundings) : null;
  for (const major of others?.missing ?? [])
    console.error(`PostgreSQL ${major} is not installed here: not proved on it.`);
  try {
    const { prover, close } = await openProver(root, full, values.mutants ? 'always' : 'stale', others?.engines);
    try {
      const proven: ProvenExercise[] = [];
      for (const exercise of chosen) {
        const one = await proveExercise(exercise, prover);
        proven.push(one);
        if (one.problems.length === 0 && one.mutants && one.mutantsRan)
          await writeProof(root, exercise, one.engines[0] ?? '', one.mutants);
        if (!values.json)
          console.error(
            `${one.problems.length === 0 ? 'proved' : 'FAILS '}  ${one.id}  ${(one.durationMs / 1000).toFixed(1)} s`,
          );
      }
      const pages = values.all ? await provePages(full, prover) : [];
      return { proven, pages };
    } finally {
      await close();
    }
  } finally {
    await others?.close();
  }
}

async function main(): Promise<number> {
  const given = readArguments();
  const { values, positionals } = given;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const root = process.cwd();
  let full = await readFullCourse(root);
  if (values.paid) {
    const paid = await payOwed(root, full.course);
    if (paid.length > 0) console.error(`no longer owed: ${paid.join(', ')}`);
    full = await readFullCourse(root);
  }
  const course = new ProblemList();
  const owed = await checkOwed(root, full.course, course);
  const wholeCourse = positionals.length === 0;
  const about = (file: string) => wholeCourse || positionals.some((id) => file.includes(`/${id}`));
  course.all.push(...full.problems.filter(({ file }) => about(file)));
  if (values.release && owed > 0)
    course.add('content/skill.yaml', 'owed', `${owed} skills are owed`, 'Teach them before a release.');

  const { proven, pages } = await proveChosen(root, full, given);
  const problems = [...course.all, ...pages, ...proven.flatMap((exercise) => exercise.problems)];
  if (values.json) {
    console.log(JSON.stringify({ owed, problems, exercises: proven }, null, 2));
  } else {
    if (proven.length > 0) console.log(proofTable(proven));
    for (const line of problemLines(problems)) console.log(`\n${line}`);
    console.log(`\n${proven.length} exercises, ${problems.length} problems, ${owed} skills owed`);
  }
  return problems.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(`\n${usage}`);
  process.exitCode = 2;
}
