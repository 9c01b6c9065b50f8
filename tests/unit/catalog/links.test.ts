import { expect, test } from 'vitest';
import { linksOf } from '../../../src/catalog/links.ts';

test.each([
  ['a Markdown link', 'See [it](/skill/) now.', ['/skill/']],
  ['a link with a title', '[it](/skill/ "the map")', ['/skill/']],
  ['an attribute', '<a class="x" href="/about/">x</a>', ['/about/']],
  ['no link in inline code', 'Write `[it](/x/)`.', []],
  ['no link in a fence', '```md\n[it](/x/)\n```\n[it](/y/)', ['/y/']],
])('finds %s', (_, body, links) => {
  expect(linksOf(body)).toEqual(links);
});
