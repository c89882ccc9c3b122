import type { Temporal } from 'temporal-polyfill';
import { refused } from '../../domain/decision.ts';
import { decidePair } from '../../domain/pair/decide-pair.ts';
import { heardDayFault } from '../../domain/pair/heard-answer.ts';
import { aboutOffer, type Pair } from '../../domain/pair/pair.ts';
import { offerId, peopleOf } from '../../domain/pair/pair-id.ts';
import type { Operator } from '../../round/contact.ts';
import type { Role } from '../../round/round-file.ts';
import { changePair } from '../../storage/changes/pair-changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { act, type Outcome } from '../act.ts';
import { ledgerKey, notYetIn, toPerson } from '../letter/ask-for-letters.ts';
import type { Tools } from '../tools.ts';
import { actOnPair } from './act-on-pair.ts';

/** What one of two told an operator, and on which day. */
export type HeardAnswer = { readonly of: Role; readonly answer: 'yes' | 'no'; readonly on: Temporal.PlainDate };

/** Notes an answer somebody gave by telephone or in passing. They get it in writing, unless the introduction says it in the same moment. */
export function answerFor(id: string, { of, answer, on }: HeardAnswer, tools: Tools, operator: Operator): Promise<Outcome<Pair>> {
  const acted = { operator: operator.id, act: 'answered for somebody', about: { pair: id, role: of, answer } } as const;
  return act(tools, { operator: acted }, async () => {
    const { store, round, now } = tools;
    const ids = peopleOf(id);
    const found = await store.getTogether([pairKind.key(id), ...ids.map(applicationKind.key)]);
    const before = found.get(pairKind, id);
    if (before === undefined) return refused('no such person');
    const at = now();
    const fault = before.state.status === 'offered' ? heardDayFault(round, before.state, on, at) : undefined;
    if (fault !== undefined) return refused(fault);
    const decision = decidePair(round, before.state, { command: 'answer', by: of, answer, heardOn: on }, at);
    const person = before.state[of];
    const noted = toPerson(person, 'answer noted', `${offerId(aboutOffer(before.state))} ${answer} ${on}`, { about: { pair: id } });
    const isIntroduced = decision.outcome === 'changed' && decision.next.status === 'formed';
    const letters = isIntroduced ? [] : notYetIn(await store.getTogether([ledgerKey(noted)]), [noted]);
    const people = ids.map((one) => found.get(applicationKind, one)).filter((one) => one !== undefined);
    return { before, at, decision, letters, changes: (next) => changePair(before, next, people) };
  });
}

/** Takes back a yes that was noted by mistake, as long as it has led to nothing. */
export function forgetAnswer(id: string, of: Role, tools: Tools, operator: Operator): Promise<Outcome<Pair>> {
  const acted = { operator: operator.id, act: 'took answer back', about: { pair: id, role: of } } as const;
  return actOnPair(id, { command: 'forget answer', of }, tools, { operator: acted });
}
