import type { FC } from 'hono/jsx';
import { askForErasure, keepAfterAll } from '../../../../shared/commands/privacy/ask-for-erasure.ts';
import { HOURS_TO_UNDO, hasLeft } from '../../../../shared/domain/application/application.ts';
import { changeMindUntil, erasedBy, mayChangeMind } from '../../../../shared/domain/application/decide-erasing.ts';
import type { Erasing } from '../../../../shared/domain/application/erasing.ts';
import { stamp } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { needsDecision } from '../../../../shared/domain/privacy/needs-decision.ts';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import { contactOf } from '../../../../shared/round/contact.ts';
import { erasingWords } from '../../../../shared/words/participant/erasing.ts';
import { goTo, show } from '../../visit.ts';
import { askAgain } from '../link/again.ts';
import { leavingOf } from '../link/own-pairs.ts';
import type { Answer, Participant } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { AskForm, askedOnce } from '../parts/ask-form.tsx';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';

/** Says what goes, what stays, what others hear and by when, and asks whether to go on. Whoever has asked already may change their mind here. */
export function showErase(participant: Participant): Answer {
  const { person, home, say, c, tools } = participant;
  if (person.erasing !== undefined) return pendingPage(participant, person.erasing);
  if (needsDecision(tools.round)) return goTo(c, `${home}/requests`);
  const words = erasingWords(say);
  const problems = participant.tried?.problems ?? [];
  return show(
    c,
    <OwnPage holder={participant} title={words.title} back={home} problems={problems}>
      <h1>{words.title}</h1>
      <Points {...words.goes} />
      <Points {...words.stays(tools.round)} />
      {person.mergedInto === undefined ? null : <p>{words.notTheOther(contactOf(tools.round).name)}</p>}
      <Others participant={participant} />
      <h2>{words.when.title}</h2>
      <p>
        {leaves(participant) ? `${words.when.leaves[leavingOf(participant)]} ` : ''}
        {words.when.undo(HOURS_TO_UNDO)}
      </p>
      <AskForm action={`${home}/erase`} fields={firstStep(participant)} button={words.button} problems={problems} say={say} />
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

export function takeErase(participant: Participant, typed: Typed): Answer {
  const { home, c, say } = participant;
  const read = readForm(firstStep(participant), typed, say);
  if ('problems' in read) return askAgain(participant, `${home}/erase`, {}, read.problems);
  return goTo(c, read.values.answer === 'yes' ? `${home}/erase/sure` : home);
}

/** The second step: by when, and one answer. */
export function showSure(participant: Participant): Answer {
  const { person, home, say, c, now, tools } = participant;
  if (person.erasing !== undefined || needsDecision(tools.round)) return goTo(c, `${home}/erase`);
  const words = erasingWords(say);
  const problems = participant.tried?.problems ?? [];
  const asked = { askedAt: stamp(now) };
  return show(
    c,
    <OwnPage holder={participant} title={words.sure.title} back={home} problems={problems}>
      <h1>{words.sure.title}</h1>
      <p class="lead">{words.when.by(say.dayAndTime(changeMindUntil(asked)), say.dayAndTime(erasedBy(asked, tools.round)))}</p>
      <AskForm action={`${home}/erase/sure`} fields={secondStep(participant)} button={words.button} problems={problems} say={say} />
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

export async function takeSure(participant: Participant, typed: Typed): Promise<Response> {
  const { home, c, say, person, tools } = participant;
  const read = readForm(secondStep(participant), typed, say);
  if ('problems' in read) return askAgain(participant, `${home}/erase/sure`, {}, read.problems);
  if (read.values.answer === 'no') return goTo(c, home);
  const outcome = await askForErasure(person.id, tools);
  return outcome.outcome === 'refused' ? refuse(participant, outcome.why) : goTo(c, `${home}/erase`);
}

export async function takeKeep(participant: Participant, typed: Typed): Promise<Response> {
  const { home, c, say, person, tools } = participant;
  const read = readForm(changedMind(participant), typed, say);
  if ('problems' in read) return askAgain(participant, `${home}/erase`, {}, read.problems);
  if (read.values.answer === 'no') return goTo(c, `${home}/erase`);
  const outcome = await keepAfterAll(person.id, tools);
  return outcome.outcome === 'refused' ? refuse(participant, outcome.why) : goTo(c, `${home}${saying('kept-data', outcome.outcome)}`);
}

function pendingPage(participant: Participant, erasing: Erasing): Answer {
  const { home, say, c, now, tools } = participant;
  const words = erasingWords(say).pending;
  const problems = participant.tried?.problems ?? [];
  const isOpen = mayChangeMind(erasing, now);
  const by = say.dayAndTime(erasedBy(erasing, tools.round));
  const title = words.title(tools.round);
  return show(
    c,
    <OwnPage holder={participant} title={title} back={home} problems={problems}>
      <h1>{title}</h1>
      <p class="lead">{isOpen ? words.open(say.dayAndTime(changeMindUntil(erasing)), by) : words.over(by)}</p>
      {isOpen ? (
        <AskForm
          action={`${home}/erase/keep`}
          fields={changedMind(participant)}
          button={erasingWords(say).button}
          problems={problems}
          say={say}
        />
      ) : null}
      <Points {...erasingWords(say).goes} />
      <Points {...erasingWords(say).stays(tools.round)} />
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

function firstStep({ say }: Participant) {
  const { ask, no, goOn: yes, missing } = erasingWords(say);
  return askedOnce({ ask, no, yes, missing });
}

function secondStep({ say }: Participant) {
  const { ask, no, missing, sure } = erasingWords(say);
  return askedOnce({ ask, no, yes: sure.yes, missing });
}

function changedMind({ say, person }: Participant) {
  const { pending, missing } = erasingWords(say);
  return askedOnce({ ask: pending.ask, no: pending.no, yes: person.erasing?.leaves === true ? pending.yesAndBack : pending.yes, missing });
}

/** Whether somebody is in the round until they ask. */
function leaves({ person, stage }: Participant): boolean {
  return stage !== 'closed' && !hasLeft(person);
}

/** What becomes of their pairs. */
const Others: FC<{ readonly participant: Participant }> = ({ participant }) => {
  const { say, pairs } = participant;
  const words = erasingWords(say).others;
  const names = (status: 'offered' | 'formed') =>
    leaves(participant) ? pairs.filter(({ pair }) => pair.status === status).map(({ partner }) => partner.answers.name) : [];
  const [formed, offered] = [names('formed'), names('offered')];
  return (
    <>
      <h2>{words.title}</h2>
      {formed.length > 0 ? <p>{words.inPair(say.list(formed))}</p> : null}
      {offered.length > 0 ? <p>{words.asked(say.list(offered))}</p> : null}
      <p>
        {formed.length + offered.length === 0 ? `${words.nobody} ` : ''}
        {words.coordinators}
      </p>
    </>
  );
};

const Points: FC<{ readonly title: string; readonly points: readonly string[] }> = ({ title, points }) => (
  <>
    <h2>{title}</h2>
    <ul>
      {points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  </>
);
