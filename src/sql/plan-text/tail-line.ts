import { detailLine } from './detail-line.ts';
import type { PlanTrigger } from './plan-document.ts';

type Values = Record<string, unknown>;

/** Settings, as `work_mem = '64kB', jit = 'off'`. */
export function settings(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w.]+) = '((?:[^']|'')*)'/g)].map((match) => [
      match[1] ?? '',
      (match[2] ?? '').replaceAll("''", "'"),
    ]),
  );
}

/** `Trigger for constraint orders_fk on orders: time=1.2 calls=3`, or null. */
export function triggerLine(text: string): PlanTrigger | null {
  const match = /^Trigger (?:(.+?) )??(?:for constraint (.+?))?(?: on (.+?))?: (?:time=([\d.]+) )?calls=(\d+)$/.exec(
    text,
  );
  const named = match ?? /^Trigger (.+?)()(?: on (.+?))?: (?:time=([\d.]+) )?calls=(\d+)$/.exec(text);
  if (!named) return null;
  const [, name, constraint, relation, time, calls] = named;
  return {
    'Trigger Name': name ?? '',
    ...(constraint ? { 'Constraint Name': constraint } : {}),
    ...(relation ? { Relation: relation } : {}),
    ...(time === undefined ? {} : { Time: Number(time) }),
    Calls: Number(calls),
  };
}

function jitOptions(text: string): Values {
  return Object.fromEntries(
    [...text.matchAll(/(\w+) (true|false)/g)].map((match) => [match[1] ?? '', match[2] === 'true']),
  );
}

function jitTiming(text: string): Values {
  const values: Values = {};
  for (const match of text.matchAll(/([A-Z]\w+) ([\d.]+) ms(?: \(Deform ([\d.]+) ms\))?/g)) {
    const total = Number(match[2]);
    values[match[1] ?? ''] = match[3] === undefined ? total : { Deform: Number(match[3]), Total: total };
  }
  return values;
}

/** A line below `JIT:`. */
export function jitLine(text: string): Values | null {
  if (text.startsWith('Options: ')) return { Options: jitOptions(text) };
  if (text.startsWith('Timing: ')) return { Timing: jitTiming(text.slice('Timing: '.length)) };
  return detailLine(text);
}

/** A line below `Planning:`. */
export function planningLine(text: string): Values | null {
  const memory = /^Memory: used=(\d+)kB\s+allocated=(\d+)kB$/.exec(text);
  return memory ? { 'Memory Used': Number(memory[1]), 'Memory Allocated': Number(memory[2]) } : detailLine(text);
}

/** `Serialization: time=0.5 ms  output=47kB  format=text`. */
export function serialization(text: string): Values {
  const time = /time=([\d.]+)/.exec(text)?.[1];
  return {
    ...(time === undefined ? {} : { Time: Number(time) }),
    'Output Volume': Number(/output=(\d+)/.exec(text)?.[1] ?? 0),
    Format: /format=(\w+)/.exec(text)?.[1] ?? '',
  };
}
