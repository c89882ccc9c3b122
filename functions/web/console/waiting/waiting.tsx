import type { FC } from 'hono/jsx';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { type FieldNow, fieldNow } from '../../../../shared/commands/waiting/field-now.ts';
import { turnDownThose } from '../../../../shared/commands/waiting/turn-down.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { askablePairs, isTimeToTell } from '../../../../shared/domain/waiting/who-waits.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import { roleWords } from '../../../../shared/words/console/statuses.ts';
import { waitingWords } from '../../../../shared/words/console/waiting.ts';
import { firstValue } from '../../form-body.ts';
import { goTo, show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { afterwards, formOf, type OperatorVisit, type ConsolePage as Page, type Trouble } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import { sureField } from '../parts/sure.ts';
import { Table } from '../parts/table.tsx';
import { WayTo } from '../parts/way-to.tsx';
import { seesSide, whomSees } from '../sight.ts';

const PATH = '/console/waiting';
/** So many are shown; the rest are counted. */
const MOST_SHOWN = 100;

/** Those who have neither a place nor a last word, and the one way to tell them that there is no place. */
export const waiting: Page = { show: showWaiting, act: tell };

async function showWaiting(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, tools, say } = visit;
  const words = waitingWords(say);
  const field = await fieldNow(tools);
  const people = field.waiting.filter(({ answers }) => seesSide(visit, answers.role));
  const unsent = field.board === undefined ? 0 : askablePairs(field.board, field).length;
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console/matching" trouble={trouble}>
      {people.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.caption}
          rows={people.slice(0, MOST_SHOWN)}
          columns={[
            { label: words.name, cell: ({ id, answers }) => <a href={`/console/applicants/${id}`}>{answers.name}</a> },
            { label: words.side, cell: ({ answers }) => roleWords(answers.role, say) },
            { label: words.last, cell: ({ lastPair }) => words.over[lastPair?.over ?? 'never asked'] },
          ]}
        />
      )}
      {people.length > MOST_SHOWN ? <p>{words.more(people.length - MOST_SHOWN)}</p> : null}
      {unsent === 0 || people.length === 0 ? null : (
        <p>
          {words.unsent(unsent)}{' '}
          <WayTo visit={visit} to="/console/matching/review">
            {words.review}
          </WayTo>
        </p>
      )}
      {isTimeToTell((await roundNow(tools)).stage) ? <Telling visit={visit} people={people} trouble={trouble} /> : null}
    </ConsolePage>,
    trouble?.status,
  );
}

const Telling: FC<{ readonly visit: OperatorVisit; readonly people: FieldNow['waiting']; readonly trouble: Trouble | undefined }> = ({
  visit: { say, nonce, operator },
  people,
  trouble,
}) => {
  const words = waitingWords(say).telling;
  if (people.length === 0 || operator.access === 'viewer') return null;
  return (
    <section aria-labelledby="telling">
      <h2 id="telling">{words.title}</h2>
      <p>{words.what(people.length)}</p>
      <ActForm nonce={nonce} path={PATH} act="tell" values={{ people: people.map(({ id }) => id).join(' ') }}>
        <AskAll fields={sureField(words)} {...formOf(trouble, 'tell')} say={say} />
        <button type="submit">{words.act}</button>
      </ActForm>
    </section>
  );
};

async function tell(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const answer = readForm(sureField(waitingWords(visit.say).telling), typed, visit.say);
  if ('problems' in answer) return { status: 422, problems: answer.problems, typed };
  if (answer.values.sure === 'no') return goTo(visit.c, '/console/matching');
  const seen = firstValue(typed, 'people')
    .split(' ')
    .filter(await whomSees(visit));
  return afterwards(visit, await turnDownThose(seen, visit.tools, visit.operator), PATH, 'told-no-place');
}
