import { type Application, mayTakeEntryBack } from '../../domain/application/application.ts';
import type { Operator } from '../../round/contact.ts';
import { onlySideOf } from '../../round/contact.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { leaveLine } from '../audit/leave-line.ts';
import type { Tools } from '../tools.ts';
import { actOnApplication } from './act-on-application.ts';
import { inSomeAtOnce } from './some-at-once.ts';

/** Those who were entered by one press, as far as the operator sees them. */
export type EnteredList = {
  readonly list: string;
  readonly by: string;
  /** When the first of them was entered. */
  readonly at: string;
  readonly people: number;
  /** Those who have not answered: they can be taken back out. */
  readonly open: readonly Application[];
};

/** The lists of which somebody can still be taken back out, the latest first. */
export async function enteredLists({ store }: Tools, operator: Operator): Promise<readonly EnteredList[]> {
  const side = onlySideOf(operator);
  const all = (await store.all(applicationKind))
    .map(({ state }) => state)
    .filter(({ answers }) => side === undefined || answers.role === side);
  const groups = Map.groupBy(all, ({ entered }) => entered?.list ?? '');
  return [...groups]
    .flatMap(([list, people]): readonly EnteredList[] => {
      const [first] = people.flatMap(({ entered }) => entered ?? []).toSorted((a, b) => (a.at < b.at ? -1 : 1));
      const open = people.filter(mayTakeEntryBack);
      return list === '' || first === undefined || open.length === 0
        ? []
        : [{ list, by: first.by, at: first.at, people: people.length, open }];
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** Takes back out whoever of a list has not answered, without a word to them: what their link says from then on is so. */
export async function takeListBack(
  list: string,
  tools: Tools,
  operator: Operator,
  { mostSeconds = Number.POSITIVE_INFINITY }: { readonly mostSeconds?: number } = {},
): Promise<{ readonly taken: number; readonly left: number }> {
  const open = (await enteredLists(tools, operator)).find((one) => one.list === list)?.open ?? [];
  if (open.length === 0) return { taken: 0, left: 0 };
  await leaveLine({ operator: operator.id, act: 'took list back', about: { people: String(open.length), list } }, tools);
  const { left } = await inSomeAtOnce(open, tools, mostSeconds, ({ id }) => actOnApplication(id, { command: 'take entry back' }, tools));
  return { taken: open.length - left, left };
}
