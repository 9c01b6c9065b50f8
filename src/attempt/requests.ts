import type { FactRequest } from '#observe/facts.ts';

/** The requests without repeats, in the order first asked. */
export function unique(requests: FactRequest[]): FactRequest[] {
  const seen = new Map<string, FactRequest>();
  for (const request of requests) {
    const key = JSON.stringify(request);
    if (!seen.has(key)) seen.set(key, request);
  }
  return [...seen.values()];
}

/** The requests of one fact. */
export function requestsOf<F extends FactRequest['fact']>(
  requests: FactRequest[],
  fact: F,
): Extract<FactRequest, { fact: F }>[] {
  return requests.filter((request): request is Extract<FactRequest, { fact: F }> => request.fact === fact);
}
