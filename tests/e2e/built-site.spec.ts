import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from '@playwright/test';
import { rootUrl, siteFolder } from './support/addresses.ts';
import { siteCatalog } from './support/course.ts';

const largestFile = 20 * 1024 * 1024;
const files = readdirSync(siteFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const pages = files.filter((file) => file.endsWith('.html'));

/** Address of a page as it is linked to. */
function addressOf(file: string): URL {
  const below = file
    .slice(join(siteFolder).length + 1)
    .split(sep)
    .join('/');
  return new URL(below.replace(/(^|\/)index\.html$/, '$1'), rootUrl);
}

/** Addresses of this site that a page names in `href` or `src`. */
function linksOf(file: string): URL[] {
  const html = readFileSync(file, 'utf8');
  return Array.from(html.matchAll(/\s(?:href|src)="([^"]*)"/g), ([, link]) => link ?? '')
    .map((link) => new URL(link.replaceAll('&amp;', '&'), addressOf(file)))
    .filter(({ origin }) => origin === new URL(rootUrl).origin);
}

function fileBehind({ pathname }: URL): string {
  const below = decodeURIComponent(pathname).slice(1);
  return join(siteFolder, below.endsWith('/') || below === '' ? `${below}index.html` : below);
}

const hasPlace = (html: string, id: string): boolean => new RegExp(`\\sid="?${id}["\\s>]`).test(html);

test('no file is larger than 20 MB', () => {
  expect(files.filter((file) => statSync(file).size > largestFile)).toEqual([]);
});

test('every link within the site leads to a page, and to a place on it where it names one', () => {
  const broken = pages.flatMap((page) =>
    linksOf(page)
      .filter((link) => {
        const file = fileBehind(link);
        if (!existsSync(file)) return true;
        // A script for the playground is no place on its page.
        if (link.hash.startsWith('#play=')) return false;
        const place = decodeURIComponent(link.hash.slice(1));
        return place !== '' && !hasPlace(readFileSync(file, 'utf8'), place);
      })
      .map((link) => `${page} → ${link.pathname}${link.hash}`),
  );
  expect(pages.length).toBeGreaterThan(10);
  expect(broken).toEqual([]);
});

test('pages name no other origin but in links to read', () => {
  const foreign = pages.flatMap((page) =>
    Array.from(
      readFileSync(page, 'utf8').matchAll(/<(?:script|link|img|iframe)[^>]*\s(?:src|href)="(https?:[^"]+)"/g),
    ).map(([, url]) => `${page}: ${url}`),
  );
  expect(foreign).toEqual([]);
});

test('catalog.json has an exercise in every chapter, each with its page and its file', () => {
  const catalog = siteCatalog();
  expect(catalog).toMatchObject({ version: expect.any(Number), engine: 'postgres', skill: expect.any(Array) });
  const chapters = readdirSync('content/chapters').map((file) => file.replace('.yaml', ''));
  expect(new Set(catalog.exercises.map(({ chapter }) => chapter))).toEqual(new Set(chapters));
  for (const exercise of catalog.exercises) {
    expect(exercise).toEqual({
      id: expect.stringMatching(/^[a-z0-9-]+$/),
      title: expect.stringMatching(/./),
      chapter: expect.any(String),
      covers: expect.arrayContaining([expect.any(String)]),
      level: expect.any(Number),
      minutes: expect.any(Number),
      engine: 'postgres',
      dataset: expect.stringMatching(/^[a-z0-9-]+\/[a-z0-9-]+$/),
      checks: expect.arrayContaining([expect.any(String)]),
      url: `/exercises/${exercise.id}/`,
    });
    expect(existsSync(join(siteFolder, 'exercises', exercise.id, 'index.html')), exercise.id).toBe(true);
    expect(existsSync(join(siteFolder, 'data/bundles', `${exercise.id}.json`)), exercise.id).toBe(true);
  }
});

test('catalog.json names under each skill the exercises that cover it', () => {
  const { skill, exercises } = siteCatalog();
  const named = skill.flatMap(({ id, exercises: ids }) => ids.map((exercise) => `${exercise} ${id}`));
  const covered = exercises.flatMap(({ id, covers }) => covers.map((skillId) => `${id} ${skillId}`));
  expect(named.sort()).toEqual(covered.sort());
});
