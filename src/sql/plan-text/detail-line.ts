import { listItems } from './bracket-state.ts';

type Values = Record<string, unknown>;

const lists = new Set([
  'Output',
  'Sort Key',
  'Presorted Key',
  'Group Key',
  'Conflict Arbiter Indexes',
  'Params Evaluated',
]);
const flags = new Set(['Inner Unique', 'Single Copy', 'Disabled']);
const counts =
  /^(Rows Removed by .*|Heap Fetches|Index Searches|Workers (Planned|Launched)|Subplans Removed|Tuples Inserted|Conflicting Tuples|Functions|Planning Time|Execution Time|Query Identifier)$/;

/** `Buckets: 1024 (originally 512)  Batches: 4` as pairs. */
function pairs(text: string): [string, string][] {
  return text.split(/\s{2,}(?=[A-Z])/).map((part) => {
    const at = part.indexOf(':');
    return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
}

const number = (text: string | undefined): number => Number(/-?[\d.]+/.exec(text ?? '')?.[0] ?? 0);

function assignments(text: string): [string, number][] {
  return [...text.matchAll(/([a-z][a-z ]*)=([\d.]+)/g)].map((match) => [match[1]?.trim() ?? '', Number(match[2])]);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `shared hit=1 read=2, temp written=3` as `Shared Hit Blocks` and so on. */
function buffers(text: string): Values {
  return Object.fromEntries(
    text.split(', ').flatMap((group) => {
      const [, kind = ''] = /^(\w+) /.exec(group) ?? [];
      return assignments(group.slice(kind.length)).map(([name, value]) => [
        `${capital(kind)} ${capital(name)} Blocks`,
        value,
      ]);
    }),
  );
}

/** `shared read=0.1 write=0.2`, or without a kind before PostgreSQL 15. */
function ioTimings(text: string): Values {
  return Object.fromEntries(
    text.split(', ').flatMap((group) => {
      const [, kind = ''] = /^(shared\/local|\w+) (?=\w+=)/.exec(group) ?? [];
      // PostgreSQL 15 and 16 print the shared times in JSON without their kind.
      const prefix = kind === '' || kind === 'shared/local' ? '' : `${capital(kind)} `;
      return assignments(group.slice(kind.length)).map(([name, value]) => [
        `${prefix}I/O ${capital(name)} Time`,
        value,
      ]);
    }),
  );
}

const walNames: Record<string, string> = {
  records: 'WAL Records',
  fpi: 'WAL FPI',
  bytes: 'WAL Bytes',
  'buffers full': 'WAL Buffers Full',
};

function sortMethod(text: string): Values {
  const [first, space] = pairs(text);
  return {
    'Sort Method': first?.[1] ?? '',
    ...(space ? { 'Sort Space Used': number(space[1]), 'Sort Space Type': space[0] } : {}),
  };
}

function sortGroups(name: string, text: string): Values {
  const found = new Map(pairs(text));
  const space = (kind: 'Memory' | 'Disk'): Values =>
    found.has(`Average ${kind}`)
      ? {
          [`Sort Space ${kind}`]: {
            'Average Sort Space Used': number(found.get(`Average ${kind}`)),
            'Peak Sort Space Used': number(found.get(`Peak ${kind}`)),
          },
        }
      : {};
  return {
    [name]: {
      'Group Count': number(found.get(name)),
      'Sort Methods Used': (found.get('Sort Methods') ?? found.get('Sort Method') ?? '').split(', '),
      ...space('Memory'),
      ...space('Disk'),
    },
  };
}

const shortNames: Record<string, string> = {
  Buckets: 'Hash Buckets',
  'Memory Usage': 'Peak Memory Usage',
  Hits: 'Cache Hits',
  Misses: 'Cache Misses',
  Evictions: 'Cache Evictions',
  Overflows: 'Cache Overflows',
};

/** Lines of several figures: a hash table, a hash aggregate, a Memoize. */
function figures(text: string, isHash: boolean): Values {
  const values: Values = {};
  for (const [short, value] of pairs(text)) {
    const name = short === 'Batches' ? (isHash ? 'Hash Batches' : 'HashAgg Batches') : (shortNames[short] ?? short);
    values[name] = number(value);
    if (name === 'Hash Buckets' || name === 'Hash Batches') {
      values[`Original ${name}`] = number(/originally (\d+)/.exec(value)?.[1] ?? value);
    }
  }
  return values;
}

function sampling(text: string): Values {
  const [, method = text, parameters = '', seed] = /^(\S+) \((.*?)\)(?: REPEATABLE \((.*)\))?$/.exec(text) ?? [];
  return {
    'Sampling Method': method,
    'Sampling Parameters': parameters === '' ? [] : listItems(parameters),
    ...(seed ? { 'Repeatable Seed': seed } : {}),
  };
}

function tuples(text: string): Values {
  return Object.fromEntries(assignments(text).map(([name, value]) => [`Tuples ${capital(name)}`, value]));
}

function heapBlocks(text: string): Values {
  return Object.fromEntries(assignments(text).map(([name, value]) => [`${capital(name)} Heap Blocks`, value]));
}

function simple(name: string, value: string): Values {
  if (lists.has(name)) return { [name]: listItems(value) };
  if (flags.has(name)) return { [name]: value === 'true' };
  return { [name]: counts.test(name) ? number(value) : value };
}

/** Reads a line of a node's details into the properties that EXPLAIN's JSON has for it; null where it is no such line. */
export function detailLine(text: string): Values | null {
  const [, name, value = ''] = /^([A-Z][A-Za-z/ -]*):(?:\s+(.*))?$/s.exec(text) ?? [];
  if (!name) return null;
  switch (name) {
    case 'Buffers':
      return buffers(value);
    case 'I/O Timings':
      return ioTimings(value);
    case 'WAL':
      return Object.fromEntries(assignments(value).map(([key, amount]) => [walNames[key] ?? `WAL ${key}`, amount]));
    case 'Sort Method':
      return sortMethod(text);
    case 'Full-sort Groups':
    case 'Pre-sorted Groups':
      return sortGroups(name, text);
    case 'Buckets':
      return figures(text, true);
    case 'Batches':
    case 'Planned Partitions':
    case 'Hits':
      return figures(text, false);
    case 'Heap Blocks':
      return heapBlocks(value);
    case 'Storage': {
      const [kind, most] = pairs(text);
      return { Storage: kind?.[1], 'Maximum Storage': number(most?.[1]) };
    }
    case 'Tuples':
      return tuples(value);
    case 'Sampling':
      return sampling(value);
    default:
      return simple(name, value);
  }
}
