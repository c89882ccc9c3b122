import { join } from 'node:path';
import * as z from 'zod/mini';
import { triggers } from '../../../functions/triggers.ts';
import { pythonPrograms } from '../../../infra/cloud/python.ts';
import { constructId } from '../../../infra/parts/names.ts';
import { ACCOUNT, type Json, nameOf, REGION, type Resources } from '../../infra/synthesised.ts';
import type { Finding } from './finding.ts';
import { resolved } from './resolved.ts';
import { jsonFrom } from './run.ts';
import type { Judged } from './stacks.ts';

/** A request as IAM looks at it. */
export type Request = {
  /** The file of the function that makes it, or that Lambda makes it for. */
  readonly who: string;
  readonly action: string;
  readonly resource: string;
  readonly keys: Readonly<Record<string, readonly string[]>>;
};

const refusals = z.array(z.object({ number: z.int(), says: z.string() }));

/**
 * The requests that the roles of a template refuse, by an evaluator of IAM that is not ours.
 *
 * @param reading How keys were read, for the name of the rule.
 */
export async function refusedBy({ stack, resources }: Judged, reading: string, requests: readonly Request[]): Promise<readonly Finding[]> {
  const policies = Object.fromEntries(triggers.map(({ file }) => [file, policiesFor(file, resources)]));
  const words = [join(import.meta.dirname, 'roles.py')];
  const input = { account: ACCOUNT, region: REGION, policies, requests };
  const refused = z.parse(refusals, await jsonFrom(join(pythonPrograms(), 'python'), words, input));
  return refused.flatMap(({ number, says }) => {
    const request = requests[number];
    if (request === undefined) return [];
    const { who, action, resource, keys } = request;
    const about = `${resource} ${JSON.stringify(keys)}`;
    return [{ judge: 'roles', rule: reading, stack, at: who, type: action, says: `${says} for ${action} on ${about}` }];
  });
}

/** The policies of the role a function has, whoever it shares it with. */
function policiesFor(file: string, resources: Resources): readonly Json[] {
  const lambda = Object.entries(resources).find(([id]) => nameOf(id) === `${constructId(file)}Function`)?.[1];
  const role = resources[lambda?.Properties['Role']['Fn::GetAtt'][0]];
  return (role?.Properties['Policies'] ?? []).map(({ PolicyDocument }: Json) => resolved(PolicyDocument, resources));
}
