import type { FC } from 'hono/jsx';
import { mergePeople } from '../../../../shared/commands/application/merge-people.ts';
import { type LookAlikes, lookAlikes } from '../../../../shared/domain/application/same-person.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { Choices, problemOf } from '../../../../shared/pages/parts.tsx';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { samePersonWords } from '../../../../shared/words/console/same-person.ts';
import { roleWords, standingWords } from '../../../../shared/words/console/statuses.ts';
import { firstValue } from '../../form-body.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, afterwards, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble, wrong } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';

const PATH = '/console/applicants/same';
/** So many at once are worth looking through. */
const MOST = 50;

/** Two applications that may be one person's, each two with one act. */
export const samePerson: Page = { show: showThem, act: merge };

async function showThem(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, tools } = visit;
  const words = samePersonWords(say);
  const found = lookAlikes((await tools.store.all(applicationKind)).map(({ state }) => state)).slice(0, MOST);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console/applicants" trouble={trouble}>
      <p>{found.length === 0 ? words.none : words.lead}</p>
      {found.map((two) => (
        <Two visit={visit} two={two} trouble={trouble} />
      ))}
    </ConsolePage>,
    trouble?.status,
  );
}

const Two: FC<{ visit: OperatorVisit; two: LookAlikes; trouble: Trouble | undefined }> = ({ visit, two: { people, by }, trouble }) => {
  const { say, nonce, operator } = visit;
  const words = samePersonWords(say);
  const ids = people.map(({ id }) => id);
  const name = `keep-${ids.join('-')}`;
  return (
    <section aria-labelledby={`two-${ids.join('-')}`}>
      <h2 id={`two-${ids.join('-')}`}>{words.by[by]}</h2>
      <ul>
        {people.map((person) => (
          <li>
            <a href={`/console/applicants/${person.id}`}>{person.answers.name}</a> · {roleWords(person.answers.role, say)} ·{' '}
            {standingWords(person, say)} · <bdi>{person.email}</bdi> · {say.dayAndTime(instantOf(person.submittedAt))}
          </li>
        ))}
      </ul>
      {operator.access === 'viewer' ? null : (
        <ActForm nonce={nonce} path={PATH} act="merge" values={{ of: ids }}>
          <Choices
            name={name}
            label={words.keep}
            choices={people.map(({ id, answers, email }) => ({ value: id, label: `${answers.name}, ${email}` }))}
            chosen={[]}
            problem={problemOf(trouble?.problems ?? [], name)}
          />
          <button type="submit" class="quiet">
            {words.act}
          </button>
        </ActForm>
      )}
    </section>
  );
};

async function merge(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const of = typed['of'] ?? [];
  if (actIn(typed) !== 'merge' || of.length !== 2) return refusal(visit, 'changed meanwhile');
  const field = `keep-${of.join('-')}`;
  const keep = firstValue(typed, field);
  const gone = of.find((id) => id !== keep);
  if (!of.includes(keep) || gone === undefined) return wrong(field, samePersonWords(visit.say).choose, typed);
  return afterwards(visit, await mergePeople(keep, gone, visit.tools, visit.operator), PATH, 'merged');
}
