import type { Application } from '../../domain/application/application.ts';
import { refused } from '../../domain/decision.ts';
import { type Saying, sayComing } from '../../domain/gathering/coming.ts';
import { changesLate, lateWordEntry } from '../../domain/gathering/late-word.ts';
import type { Gathering } from '../../domain/round-state.ts';
import type { Operator } from '../../round/contact.ts';
import { change } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { act, type By, type Outcome } from '../act.ts';
import { onTheList } from '../attention/put-on-list.ts';
import { waitsAgain } from '../attention/waits-again.ts';
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
    const said = decision.outcome === 'changed' ? decision.next.gatherings?.[gathering]?.said : undefined;
    const isLate = decision.outcome === 'changed' && changesLate(before.state, decision.next, gathering, tools.round);
    const { letters, changes } = isLate && said !== undefined ? await tellOperators(lateWordEntry(gathering, said), tools) : NOTHING;
    return { before, at, decision, letters, changes: (next) => [change(applicationKind, before, next), ...changes] };
  });
}

const NOTHING = { letters: [], changes: [] };

/** Puts it on the operators' list, also when it was ticked off there: one entry and at most one letter a day, however many change their minds. */
async function tellOperators(entry: ReturnType<typeof lateWordEntry>, tools: Tools) {
  const { before, at, letters } = await onTheList(entry, tools);
  const changes = waitsAgain(entry, before, at);
  return { changes, letters: changes.length === 0 ? [] : letters };
}
