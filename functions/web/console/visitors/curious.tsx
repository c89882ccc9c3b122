import type { FC } from 'hono/jsx';
import { arrangeTalk } from '../../../../shared/commands/visitor/be-curious.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { deadlineNearAt } from '../../../../shared/domain/round-state.ts';
import { type Curious, isCuriousKept, waitsForTalk } from '../../../../shared/domain/visitor/curious.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { curiousKind } from '../../../../shared/storage/kinds/curious.ts';
import { curiousPageWords } from '../../../../shared/words/console/visitors.ts';
import { firstValue } from '../../form-body.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { afterwards, type OperatorVisit, type ConsolePage as Page, type Trouble } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';

const PATH = '/console/curious';

/** Those who left an address without applying: how many, and who would like to talk to a former mentor. */
export const curious: Page = { show: showCurious, act: actOnCurious };

async function showCurious(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, tools } = visit;
  const words = curiousPageWords(say);
  const all = (await tools.store.all(curiousKind)).map(({ state }) => state).filter((one) => isCuriousKept(one, tools.round, tools.now()));
  const confirmed = all.filter(({ confirmedAt }) => confirmedAt !== undefined);
  const tells = deadlineNearAt(tools.round);
  const isAhead = tells.epochMilliseconds > tools.now().epochMilliseconds;
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console" trouble={trouble}>
      <p>{words.lead(confirmed.length, all.length - confirmed.length)}</p>
      {confirmed.length === 0 ? null : <p>{isAhead ? words.tells(say.day(tells)) : words.told}</p>}
      <Talks visit={visit} waiting={confirmed.filter(waitsForTalk)} trouble={trouble} />
      <Arranged visit={visit} arranged={confirmed.filter(({ talk }) => talk?.with !== undefined)} />
    </ConsolePage>,
    trouble?.status,
  );
}

const Talks: FC<{ readonly visit: OperatorVisit; readonly waiting: readonly Curious[]; readonly trouble: Trouble | undefined }> = ({
  visit,
  waiting,
  trouble,
}) => {
  const { say, nonce, operator, tools } = visit;
  const words = curiousPageWords(say);
  if (tools.round.formerMentors.length === 0) return <p class="muted">{words.noMentors}</p>;
  return (
    <section aria-labelledby="talks">
      <h2 id="talks">{words.talks}</h2>
      {waiting.length === 0 ? <p>{words.none}</p> : <p>{words.means}</p>}
      {waiting.map((one) => (
        <section class="panel" aria-labelledby={`talk-${one.id}`}>
          <h3 id={`talk-${one.id}`}>{words.wishes(one.address, say.day(instantOf(one.talk?.askedAt ?? one.askedAt)))}</h3>
          {operator.access === 'viewer' ? null : (
            <ActForm nonce={nonce} path={PATH} act="arrange" values={{ id: one.id }}>
              <AskAll fields={whomField(visit, one.id)} typed={trouble?.typed ?? {}} problems={trouble?.problems ?? []} say={say} />
              <button type="submit">{words.act}</button>
            </ActForm>
          )}
        </section>
      ))}
    </section>
  );
};

const Arranged: FC<{ readonly visit: OperatorVisit; readonly arranged: readonly Curious[] }> = ({ visit: { say, tools }, arranged }) => {
  const words = curiousPageWords(say);
  const nameOf = (mentor: string | undefined) => tools.round.formerMentors.find(({ id }) => id === mentor)?.name ?? '';
  return arranged.length === 0 ? null : (
    <section aria-labelledby="arranged">
      <h2 id="arranged">{words.arranged}</h2>
      <ul>
        {arranged.map(({ address, talk, askedAt }) => (
          <li>{words.with(address, nameOf(talk?.with), say.day(instantOf(talk?.at ?? askedAt)))}</li>
        ))}
      </ul>
    </section>
  );
};

/** One field for each who waits: two may be on the page. */
function whomField({ say, tools }: OperatorVisit, id: string) {
  const { whom, choose } = curiousPageWords(say);
  const mentors = choosing(tools.round.formerMentors.map((mentor) => ({ value: mentor.id, label: mentor.name, hint: say(mentor.about) })));
  return { [`with-${id}`]: { kind: 'one', required: true, label: whom, missing: choose, ...mentors } } satisfies Fields;
}

async function actOnCurious(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const id = firstValue(typed, 'id');
  const read = readForm(whomField(visit, id), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const mentor = read.values[`with-${id}`] ?? '';
  return afterwards(visit, await arrangeTalk(id, mentor, visit.tools, visit.operator), PATH, 'talk-arranged');
}
