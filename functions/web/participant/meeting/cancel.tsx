import type { Typed } from '../../../../shared/domain/form/field.ts';
import { hasBegun } from '../../../../shared/domain/pair/meeting.ts';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { goTo, show } from '../../visit.ts';
import { actAs } from '../access/admits.ts';
import { showHome } from '../home/home.tsx';
import { askAgain } from '../link/again.ts';
import type { Answer } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { AskForm, askedOnce } from '../parts/ask-form.tsx';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';
import type { AtMeeting } from './at-meeting.ts';

/** Asks whether a booked meeting is to be called off. */
export function showCancel(at: AtMeeting): Answer {
  const { meeting, now } = at;
  if (meeting.status !== 'agreed') return showHome(at, { instead: 'not at this stage' });
  return hasBegun(meeting, now) ? showHome(at, { instead: 'time passed' }) : cancelPage(at, at.tried?.problems ?? []);
}

/** Calls it off when that was chosen. */
export async function cancelMeeting(at: AtMeeting, typed: Typed): Promise<Response> {
  const { meeting, own, texts, c, home, path } = at;
  const read = readForm(askedOnce(texts.meeting.cancelling), typed, at.say);
  if ('problems' in read) return askAgain(at, `${path}/cancel`, {}, read.problems);
  if (read.values.answer === 'no') return goTo(c, path);
  const change = { command: 'cancel', by: own.role } as const;
  const outcome = await actAs(at, { command: 'meeting', number: meeting.number, change });
  return outcome.outcome === 'refused' ? refuse(at, outcome.why) : goTo(c, `${home}${saying('cancelled', outcome.outcome)}`);
}

function cancelPage(at: AtMeeting, problems: readonly FieldProblem[]): Answer {
  const { meeting, texts, other, path } = at;
  const words = texts.meeting.cancelling;
  const title = words.title(meeting.number);
  return show(
    at.c,
    <OwnPage holder={at} title={title} back={at.home} problems={problems}>
      <h1>{title}</h1>
      <p>{words.lead(other)}</p>
      <AskForm action={`${path}/cancel`} fields={askedOnce(words)} button={words.button} problems={problems} say={at.say} />
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}
