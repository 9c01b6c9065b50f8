import { deflateRawSync } from 'node:zlib';
import { playJson } from '#elements/share/play-link.ts';

/** What a page's snippets run on, and what they did so far. */
export interface PageSnippets {
  title: string;
  /** Start state, e.g. `driverconnect/friendly`. */
  base: string;
  /** Earlier snippets of the page that changed something. */
  before: string[];
}

const names: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", '#39': "'" };

/** The text of highlighted code. */
export function textOfHtml(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    const known = names[name];
    if (known !== undefined) return known;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return name.startsWith('#') && Number.isInteger(code) ? String.fromCodePoint(code) : whole;
  });
}

const changes = /^\s*(?:--.*\n\s*)*(?:create|alter|insert|update|delete|merge|truncate|drop|set|reset|analyze)\b/i;

/** The fragment that opens a snippet in the playground, with what the page did before it; takes note of the snippet. */
export function snippetFragment(page: PageSnippets, code: string): string {
  const sql = code.trim().replace(/;?$/, ';');
  const before = page.before.map((text) => `${text}\n`).join('\n');
  const whole = page.before.length === 0 ? `${sql}\n` : `-- Earlier on this page\n${before}\n-- This snippet\n${sql}\n`;
  if (changes.test(sql)) page.before.push(sql);
  const packed = deflateRawSync(playJson({ title: page.title, sql: whole, base: page.base }));
  return `#play=${packed.toString('base64url')}`;
}
