import { expect, it } from 'vitest';
import { shortType } from '#elements/short-type.ts';

it.each([
  ['timestamp with time zone', 'timestamptz'],
  ['timestamp(3) without time zone', 'timestamp(3)'],
  ['time with time zone', 'timetz'],
  ['character varying(20)[]', 'varchar(20)[]'],
  ['double precision', 'float8'],
  ['numeric(10,2)', 'numeric(10,2)'],
])('%s is %s', (type, words) => expect(shortType(type)).toBe(words));
