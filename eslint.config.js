import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** A folder of src and what it must not import, each with the reason. */
const fences = [
  {
    folder: 'judge',
    refuse: [
      '#engine/postgres/*',
      '#engine/host.ts',
      '#attempt/*',
      '#elements/*',
      '#editor/*',
      '#progress/*',
      '#explain/*',
      'node:*',
    ],
    why: 'judge is pure: facts and checks in, findings out. No engine, no DOM, no Node, no words.',
  },
  {
    folder: 'explain',
    refuse: [
      '#engine/postgres/*',
      '#engine/host.ts',
      '#attempt/*',
      '#elements/*',
      '#editor/*',
      '#progress/*',
      'node:*',
    ],
    why: 'explain turns findings into words and knows neither engine nor DOM.',
  },
  {
    folder: 'observe',
    refuse: ['#judge/*', '#explain/*', '#attempt/*', '#elements/*', '#editor/*', '#progress/*', 'node:*'],
    why: 'observe gathers facts over the Session port and holds no opinion on them.',
  },
  {
    folder: 'sql',
    refuse: ['#observe/*', '#explain/*', '#attempt/*', '#elements/*', '#editor/*', '#engine/*'],
    why: 'sql reads text; it runs nothing.',
  },
  {
    folder: 'engine',
    refuse: [
      '#judge/*',
      '#explain/*',
      '#attempt/*',
      '#observe/*',
      '#elements/*',
      '#editor/*',
      '#progress/*',
      '#catalog/*',
    ],
    why: 'engine runs statements and knows nothing of the road.',
  },
  {
    folder: 'catalog',
    refuse: ['#attempt/*', '#explain/*', '#elements/*', '#editor/*', '#progress/*', '#engine/postgres/*'],
    why: 'catalog says what exists; it runs nothing.',
  },
  {
    folder: 'progress',
    refuse: ['#elements/*', '#editor/*', '#engine/*', '#judge/check*', '#observe/*', '#attempt/*'],
    why: 'progress is the learner’s record; it knows no engine and no page.',
  },
  {
    folder: 'editor',
    refuse: ['#elements/*', '#engine/postgres/*', '#attempt/*', '#progress/*'],
    why: 'editor is CodeMirror and nothing else.',
  },
  {
    folder: 'transfer',
    refuse: [
      '#engine/*',
      '#observe/*',
      '#judge/*',
      '#explain/*',
      '#attempt/*',
      '#elements/*',
      '#editor/*',
      '#progress/*',
      'node:*',
    ],
    why: 'transfer is pure: bytes of files in, records and texts out. No engine, no DOM, no Node.',
  },
  {
    folder: 'attempt',
    refuse: ['#elements/*', '#editor/*', '#progress/*', 'node:*'],
    why: 'attempt drives the road for page, command line and gate alike.',
  },
];

/** Packages that only some folders may name. */
const owners = [
  {
    packages: ['@electric-sql/*', 'pg'],
    except: 'engine/postgres',
    why: 'Only engine/postgres names an engine library.',
  },
  { packages: ['@codemirror/*'], except: 'editor', why: 'Only editor names CodeMirror.' },
  { packages: ['papaparse'], except: 'transfer', why: 'Only transfer reads files.' },
  { packages: ['lit-html', 'lit-html/*'], except: 'elements', why: 'Only elements draw with lit-html.' },
  { packages: ['astro:*', 'astro/*'], except: 'catalog', why: 'Only catalog’s loader and .astro files name Astro.' },
];

/** A pattern of the lists above as a regular expression; as a glob, a leading # would be read as a comment. */
function regexOf(pattern) {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return `^${escaped}$`;
}

function rule(patterns, message) {
  return { regex: patterns.map(regexOf).join('|'), message };
}

function restricted(folder) {
  const own = fences.find((fence) => fence.folder === folder);
  return [
    ...(own ? [rule(own.refuse, own.why)] : []),
    ...owners.filter((owner) => owner.except.split('/')[0] !== folder).map((owner) => rule(owner.packages, owner.why)),
  ];
}

const folders = [...fences.map((fence) => fence.folder), 'elements', 'cli'];

export default tseslint.config(
  { ignores: ['dist*/**', 'public/data/**', '.astro/**', '.cache/**', 'node_modules/**'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  // The scripts of .astro files, which import and do nothing else, are in no project: each would make one of its own.
  { files: ['**/*.astro/*.ts'], ...tseslint.configs.disableTypeChecked },
  ...folders.map((folder) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: restricted(folder) }] },
  })),
  {
    files: ['src/catalog/astro-loader.ts', 'src/content.config.ts', 'src/pages/**/*.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  { files: ['src/cli/**/*.ts', 'tests/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/require-await': 'off' },
  },
  ...astro.configs['flat/recommended'],
);
