import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { emptyWork, type LabWork, parsedWork, workJson } from '#elements/migration-lab/lab-work.ts';
import { readFragment, shareFragment } from '#elements/migration-lab/share.ts';

const work: LabWork = {
  setup: 'create table จังหวัด (n int); -- ✔ 🚚',
  rows: 1_000,
  migration: '</textarea><script>alert(1)</script>',
  old: '-- read a\nselect 1;',
  new: '',
  down: '',
  strict: true,
};

const packed = (text: string | Buffer) => `#lab=${deflateRawSync(text).toString('base64url')}`;

describe('a shared fragment', () => {
  it.each([work, emptyWork, { ...work, migration: 'x'.repeat(100_000) }])('leads back to the work', async (one) => {
    const fragment = await shareFragment(one);
    expect(fragment).toMatch(/^#lab=[\w-]+$/);
    expect(await readFragment(fragment)).toEqual({ kind: 'work', work: one });
  });

  it.each([
    ['', 'none'],
    ['#examples', 'none'],
    ['#lab=', 'broken'],
    ['#lab=%%%', 'broken'],
    ['#lab=AAAA', 'broken'],
    [packed('not json'), 'broken'],
    [packed('{"migration":"select 1"}'), 'broken'],
    [packed('{"querywright":"migration-lab","version":2}'), 'broken'],
    [packed('{"querywright":"migration-lab","version":1,"migration":7}'), 'broken'],
    [packed(Buffer.from([0xff, 0xfe, 0x00])), 'broken'],
    [`#lab=${'A'.repeat(2_000_000)}`, 'too-large'],
    [packed(Buffer.alloc(40_000_000)), 'too-large'],
  ])('%.40s is told as %s', async (fragment, kind) => {
    expect((await readFragment(fragment)).kind).toBe(kind);
  });

  it('cut off anywhere is broken and never half a text', async () => {
    const fragment = await shareFragment(work);
    for (const length of [8, 20, fragment.length - 3]) {
      expect((await readFragment(fragment.slice(0, length))).kind).toBe('broken');
    }
  });
});

describe('work from outside', () => {
  it('takes nothing but what it knows', () => {
    const text =
      '{"querywright":"migration-lab","version":1,"rows":7,"strict":"yes","__proto__":{"old":"x"},"extra":1}';
    expect(parsedWork(text)).toEqual(emptyWork);
  });

  it.each(['[]', 'null', '7', '"x"', '{'])('%s is none', (text) => {
    expect(parsedWork(text)).toBeNull();
  });

  it('refuses texts of more than 400,000 signs', () => {
    expect(parsedWork(workJson({ ...emptyWork, setup: 'x'.repeat(400_000) }))).not.toBeNull();
    expect(parsedWork(workJson({ ...emptyWork, setup: 'x'.repeat(400_000), down: 'x' }))).toBeNull();
  });
});
