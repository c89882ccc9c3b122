import type { Application } from '../../domain/application/application.ts';
import { refused } from '../../domain/decision.ts';
import { type Saying, sayComing } from '../../domain/gathering/coming.ts';
import type { Gathering } from '../../domain/round-state.ts';
import type { Operator } from '../../round/contact.ts';
import { change } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { act, type By, type Outcome } from '../act.ts';
import { isInPair } from '../pair/is-in-pair.ts';
import type { Tools } from '../tools.ts';

/** Takes what somebody says of a gathering: whether they come, and what they need there. */
export function sayTheyCome(id: string, gathering: Gathering, saying: Saying, tools: Tools): Promise<Outcome<Application>> {
  return take(id, gathering, saying, undefined, tools);
}

/** The same as an operator was told it. */
export function noteComing(
  id: string,
  gathering: Gathering,
  saying: Saying,
  tools: Tools,
  { id: operator }: Operator,
): Promise<Outcome<Application>> {
  return take(id, gathering, saying, operator, tools, {
    operator: { operator, act: 'noted who comes', about: { application: id, gathering } },
  });
}

function take(
  id: string,
  gathering: Gathering,
  saying: Saying,
  by: string | undefined,
  tools: Tools,
  acted: By = {},
): Promise<Outcome<Application>> {
  return act(tools, acted, async () => {
    const before = await tools.store.get(applicationKind, id);
    if (before === undefined) return refused('no such person');
    if (!(await isInPair(before.state, tools))) return refused('not expected there');
    const at = tools.now();
    const decision = sayComing(before.state, gathering, saying, by, tools.round, at);
    return { before, at, decision, changes: (next) => [change(applicationKind, before, next)] };
  });
}
