import { actByHand } from '../../../../../shared/commands/application/act-by-hand.ts';
import { hasLeft } from '../../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { typedOf } from '../../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../../shared/pages/form/read-form.ts';
import { dayOf } from '../../../../../shared/round/calendar.ts';
import { applicationKind } from '../../../../../shared/storage/kinds/application.ts';
import { asideWords } from '../../../../../shared/words/console/setting-aside.ts';
import { problemPage } from '../../../problem-page.tsx';
import { goTo, show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { afterwards, idIn, type OperatorVisit, type ConsolePage as Page, type Trouble, wrong } from '../../operator-visit.ts';
import { ActForm } from '../../parts/forms.tsx';
import { BackToPerson } from '../back-to-person.tsx';
import { whyField } from './why-field.ts';

/** So far ahead lies the day that is given as an example. */
const DAYS_AHEAD = 7;

/** Puts somebody on hold until a day, or chooses another day. */
export const hold: Page = { show: showHold, act: takeHold };

function fieldsOf({ say, tools }: OperatorVisit) {
  const words = asideWords(say);
  const example = dayOf(tools.round, tools.now()).add({ days: DAYS_AHEAD });
  return {
    until: {
      kind: 'day',
      required: true,
      label: words.hold.until,
      hint: words.hold.untilHint(example.toString()),
      missing: words.hold.missing,
    },
    why: whyField(say),
  } satisfies Fields;
}

async function showHold(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, nonce, tools, operator } = visit;
  const person = (await tools.store.get(applicationKind, idIn(visit)))?.state;
  if (person === undefined) return problemPage(c, 404, say.language);
  const path = `/console/applicants/${person.id}`;
  if (hasLeft(person)) return goTo(c, path);
  const words = asideWords(say);
  const { name } = person.answers;
  // Once the day has been on which everybody was promised an answer no letter of it is still to come.
  const isPromised = dayOf(tools.round, tools.now()).toString() <= tools.round.call.answerBy;
  const what = isPromised ? words.hold.what : words.hold.whatLater;
  const known = typedOf({ until: person.held?.until, why: person.held?.why });
  return show(
    c,
    <ConsolePage visit={visit} title={words.hold.title(name)} section="/console/applicants" trouble={trouble}>
      <p>{person.lastPair?.goesOn === true ? words.hold.whatGoesOn : what}</p>
      <p>{words.hold.nobody}</p>
      {person.pairs.length > 0 ? <p class="mark">{words.hold.inPair}</p> : null}
      {person.pairs.length > 0 || operator.access === 'viewer' ? null : (
        <ActForm nonce={nonce} path={`${path}/hold`} act="hold">
          <AskAll fields={fieldsOf(visit)} typed={trouble?.typed ?? known} problems={trouble?.problems ?? []} say={say} />
          <button type="submit">{words.hold.act}</button>
        </ActForm>
      )}
      <BackToPerson visit={visit} person={person} />
    </ConsolePage>,
    trouble?.status,
  );
}

async function takeHold(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const id = idIn(visit);
  const read = readForm(fieldsOf(visit), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { until, why } = read.values;
  const command = { command: 'hold', by: visit.operator.id, until: until.toString(), why } as const;
  const outcome = await actByHand(id, command, visit.tools, visit.operator);
  const { past, tooLate } = asideWords(visit.say).hold;
  if (outcome.outcome === 'refused' && outcome.why === 'time passed') return wrong('until', past, typed);
  if (outcome.outcome === 'refused' && outcome.why === 'after the round')
    return wrong('until', tooLate(visit.say.day(visit.tools.round.closes)), typed);
  return afterwards(visit, outcome, `/console/applicants/${id}`, 'held');
}
