import type { Acted } from '../../domain/audit.ts';
import { unchanged } from '../../domain/decision.ts';
import { decideCallBack, decideMailing, type Mailing, type ToWrite } from '../../domain/mailing/mailing.ts';
import { type Operator, onlySideOf } from '../../round/contact.ts';
import { change } from '../../storage/changes/changes.ts';
import { mailingKind } from '../../storage/kinds/mailing.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/**
 * Sends off what an operator wrote; a trial goes to them alone. The form it was looked at in brings its id, so that a second press of the same
 * button sends nothing more.
 */
export function writeMailing(written: Omit<ToWrite, 'by' | 'side'>, tools: Tools, operator: Operator): Promise<Outcome<Mailing>> {
  const { id, to, people, trialAs } = written;
  const acted: Acted =
    trialAs === undefined
      ? { operator: operator.id, act: 'wrote to people', about: { mailing: id, to, people: String(people.length) } }
      : { operator: operator.id, act: 'tried letter', about: { mailing: id } };
  return act(tools, { operator: acted }, async () => {
    const before = await tools.store.get(mailingKind, id);
    const at = tools.now();
    const all = { ...written, by: operator.id, side: onlySideOf(operator) };
    const decision = before === undefined ? decideMailing(tools.round, all, at) : unchanged;
    return { before, at, decision, changes: (next) => [change(mailingKind, undefined, next)] };
  });
}

/** Calls back what has not gone yet: nobody gets it, and nobody is told. */
export function callBackMailing(id: string, tools: Tools, operator: Operator): Promise<Outcome<Mailing>> {
  const acted: Acted = { operator: operator.id, act: 'called letter back', about: { mailing: id } };
  return act(tools, { operator: acted }, async () => {
    const before = await tools.store.get(mailingKind, id);
    if (before === undefined) return { outcome: 'refused', why: 'changed meanwhile' };
    return { before, at: tools.now(), decision: decideCallBack(before.state), changes: (next) => [change(mailingKind, before, next)] };
  });
}
