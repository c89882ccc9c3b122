import type { FC } from 'hono/jsx';
import { arrangeTalk } from '../../../../shared/commands/visitor/be-curious.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { deadlineNearAt } from '../../../../shared/domain/round-state.ts';
import { type Curious, decideTalk, isCuriousKept, talksWith, waitsForTalk } from '../../../../shared/domain/visitor/curious.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { curiousKind } from '../../../../shared/storage/kinds/curious.ts';
import { curiousPageWords } from '../../../../shared/words/console/visitors.ts';
import { firstValue } from '../../form-body.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, afterwards, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble, wasSo } from '../operator-visit.ts';
import { DoOrChange } from '../parts/do-or-change.tsx';
import { ActForm } from '../parts/forms.tsx';
import { LetterPreview, letterToVisitor } from '../parts/letter-preview.tsx';
import { seesSide } from '../sight.ts';

const PATH = '/console/curious';

/** Those who left an address without applying: how many, and who would like to talk to a former mentor. */
export const curious: Page = { show: showCurious, act: actOnCurious };

async function showCurious(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, tools } = visit;
  const words = curiousPageWords(say);
  const all = (await tools.store.all(curiousKind))
    .map(({ state }) => state)
    .filter((one) => seesSide(visit, one.role) && isCuriousKept(one, tools.round, tools.now()));
  const confirmed = all.filter(({ confirmedAt }) => confirmedAt !== undefined);
  const tells = deadlineNearAt(tools.round);
  const isAhead = tells.epochMilliseconds > tools.now().epochMilliseconds;
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console" trouble={trouble}>
      <p>{words.lead(confirmed.length, all.length - confirmed.length)}</p>
      {confirmed.length === 0 ? null : <p>{isAhead ? words.tells(say.day(tells)) : words.told}</p>}
      <Talks visit={visit} waiting={confirmed.filter((one) => waitsForTalk(one, tools.round))} trouble={trouble} />
      <Arranged visit={visit} among={confirmed} />
    </ConsolePage>,
    trouble?.status,
  );
}

const Talks: FC<{ readonly visit: OperatorVisit; readonly waiting: readonly Curious[]; readonly trouble: Trouble | undefined }> = ({
  visit,
  waiting,
  trouble,
}) => {
  const { say, nonce, tools } = visit;
  const words = curiousPageWords(say);
  const isNobodyNamed = tools.round.formerMentors.length === 0;
  if (isNobodyNamed && waiting.length === 0) return <p class="muted">{words.noMentors}</p>;
  return (
    <section aria-labelledby="talks">
      <h2 id="talks">{words.talks}</h2>
      <p>{waiting.length === 0 ? words.none : isNobodyNamed ? words.nobodyLeft : words.means}</p>
      {waiting.map((one) => (
        <section class="panel" aria-labelledby={`talk-${one.id}`}>
          <h3 id={`talk-${one.id}`}>{words.wishes(one.address, say.day(instantOf(one.talk?.askedAt ?? one.askedAt)))}</h3>
          {one.talk?.with === undefined ? null : <p>{words.namedNoMore}</p>}
          {isNobodyNamed ? null : (
            <ActForm nonce={nonce} path={PATH} act="look" values={{ id: one.id }}>
              <AskAll fields={whomField(visit, one.id)} typed={trouble?.typed ?? {}} problems={trouble?.problems ?? []} say={say} />
              <button type="submit">{words.look}</button>
            </ActForm>
          )}
        </section>
      ))}
    </section>
  );
};

const Arranged: FC<{ readonly visit: OperatorVisit; readonly among: readonly Curious[] }> = ({ visit: { say, tools }, among }) => {
  const words = curiousPageWords(say);
  const arranged = among.flatMap((one) => {
    const mentor = talksWith(one, tools.round);
    return mentor === undefined ? [] : [words.with(one.address, mentor.name, say.day(instantOf(one.talk?.at ?? one.askedAt)))];
  });
  return arranged.length === 0 ? null : (
    <section aria-labelledby="arranged">
      <h2 id="arranged">{words.arranged}</h2>
      <ul>
        {arranged.map((line) => (
          <li>{line}</li>
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
  if (actIn(typed) === 'change') return { status: 422, problems: [], typed };
  const one = (await visit.tools.store.get(curiousKind, id))?.state;
  if (one !== undefined && !seesSide(visit, one.role)) return refusal(visit, 'changed meanwhile');
  const read = readForm(whomField(visit, id), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const mentor = read.values[`with-${id}`] ?? '';
  if (actIn(typed) === 'look') return preview(visit, id, mentor, typed);
  return afterwards(visit, await arrangeTalk(id, mentor, visit.tools, visit.operator), PATH, 'talk-arranged');
}

/** The letter as it goes, and the one act. */
async function preview(visit: OperatorVisit, id: string, mentor: string, typed: Typed): Promise<Response | Trouble> {
  const { c, say, tools, operator } = visit;
  const words = curiousPageWords(say);
  const waiting = (await tools.store.get(curiousKind, id))?.state;
  if (waiting === undefined) return refusal(visit, 'changed meanwhile');
  const decision = decideTalk(waiting, mentor, operator.id, tools.round, tools.now());
  if (decision.outcome === 'refused') return refusal(visit, decision.why);
  if (decision.outcome === 'unchanged') return wasSo(visit, PATH, 'talk-arranged');
  const letter = await letterToVisitor({ curious: decision.next }, 'talk arranged', visit);
  return show(
    c,
    <ConsolePage visit={visit} title={words.talks} section="/console">
      <p>{words.means}</p>
      {letter === undefined ? null : <LetterPreview words={words} letter={letter} />}
      <DoOrChange visit={visit} path={PATH} act="arrange" values={typed} words={words} />
    </ConsolePage>,
  );
}
