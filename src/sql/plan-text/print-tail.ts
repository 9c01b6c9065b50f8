import type { PlanDocument } from './plan-document.ts';
import { bufferLines } from './print-details.ts';

type Values = Record<string, unknown>;

const ms = (value: unknown): string => `${Number(value).toFixed(3)} ms`;

/** `JIT:` and what stands below it. */
export function jitLines(jit: Values): string[] {
  const options = Object.entries((jit['Options'] ?? {}) as Values).map(([name, value]) => `${name} ${String(value)}`);
  const timing = Object.entries((jit['Timing'] ?? {}) as Values).map(([name, value]) =>
    typeof value === 'object' && value !== null
      ? `${name} ${ms((value as Values)['Total'])} (Deform ${ms((value as Values)['Deform'])})`
      : `${name} ${ms(value)}`,
  );
  return [
    'JIT:',
    `  Functions: ${String(jit['Functions'])}`,
    ...(options.length === 0 ? [] : [`  Options: ${options.join(', ')}`]),
    ...(timing.length === 0 ? [] : [`  Timing: ${timing.join(', ')}`]),
  ];
}

function planningLines(planning: Values): string[] {
  const [used, allocated] = [planning['Memory Used'], planning['Memory Allocated']].map(Number);
  const memory = planning['Memory Used'] === undefined ? [] : [`Memory: used=${used}kB  allocated=${allocated}kB`];
  const lines = [...bufferLines(planning), ...memory];
  return lines.length === 0 ? [] : ['Planning:', ...lines.map((line) => `  ${line}`)];
}

function triggerLines({ Triggers = [] }: PlanDocument): string[] {
  return Triggers.map((trigger) => {
    const constraint = trigger['Constraint Name'] === undefined ? '' : `for constraint ${trigger['Constraint Name']}`;
    const name = constraint === '' ? trigger['Trigger Name'] : constraint;
    return `Trigger ${name}: ${trigger.Time === undefined ? '' : `time=${trigger.Time.toFixed(3)} `}calls=${trigger.Calls}`;
  });
}

function serialisingLines(values: Values): string[] {
  const time = values['Time'] === undefined ? '' : `time=${ms(values['Time'])}  `;
  return [
    `Serialization: ${time}output=${String(values['Output Volume'])}kB  format=${String(values['Format'])}`,
    ...bufferLines(values).map((line) => `  ${line}`),
  ];
}

/** The lines after the tree: settings, planning, triggers, JIT and times. */
export function tailLines(document: PlanDocument): string[] {
  const settings = Object.entries(document.Settings ?? {}).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`,
  );
  return [
    ...(settings.length === 0 ? [] : [`Settings: ${settings.join(', ')}`]),
    ...planningLines(document.Planning ?? {}),
    ...(document['Planning Time'] === undefined ? [] : [`Planning Time: ${ms(document['Planning Time'])}`]),
    ...triggerLines(document),
    ...(document.JIT ? jitLines(document.JIT) : []),
    ...(document.Serialization ? serialisingLines(document.Serialization) : []),
    ...(document['Execution Time'] === undefined ? [] : [`Execution Time: ${ms(document['Execution Time'])}`]),
  ];
}
