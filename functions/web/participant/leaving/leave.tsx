import { actOnApplication } from '../../../../shared/commands/application/act-on-application.ts';
import { HOURS_TO_UNDO, hasLeft } from '../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { keptWords } from '../../../../shared/words/kept.ts';
import { goTo, show } from '../../visit.ts';
import { showHome } from '../home/home.tsx';
import { askAgain } from '../link/again.ts';
import { leavingOf } from '../link/own-pairs.ts';
import type { Answer, Participant } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { AskForm, askedOnce } from '../parts/ask-form.tsx';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';

/** Asks whether somebody wants to leave. Nobody has to say why, and nothing is chosen beforehand. */
export function showLeave(participant: Participant): Answer {
  if (hasLeft(participant.person)) return showHome(participant);
  return participant.stage === 'closed'
    ? showHome(participant, { instead: 'round closed' })
    : leavePage(participant, participant.tried?.problems ?? []);
}

export async function leave(participant: Participant, typed: Typed): Promise<Response> {
  const { c, home, person, tools } = participant;
  const read = readForm(leaveFields(participant), typed, participant.say);
  if ('problems' in read)
    return hasLeft(person) ? refuse(participant, 'has left') : askAgain(participant, `${home}/leave`, {}, read.problems);
  if (read.values.answer === 'stay') return goTo(c, home);
  const outcome = await actOnApplication(person.id, { command: 'withdraw' }, tools);
  return outcome.outcome === 'refused' ? refuse(participant, outcome.why) : goTo(c, home);
}

/** Asks whoever left whether they want to come back; nobody else has anything to undo. */
export function showComeBack(participant: Participant): Answer {
  return showHome(participant, hasLeft(participant.person) ? {} : { told: 'in-already' });
}

/** Takes somebody who left back, within the hours there are for it. */
export async function comeBack(participant: Participant, typed: Typed): Promise<Response> {
  const { c, home, person, tools, texts } = participant;
  const read = readForm(askedOnce(texts.home.comeBack), typed, participant.say);
  if ('problems' in read) return askAgain(participant, home, {}, read.problems);
  if (read.values.answer === 'no') return goTo(c, home);
  const outcome = await actOnApplication(person.id, { command: 'come back' }, tools);
  return outcome.outcome === 'refused' ? refuse(participant, outcome.why) : goTo(c, `${home}${saying('came-back', outcome.outcome)}`);
}

/** Confirms an address by a link that was mailed to it. */
export async function confirm(participant: Participant, typed: Typed): Promise<Response> {
  const { c, home, person, tools, texts } = participant;
  const read = readForm(askedOnce(texts.home.confirm), typed, participant.say);
  if ('problems' in read) return askAgain(participant, home, {}, read.problems);
  if (read.values.answer === 'no') return goTo(c, `${home}/leave`);
  const outcome = await actOnApplication(person.id, { command: 'confirm' }, tools);
  return outcome.outcome === 'refused' ? refuse(participant, outcome.why) : goTo(c, `${home}${saying('confirmed', outcome.outcome)}`);
}

function leaveFields(participant: Participant) {
  const { ask, missing, stay, leave } = participant.texts.leaving.leave;
  const kind = leavingOf(participant);
  const answers = choosing([
    { value: 'stay', label: stay[kind] },
    { value: 'leave', label: leave[kind] },
  ]);
  return { answer: { kind: 'one', required: true, label: ask, missing, ...answers } } satisfies Fields;
}

function leavePage(participant: Participant, problems: readonly FieldProblem[]): Answer {
  const { texts, say, home, pairs, tools } = participant;
  const words = texts.leaving.leave;
  const kind = leavingOf(participant);
  const partners = pairs.filter(({ pair }) => pair.status === 'formed').map(({ partner }) => partner.answers.name);
  return show(
    participant.c,
    <OwnPage holder={participant} title={words.title[kind]} back={home} problems={problems}>
      <h1>{words.title[kind]}</h1>
      <p>{kind === 'beforePair' ? words.beforePair : words.inPair(say.list(partners))}</p>
      <p>{words.undo(HOURS_TO_UNDO)}</p>
      <p>{`${words.yourData} ${keptWords(say).person(tools.round)}`}</p>
      <AskForm action={`${home}/leave`} fields={leaveFields(participant)} button={words.button} problems={problems} say={say} />
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}
