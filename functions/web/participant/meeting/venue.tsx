import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { lastVenue, maySetVenue } from '../../../../shared/domain/pair/meeting.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { goTo, show } from '../../visit.ts';
import { actAs } from '../access/admits.ts';
import { showHome } from '../home/home.tsx';
import { askAgain, type Filled } from '../link/again.ts';
import type { Answer } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';
import type { AtMeeting } from './at-meeting.ts';

/** Long enough for the address of a video meeting. */
const MOST_IN_VENUE = 400;

/** Where two people meet, in their words. */
export function venueField({ texts }: Pick<AtMeeting, 'texts'>) {
  const { place, venueHint } = texts.meeting.times;
  return { place: { kind: 'line', required: false, most: MOST_IN_VENUE, label: place, hint: venueHint } } satisfies Fields;
}

/** Asks where the two meet. */
export function showVenueForm(at: AtMeeting): Answer {
  if (!maySetVenue(at.meeting, at.own.role, at.now)) return showHome(at, { instead: 'not at this stage' });
  return venuePage(at, at.tried ?? { typed: { place: [lastVenue(at.meeting) ?? ''] }, problems: [] });
}

/** Takes the venue; an empty one takes it away. */
export async function takeVenue(at: AtMeeting, typed: Typed): Promise<Response> {
  const read = readForm(venueField(at), typed, at.say);
  return 'problems' in read ? askAgain(at, `${at.path}/place`, typed, read.problems) : setVenue(at, read.values.place);
}

export async function setVenue(at: AtMeeting, place: string | undefined): Promise<Response> {
  const { meeting, own, c, home } = at;
  const change = { command: 'set place', by: own.role, place } as const;
  const outcome = await actAs(at, { command: 'meeting', number: meeting.number, change });
  const done = meeting.status === 'agreed' ? 'placed' : 'place-proposed';
  return outcome.outcome === 'refused' ? refuse(at, outcome.why) : goTo(c, `${home}${saying(done, outcome.outcome)}`);
}

function venuePage(at: AtMeeting, { typed, problems }: Filled): Answer {
  const { meeting, texts, other, path, say, c, home } = at;
  const words = texts.meeting.placing;
  const title = words.title(meeting.number, other);
  return show(
    c,
    <OwnPage holder={at} title={title} back={home} problems={problems}>
      <h1>{title}</h1>
      <p>{meeting.status === 'agreed' ? words.booked(say.dayAndTime(instantOf(meeting.startsAt)), other) : words.proposed(other)}</p>
      <form method="post" action={`${path}/place`} novalidate>
        <AskAll fields={venueField(at)} typed={typed} problems={problems} say={say} />
        <button type="submit">{words.button}</button>
      </form>
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}
