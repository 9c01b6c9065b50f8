import type { Probe } from '#catalog/bundle.ts';
import type { ProbeFact } from '#observe/facts.ts';
import type { CheckKind } from './check-kind.ts';
import type { Finding } from './finding.ts';
import { observed } from './schema-lookup.ts';

function nameOf(probe: Probe): string {
  return `${probe.name.replaceAll('-', ' ')}${probe.role === undefined ? '' : ` as ${probe.role}`}`;
}

function judgeOne(probe: Probe, outcome: ProbeFact['outcome']): { id: string; message: string } | undefined {
  const { expect } = probe;
  if (expect === 'accept') {
    if (outcome === 'accepted') return undefined;
    const message = `This must be accepted and was refused: ${nameOf(probe)}. PostgreSQL said: ${outcome.message} (${outcome.sqlstate}).`;
    return { id: 'probe.refused', message };
  }
  if (outcome === 'accepted') {
    return {
      id: 'probe.accepted',
      message: `This must be refused (${expect.refuse}) and was accepted: ${nameOf(probe)}.`,
    };
  }
  if (outcome.sqlstate === expect.refuse) return undefined;
  const message = `This must be refused with ${expect.refuse} and was refused for another reason: ${nameOf(probe)}. PostgreSQL said: ${outcome.message} (${outcome.sqlstate}).`;
  return { id: 'probe.other-error', message };
}

/** Rows let in and refused after the script: the one way to judge a rule that does not care how it was written. */
export const probeKind: CheckKind<'probe'> = {
  kind: 'probe',
  needs: () => [{ fact: 'probes' }],
  judge(_check, facts, context) {
    const outcomes = new Map(observed(facts.probes, 'probes').map((fact, at) => [at, fact.outcome]));
    const findings = context.bundle.probes.flatMap((probe, at): Finding[] => {
      const found = judgeOne(probe, observed(outcomes.get(at), `probe ${probe.name}`));
      if (!found) return [];
      return [
        {
          ...found,
          kind: 'probe',
          severity: 'fail',
          details: { probe: probe.name, sql: probe.sql, ...(probe.role === undefined ? {} : { role: probe.role }) },
        },
      ];
    });
    return { findings };
  },
};
