import { detailLine } from './detail-line.ts';
import { type GroupLine, setGroupKeys } from './grouping.ts';
import { actuals, nodeLine, target } from './node-line.ts';
import type { PlanDocument, PlanNode } from './plan-document.ts';
import { PlanFault } from './plan-fault.ts';
import type { PlanLine } from './plan-lines.ts';
import { jitLine, planningLine, serialization, settings, triggerLine } from './tail-line.ts';

type Values = Record<string, unknown>;

/** Something that takes the lines printed further right than itself. */
interface Holder {
  indent: number;
  values: Values;
  read: (text: string) => Values | null;
  node?: PlanNode;
}

const subplan = /^(?:CTE .+|InitPlan .+|SubPlan .+)$/;
const worker = /^Worker (\d+):\s+(.*)$/s;
const run = /^actual (?:time=(?<first>[\d.]+)\.\.(?<last>[\d.]+) )?rows=(?<came>[\d.]+) loops=(?<loops>\d+)$/;
const many = new Set(['Append', 'Merge Append', 'BitmapAnd', 'BitmapOr']);

/** Builds a plan from its lines, the root's first. */
class TreeReader {
  readonly #document: PlanDocument;
  readonly #base: number;
  #holders: Holder[] = [];
  #groups = new Map<PlanNode, GroupLine[]>();
  #subplan: string | null = null;
  others = 0;
  /** True once a line after the tree was seen. */
  isPastTree = false;

  constructor(root: PlanNode, base: number) {
    this.#document = { Plan: root };
    this.#base = base;
    this.#holders = [{ indent: base, values: root, read: detailLine, node: root }];
  }

  /** Takes one line in. Throws `PlanFault` where it belongs to no plan; false where the plan is over. */
  take(line: PlanLine): boolean {
    const arrow = /^->\s*/.exec(line.text)?.[0];
    if (arrow !== undefined) this.#node(line, line.text.slice(arrow.length));
    else if (line.indent <= this.#base) return this.#tail(line);
    else this.#detail(line);
    return true;
  }

  document(): PlanDocument {
    for (const [node, lines] of this.#groups) setGroupKeys(node, lines);
    return this.#document;
  }

  /** The holder that a line at this column belongs to. */
  #holder(line: PlanLine): Holder {
    while ((this.#holders.at(-1)?.indent ?? -1) >= line.indent) this.#holders.pop();
    const found = this.#holders.at(-1);
    if (!found) throw new PlanFault('this line stands further left than the plan it belongs to', line.number);
    return found;
  }

  #node(line: PlanLine, text: string): void {
    const node = nodeLine(text);
    if (!node) throw new PlanFault(`“${short(text)}” is no step of a plan that PostgreSQL prints`, line.number);
    const parent = this.#holder(line).node;
    if (!parent) throw new PlanFault('this step hangs from none: the lines above it are missing', line.number);
    node['Parent Relationship'] = this.#relationship(parent);
    if (this.#subplan !== null) node['Subplan Name'] = this.#subplan;
    this.#subplan = null;
    (parent.Plans ??= []).push(node);
    this.#holders.push({ indent: line.indent, values: node, read: detailLine, node });
  }

  #relationship(parent: PlanNode): string {
    if (this.#subplan !== null) return this.#subplan.startsWith('SubPlan') ? 'SubPlan' : 'InitPlan';
    if (many.has(parent['Node Type'])) return 'Member';
    if (parent['Node Type'] === 'Subquery Scan') return 'Subquery';
    return (parent.Plans ?? []).some((child) => child['Parent Relationship'] === 'Outer') ? 'Inner' : 'Outer';
  }

  #detail(line: PlanLine): void {
    const { text } = line;
    const holder = this.#holder(line);
    const { node, values } = holder;
    if (node && subplan.test(text) && !/^\S+ [^:]*: /.test(text)) return void (this.#subplan = text);
    const byWorker = worker.exec(text);
    if (byWorker) return this.#worker(line, values, Number(byWorker[1]), byWorker[2] ?? '');
    if (text === 'JIT:') return this.#open(line, values, 'JIT', jitLine);
    const group = /^(Group Key|Hash Key|Sort Key): (.*)$/s.exec(text);
    if (node?.['Node Type'] === 'Aggregate' && group) {
      this.#groups.set(node, [...(this.#groups.get(node) ?? []), { name: group[1] ?? '', value: group[2] ?? '' }]);
      return;
    }
    const written =
      node?.['Node Type'] === 'ModifyTable' ? /^(?:Foreign )?(?:Insert|Update|Delete|Merge) on (.+)$/.exec(text) : null;
    const found = written ? this.#target(values, written[1] ?? '') : holder.read(text);
    if (!found) throw new PlanFault(`“${short(text)}” is not a line that PostgreSQL prints in a plan`, line.number);
    Object.assign(values, found);
  }

  #target(values: Values, text: string): Values | null {
    const found = target(text, 'Relation Name');
    return found && { 'Target Tables': [...((values['Target Tables'] as Values[] | undefined) ?? []), found] };
  }

  #worker(line: PlanLine, values: Values, number: number, text: string): void {
    const workers = ((values['Workers'] as Values[] | undefined) ??= []);
    values['Workers'] = workers;
    let own = workers.find((item) => item['Worker Number'] === number);
    if (!own) workers.push((own = { 'Worker Number': number }));
    const groups = run.exec(text)?.groups;
    const found = groups ? actuals(groups) : detailLine(text);
    if (!found) throw new PlanFault(`“${short(text)}” is not a line that PostgreSQL prints for a worker`, line.number);
    Object.assign(own, found);
    this.#holders.push({ indent: line.indent, values: own, read: detailLine });
  }

  #open(line: PlanLine, values: Values, name: string, read: Holder['read'], start: Values = {}): void {
    values[name] = start;
    this.#holders.push({ indent: line.indent, values: start, read });
  }

  #tail(line: PlanLine): boolean {
    const { text } = line;
    this.#holders = [];
    this.isPastTree = true;
    const trigger = triggerLine(text);
    if (trigger) this.#document.Triggers = [...(this.#document.Triggers ?? []), trigger];
    else if (text === 'Planning:') this.#open(line, this.#document, 'Planning', planningLine);
    else if (text === 'JIT:') this.#open(line, this.#document, 'JIT', jitLine);
    else if (text.startsWith('Serialization: ')) {
      this.#open(line, this.#document, 'Serialization', detailLine, serialization(text));
    } else if (text.startsWith('Settings: ')) this.#document.Settings = settings(text);
    else if (nodeLine(text)) {
      this.others += 1;
      return false;
    } else {
      const found = detailLine(text);
      if (!found)
        throw new PlanFault(`“${short(text)}” is not a line that PostgreSQL prints after a plan`, line.number);
      Object.assign(this.#document, found);
    }
    return true;
  }
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Reads a plan in text format; in a log, the first line that is none of it ends it. Throws `PlanFault`. */
export function readTree(
  lines: readonly PlanLine[],
  { isLog }: { isLog: boolean },
): { document: PlanDocument; others: number } {
  const [first, ...rest] = lines;
  const root = first ? nodeLine(first.text) : null;
  if (!first || !root)
    throw new PlanFault(
      `“${short(first?.text ?? '')}” is no step of a plan that PostgreSQL prints`,
      first?.number ?? 1,
    );
  const reader = new TreeReader(root, first.indent);
  for (const line of rest) {
    try {
      if (!reader.take(line)) break;
    } catch (error) {
      if (isLog && reader.isPastTree) break;
      throw error;
    }
  }
  return { document: reader.document(), others: reader.others };
}
