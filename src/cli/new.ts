import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { textOf } from '#catalog/content-files.ts';
import { exerciseFolders } from '#catalog/read-course.ts';

const index = `---
title: Fill in the title
summary: Fill in one sentence for lists and search.
covers: [fill-in-a-skill-id]
level: 2
minutes: 8
dataset: { name: driverconnect, size: friendly }
variants: []
checks:
  - result: {}
hints:
  - Fill in a question that points at the idea.
  - Fill in a pointer to the clause or the table.
  - Fill in a skeleton, never the answer.
---
`;

const files: Record<string, string> = {
  'index.mdx': index,
  'solution.sql': '',
  'explanation.mdx': '',
  'accepted/another-way.sql': '',
  'accepted/a-third-way.sql': '',
  'accepted/a-fourth-way.sql': '',
  'rejected/misunderstanding-one.sql': '-- finding: \n--\n',
  'rejected/misunderstanding-two.sql': '-- finding: \n--\n',
  'rejected/misunderstanding-three.sql': '-- finding: \n--\n',
  'rejected/misunderstanding-four.sql': '-- finding: \n--\n',
};

async function main(place: string | undefined): Promise<number> {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(place ?? '');
  if (!match) {
    console.error('Usage: npm run new -- <chapter>/<slug>, both in kebab-case');
    return 2;
  }
  const [, chapter = '', slug = ''] = match;
  const root = process.cwd();
  const chapterFile = `content/chapters/${chapter}.yaml`;
  if ((await textOf(join(root, chapterFile))) === null) {
    console.error(`There is no ${chapterFile}. Add the chapter there and to content/course.yaml first.`);
    return 2;
  }
  const taken = (await exerciseFolders(root)).find((folder) => folder.endsWith(join('/', slug)));
  if (taken !== undefined) {
    console.error(`The slug ${slug} is taken by ${taken.slice(root.length + 1)}. Slugs are unique in the course.`);
    return 2;
  }
  const below = `content/exercises/${chapter}/${slug}`;
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, below, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  }
  console.log(`${below} is laid out. Now:

1. Add this line to ${chapterFile}, where a learner should meet it:

     - exercise: ${slug}

2. Fill in index.mdx (front matter and task), solution.sql and explanation.mdx.
3. Fill in accepted/: right answers of another build, and rejected/: each begins with \`-- finding: <id>\` (the ids are
   in src/judge/finding-ids.ts) and a comment that says what the learner misunderstood. Name the files for what they do.
4. npm run -s prove -- ${slug} --paid   (\`--paid\` takes \`owed: true\` away from the skills it now teaches)`);

  return 0;
}

process.exitCode = await main(process.argv[2]);
