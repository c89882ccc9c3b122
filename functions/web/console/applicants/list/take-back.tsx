import type { FC } from 'hono/jsx';
import { type EnteredList, enteredLists } from '../../../../../shared/commands/application/take-list-back.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import { LinkButton } from '../../../../../shared/pages/parts.tsx';
import { enteringListWords } from '../../../../../shared/words/console/entering-list.ts';
import { show } from '../../../visit.ts';
import { operatorName } from '../../audit/about.ts';
import { ConsolePage } from '../../console-page.tsx';
import type { OperatorVisit } from '../../operator-visit.ts';
import { ActButton, ActForm } from '../../parts/forms.tsx';

type Props = { readonly visit: OperatorVisit; readonly path: string; readonly lists: readonly EnteredList[] };

/** The lists that were entered, each with the way to take back out whoever has not answered. */
export const ToTakeBack: FC<Props> = ({ visit, path, lists }) => {
  const { say, nonce } = visit;
  const words = enteringListWords(say).back;
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="entered-lists">
      <h2 id="entered-lists">{words.title}</h2>
      <ul class="with-acts">
        {lists.map((one) => (
          <li>
            {sayList(one, visit)}
            <ActButton
              nonce={nonce}
              path={path}
              act="look back"
              values={{ entered: one.list }}
              label={words.look}
              about={sayList(one, visit)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};

function sayList({ people, open, by, at }: EnteredList, { say, tools }: OperatorVisit): string {
  return enteringListWords(say).back.list(people, open.length, operatorName(tools.round, by), say.dayAndTime(instantOf(at)));
}

/** Who would be taken back out, and what they would notice of it. Nothing when nobody of the list is left. */
export async function showWhoGoes(visit: OperatorVisit, path: string, list: string): Promise<Response | undefined> {
  const { c, say, nonce, tools, operator } = visit;
  const found = (await enteredLists(tools, operator)).find((one) => one.list === list);
  if (found === undefined) return undefined;
  const words = enteringListWords(say).back;
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console/applicants">
      <p>{sayList(found, visit)}</p>
      <p>{words.what(found.people - found.open.length)}</p>
      <ul>
        {found.open.map(({ id, answers }) => (
          <li>
            <a href={`/console/applicants/${id}`}>{answers.name}</a>
          </li>
        ))}
      </ul>
      <ActForm nonce={nonce} path={path} act="take back" values={{ entered: list }}>
        <button type="submit">{words.act(found.open.length)}</button>
      </ActForm>
      <LinkButton href={path} quiet>
        {words.no}
      </LinkButton>
    </ConsolePage>,
  );
}
