import { addressHash } from '../../domain/access-link.ts';
import type { Application } from '../../domain/application/application.ts';
import type { Attention } from '../../domain/attention.ts';
import type { Acted } from '../../domain/audit.ts';
import { changed, refused } from '../../domain/decision.ts';
import type { Operator } from '../../round/contact.ts';
import { settled } from '../../storage/attention-list.ts';
import { removal } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { suppressedKind } from '../../storage/kinds/letter.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { LAST, PARTITION } from '../../storage/table.ts';
import { act, type Outcome } from '../act.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';

/** Lets an address that bounced get mail again, when the person says that it works. */
export async function allowAddress(person: Application, tools: Tools, operator: Operator): Promise<Outcome<unknown>> {
  const { link: key } = await roundKeys(tools);
  const acted: Acted = { operator: operator.id, act: 'allowed address again', about: { application: person.id } };
  const hash = addressHash(key, person.email);
  if ((await tools.store.get(suppressedKind, hash)) === undefined) return { outcome: 'unchanged', state: person };
  return act(tools, { operator: acted }, async () => {
    const before = await tools.store.get(suppressedKind, hash);
    if (before === undefined) return refused('changed meanwhile');
    const at = tools.now();
    const told = await aboutMailTo(person.id, tools);
    return {
      before,
      at,
      decision: changed(before.state),
      changes: () => [removal(suppressedKind, before), ...told.map((entry) => settled(entry, at))],
    };
  });
}

/** What stands on the list of mails to somebody that came back or were complained about: whoever lets the address get mail has asked. */
async function aboutMailTo(id: string, { store }: Pick<Tools, 'store'>): Promise<readonly Stored<Attention>[]> {
  const from = `application:${id}/`;
  const entries = await store.within(attentionKind, PARTITION.attention, { from, to: `${from}${LAST}` });
  return entries.filter(
    ({ state }) => state.doneAt === undefined && (state.reason === 'mail bounced' || state.reason === 'mail complained about'),
  );
}
