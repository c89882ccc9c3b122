import * as z from 'zod/mini';

/**
 * What a deployment asks one function of each role, to see whether the role allows what its functions do. It has nothing but this in it, so
 * no event of AWS can be taken for one: requests, records and events of a bus have other fields, whatever stands in them. Only who may
 * invoke the function itself can send it.
 */
const probe = z.strictObject({ omvantProbe: z.strictObject({ id: z.string().check(z.regex(/^[a-z0-9-]{1,48}$/)) }) });

/** What is tried, each thing in the way functions do it. */
export const STEPS = [
  'read',
  'read together',
  'read a partition',
  'read a list',
  'write',
  'change',
  'add up',
  'add up with a change',
  'take',
  'take with a change',
  'all together',
  'audit line',
  'take an address',
  'act of an operator',
  'remove',
  'remove with a change',
  'remove together',
  'remove a line of the audit',
  'send an event',
  'take from the outbox',
  'put on the bus',
  'look into the dead letters',
  'put off a dead letter',
  'take a dead letter',
  'send a mail',
] as const;
export type StepName = (typeof STEPS)[number];

const tried = z.object({
  step: z.enum(STEPS),
  refused: z.optional(z.object({ name: z.string(), says: z.string() })),
});
/** One thing that was tried, and how AWS refused it if it did. */
export type Tried = z.infer<typeof tried>;

const answer = z.object({ tried: z.array(tried), sent: z.array(z.string()) });
/** What a function answers: what it tried, and the ids of the events it sent by the way. */
export type ProbeAnswer = z.infer<typeof answer>;

export function probeOf(id: string): z.infer<typeof probe> {
  return { omvantProbe: { id } };
}

/** The id of a probe; undefined for anything else a function is started by. */
export function readProbe(incoming: unknown): string | undefined {
  const read = probe.safeParse(incoming);
  return read.success ? read.data.omvantProbe.id : undefined;
}

/** Throws for what is no answer to a probe. */
export function readProbeAnswer(given: unknown): ProbeAnswer {
  return z.parse(answer, given);
}
