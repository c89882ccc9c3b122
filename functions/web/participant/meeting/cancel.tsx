import type { Typed } from '../../../../shared/domain/application/form.ts';
import { hasBegun } from '../../../../shared/domain/pair/meeting.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { firstValue } from '../../form-body.ts';
import { goTo, show } from '../../visit.ts';
import { askAgain } from '../again.ts';
import type { Answer } from '../arrival.ts';
import { AskForm } from '../ask-form.tsx';
import { saying } from '../done.ts';
import { GuestPage } from '../guest-page.tsx';
import { actAs } from '../member.ts';
import { showPlace } from '../place/place.tsx';
import { refuse } from '../refused.ts';
import type { AtMeeting } from './at-meeting.ts';

/** Asks whether a booked meeting is to be called off. */
export function showCancel(at: AtMeeting): Answer {
  const { meeting, now } = at;
  if (meeting.status !== 'agreed') return showPlace(at, { instead: 'not at this stage' });
  return hasBegun(meeting, now) ? showPlace(at, { instead: 'time passed' }) : cancelPage(at, at.tried?.problems ?? []);
}

/** Calls it off when that was chosen. */
export async function cancelMeeting(at: AtMeeting, typed: Typed): Promise<Response> {
  const { meeting, own, texts, c, home, path } = at;
  switch (firstValue(typed, 'answer')) {
    case 'no':
      return goTo(c, path);
    case 'yes': {
      const change = { command: 'cancel', by: own.role } as const;
      const outcome = await actAs(at, { command: 'meeting', number: meeting.number, change });
      return outcome.outcome === 'refused' ? refuse(at, outcome.why) : goTo(c, `${home}${saying('cancelled', outcome.outcome)}`);
    }
    default:
      return askAgain(at, `${path}/cancel`, {}, [{ field: 'answer', message: texts.meeting.cancelling.missing }]);
  }
}

function cancelPage(at: AtMeeting, problems: readonly FieldProblem[]): Answer {
  const { meeting, texts, other, path } = at;
  const words = texts.meeting.cancelling;
  const title = words.title(meeting.number);
  return show(
    at.c,
    <GuestPage guest={at} title={title} back={at.home} problems={problems}>
      <h1>{title}</h1>
      <p>{words.lead(other)}</p>
      <AskForm action={`${path}/cancel`} words={words} answers={{ yes: words.yes, no: words.no }} problems={problems} />
    </GuestPage>,
    problems.length > 0 ? 422 : 200,
  );
}
