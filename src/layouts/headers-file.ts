import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { contentSecurityPolicy } from './content-security-policy.ts';

const year = 'public, max-age=31536000, immutable';

/**
 * Text of `_headers`, as static hosts read it: security for everything, long life for what has a hash in its name. Pages
 * get no Cache-Control: hosts revalidate them anyway, and some join the values of every rule that matches.
 */
export function headersText(base: string): string {
  const root = base.replace(/\/?$/, '/');
  const rule = (path: string, ...headers: string[]) =>
    [root + path, ...headers.map((header) => `  ${header}`)].join('\n');
  return `${[
    rule(
      '*',
      `Content-Security-Policy: ${contentSecurityPolicy}; frame-ancestors 'none'`,
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: no-referrer',
      'Cross-Origin-Opener-Policy: same-origin',
      'Permissions-Policy: camera=(), geolocation=(), microphone=()',
    ),
    rule('_astro/*', `Cache-Control: ${year}`),
    rule('data/snapshots/*', `Cache-Control: ${year}`),
  ].join('\n\n')}\n`;
}

/** Writes `_headers` beside the built pages. */
export function headersFile(): AstroIntegration {
  let base = '/';
  return {
    name: 'headers-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => writeFile(new URL('_headers', dir), headersText(base)),
    },
  };
}
