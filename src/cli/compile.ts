import { readFullCourse } from '#catalog/read-course.ts';
import { compileCourse } from './compile/compile-course.ts';
import { problemLines } from './report-problems.ts';

const root = process.cwd();
const startedAt = performance.now();
const full = await readFullCourse(root);
for (const line of problemLines(full.problems)) console.error(line);
const { bundles, removed, failures } = await compileCourse(root, full, (line) => console.log(line));
for (const name of removed) console.log(`removed ${name}`);
for (const { id, reason } of failures) console.error(`${id}: ${reason}`);
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
console.log(`${bundles.total} bundles, ${bundles.computed} computed, ${full.problems.length} problems, ${seconds} s`);
if (full.problems.length + failures.length > 0) process.exitCode = 1;
