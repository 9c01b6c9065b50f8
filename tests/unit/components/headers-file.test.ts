import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/layouts/content-security-policy.ts';
import { headersText } from '../../../src/layouts/headers-file.ts';

const rules = (base: string) => headersText(base).split('\n\n');
const rule = (base: string, path: string) => rules(base).find((text) => text.startsWith(`${path}\n`)) ?? '';

test('every address carries the policy of the pages', () => expect(rule('/', '/*')).toContain(contentSecurityPolicy));
test('the policy allows nothing inline', () =>
  expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|sha256|nonce|unsafe-eval(?<!wasm-unsafe-eval)/));
test('hashed files live for ever', () =>
  expect(rule('/', '/_astro/*')).toContain('Cache-Control: public, max-age=31536000, immutable'));
test('pages are left to be revalidated', () => expect(rule('/', '/*')).not.toContain('Cache-Control'));
test('paths stand below the base', () => expect(rule('/course/', '/course/data/snapshots/*')).toContain('immutable'));
