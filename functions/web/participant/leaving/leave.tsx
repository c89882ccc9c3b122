import { HOURS_TO_UNDO, hasLeft } from '../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../shared/domain/application/form.ts';
import { actOnApplication } from '../../../../shared/lambda/acts/application.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { firstValue } from '../../form-body.ts';
import { goTo, show } from '../../visit.ts';
import { askAgain } from '../again.ts';
import type { Answer } from '../arrival.ts';
import { AskForm } from '../ask-form.tsx';
import { saying } from '../done.ts';
import { type Insider, leavingOf } from '../guest.ts';
import { GuestPage } from '../guest-page.tsx';
import { showPlace } from '../place/place.tsx';
import { refuse } from '../refused.ts';

/** Asks whether somebody wants to leave. Nobody has to say why, and nothing is chosen beforehand. */
export function showLeave(insider: Insider): Answer {
  if (hasLeft(insider.person)) return showPlace(insider);
  return insider.stage === 'closed' ? showPlace(insider, { instead: 'round closed' }) : leavePage(insider, insider.tried?.problems ?? []);
}

export async function leave(insider: Insider, typed: Typed): Promise<Response> {
  const { c, home, person, tools, texts } = insider;
  switch (firstValue(typed, 'answer')) {
    case 'stay':
      return goTo(c, home);
    case 'leave': {
      const outcome = await actOnApplication(person.id, { command: 'withdraw' }, tools);
      return outcome.outcome === 'refused' ? refuse(insider, outcome.why) : goTo(c, home);
    }
    default:
      return hasLeft(person)
        ? refuse(insider, 'has left')
        : askAgain(insider, `${home}/leave`, {}, [{ field: 'answer', message: texts.leaving.leave.missing }]);
  }
}

/** Asks whoever left whether they want to come back; nobody else has anything to undo. */
export function showComeBack(insider: Insider): Answer {
  return showPlace(insider, hasLeft(insider.person) ? {} : { told: 'in-already' });
}

/** Takes somebody who left back, within the hours there are for it. */
export async function comeBack(insider: Insider, typed: Typed): Promise<Response> {
  const { c, home, person, tools, texts } = insider;
  switch (firstValue(typed, 'answer')) {
    case 'no':
      return goTo(c, home);
    case 'yes': {
      const outcome = await actOnApplication(person.id, { command: 'come back' }, tools);
      return outcome.outcome === 'refused' ? refuse(insider, outcome.why) : goTo(c, `${home}${saying('came-back', outcome.outcome)}`);
    }
    default:
      return askAgain(insider, home, {}, [{ field: 'answer', message: texts.place.comeBack.missing }]);
  }
}

/** Confirms an address by a link that was mailed to it. */
export async function confirm(insider: Insider, typed: Typed): Promise<Response> {
  const { c, home, person, tools, texts } = insider;
  switch (firstValue(typed, 'answer')) {
    case 'no':
      return goTo(c, `${home}/leave`);
    case 'yes': {
      const outcome = await actOnApplication(person.id, { command: 'confirm' }, tools);
      return outcome.outcome === 'refused' ? refuse(insider, outcome.why) : goTo(c, `${home}${saying('confirmed', outcome.outcome)}`);
    }
    default:
      return askAgain(insider, home, {}, [{ field: 'answer', message: texts.place.confirm.missing }]);
  }
}

function leavePage(insider: Insider, problems: readonly FieldProblem[]): Answer {
  const { texts, say, home, pairs, tools } = insider;
  const words = texts.leaving.leave;
  const kind = leavingOf(insider);
  const partners = pairs.filter(({ pair }) => pair.status === 'formed').map(({ partner }) => partner.answers.name);
  return show(
    insider.c,
    <GuestPage guest={insider} title={words.title[kind]} back={home} problems={problems}>
      <h1>{words.title[kind]}</h1>
      <p>{kind === 'beforePair' ? words.beforePair : words.inPair(say.list(partners))}</p>
      <p>{words.undo(HOURS_TO_UNDO)}</p>
      <p>{say(tools.round.privacy.kept)}</p>
      <AskForm action={`${home}/leave`} words={words} answers={{ stay: words.stay[kind], leave: words.leave[kind] }} problems={problems} />
    </GuestPage>,
    problems.length > 0 ? 422 : 200,
  );
}
