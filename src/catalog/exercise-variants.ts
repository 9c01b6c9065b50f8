import type { Variant } from './bundle.ts';
import type { CheckSources } from './exercise-operands.ts';
import type { DatasetSource } from './read-dataset.ts';

function ownVariants({ below, files, problems }: CheckSources): Map<string, Variant> {
  const own = new Map<string, Variant>();
  for (const [path, text] of files) {
    const name = /^variants\/(.+)\.sql$/.exec(path)?.[1];
    if (name === undefined) continue;
    const title = /^--\s*title:\s*(\S.*)$/m.exec(text.split(/\r?\n/, 1)[0] ?? '')?.[1]?.trim();
    if (title === undefined) {
      problems.add(
        `${below}/${path}`,
        'variant',
        'the first line gives no title',
        'Begin with `-- title: <one short phrase>`.',
      );
    }
    own.set(name, { name, title: title ?? name, sql: text });
  }
  return own;
}

/** Resolves the variants an exercise lists: its own `variants/` first, then its dataset's. Faults go to `problems`. */
export function resolveVariants(names: string[], dataset: DatasetSource | undefined, sources: CheckSources): Variant[] {
  const { below, problems } = sources;
  const index = `${below}/index.mdx`;
  const own = ownVariants(sources);
  for (const name of own.keys()) {
    if (!names.includes(name)) {
      problems.add(
        `${below}/variants/${name}.sql`,
        'unlisted',
        'index.mdx does not list this variant',
        'List it or remove it.',
      );
    }
    if (dataset?.variants.has(name)) {
      problems.add(
        `${below}/variants/${name}.sql`,
        'variant',
        'the dataset has a variant of this name',
        'Choose another name.',
      );
    }
  }
  return [...new Set(names)].flatMap((name): Variant[] => {
    const mine = own.get(name);
    if (mine) return [mine];
    const shared = dataset?.variants.get(name);
    if (shared) return [{ name, title: shared.title, sql: shared.sql }];
    const known = [...own.keys(), ...(dataset?.variants.keys() ?? [])].join(', ');
    problems.add(
      index,
      'unknown-variant',
      `no variant is called ${name}`,
      `Use one of: ${known}; or add ${below}/variants/${name}.sql.`,
    );
    return [];
  });
}
