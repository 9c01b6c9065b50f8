import type { PlanFact } from '#observe/facts.ts';
import { sizeText } from './plan-figures.ts';
import type { PlanWhole } from './plan-step.ts';

const count = (value: number): string => Math.round(value).toLocaleString('en-US');

/** `0.31 ms`, `12 ms`, `1,204 ms`. */
export function msText(ms: number): string {
  if (ms < 10) return `${ms.toFixed(ms < 1 ? 2 : 1)} ms`;
  return `${count(ms)} ms`;
}

function planning({ document }: PlanFact): PlanWhole[] {
  const time = document?.['Planning Time'];
  const figures = document?.Planning ?? {};
  const pages = Number(figures['Shared Hit Blocks'] ?? 0) + Number(figures['Shared Read Blocks'] ?? 0);
  const memory = Number(figures['Memory Used'] ?? 0);
  const parts = [
    ...(time === undefined ? [] : [msText(time)]),
    ...(pages === 0 ? [] : [`${count(pages)} ${pages === 1 ? 'page' : 'pages'}`]),
    ...(memory === 0 ? [] : [`${sizeText(memory)} of memory`]),
  ];
  return parts.length === 0 ? [] : [{ name: 'Planning', text: parts.join(', ') }];
}

function triggers({ document }: PlanFact): PlanWhole[] {
  return (document?.Triggers ?? []).map((trigger) => {
    const name = trigger['Constraint Name'] ?? trigger['Trigger Name'];
    const calls = `ran ${count(trigger.Calls)} ${trigger.Calls === 1 ? 'time' : 'times'}`;
    const of = trigger['Constraint Name'] === undefined ? 'Trigger' : 'Check of';
    return { name: `${of} ${name}`, text: trigger.Time === undefined ? calls : `${calls}, ${msText(trigger.Time)}` };
  });
}

function compiling({ document }: PlanFact): PlanWhole[] {
  const jit = document?.JIT as { Functions?: number; Timing?: { Total?: number } } | undefined;
  if (!jit) return [];
  const time = jit.Timing?.Total;
  return [
    {
      name: 'Compiling (JIT)',
      text: `${count(jit.Functions ?? 0)} functions${time === undefined ? '' : `, ${msText(time)}`}`,
    },
  ];
}

function serialising({ document }: PlanFact): PlanWhole[] {
  const figures = document?.Serialization;
  if (!figures) return [];
  const time = figures['Time'];
  const size = sizeText(Number(figures['Output Volume'] ?? 0));
  return [{ name: 'Writing the result', text: typeof time === 'number' ? `${msText(time)}, ${size}` : size }];
}

/** What EXPLAIN says of the plan as a whole. */
export function planWhole(plan: PlanFact): PlanWhole[] {
  const execution = plan.document?.['Execution Time'];
  const settings = Object.entries(plan.settings).map(([name, value]) => `${name} = ${value}`);
  return [
    ...planning(plan),
    ...(execution === undefined ? [] : [{ name: 'Execution', text: msText(execution) }]),
    ...triggers(plan),
    ...compiling(plan),
    ...serialising(plan),
    ...(settings.length === 0 ? [] : [{ name: 'Settings', text: settings.join(', ') }]),
  ];
}
