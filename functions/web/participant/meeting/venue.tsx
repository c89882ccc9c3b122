import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { lastVenue, maySetVenue } from '../../../../shared/domain/pair/meeting.ts';
import { problemOf, TextField } from '../../../../shared/pages/parts.tsx';
import { firstValue } from '../../form-body.ts';
import { goTo, show } from '../../visit.ts';
import { actAs } from '../access/admits.ts';
import { showHome } from '../home/home.tsx';
import { askAgain, type Filled } from '../link/again.ts';
import type { Answer } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';
import { readOwnWords } from '../parts/own-words.ts';
import type { AtMeeting } from './at-meeting.ts';

/** Long enough for the address of a video meeting. */
export const MOST_IN_VENUE = 400;

/** Asks where the two meet. */
export function showVenueForm(at: AtMeeting): Answer {
  if (!maySetVenue(at.meeting, at.own.role, at.now)) return showHome(at, { instead: 'not at this stage' });
  return venuePage(at, at.tried ?? { typed: { place: [lastVenue(at.meeting) ?? ''] }, problems: [] });
}

/** Takes the venue; an empty one takes it away. */
export async function takeVenue(at: AtMeeting, typed: Typed): Promise<Response> {
  const { text, problems } = readOwnWords(typed, { field: 'place', most: MOST_IN_VENUE, isLine: true }, at.texts);
  if (problems.length === 0) return setVenue(at, text);
  return askAgain(at, `${at.path}/place`, typed, problems);
}

export async function setVenue(at: AtMeeting, place: string): Promise<Response> {
  const { meeting, own, c, home } = at;
  const change = { command: 'set place', by: own.role, place: place === '' ? undefined : place } as const;
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
        <TextField
          name="place"
          label={texts.meeting.times.place}
          hint={texts.meeting.times.venueHint}
          problem={problemOf(problems, 'place')}
          value={firstValue(typed, 'place')}
        />
        <button type="submit">{words.button}</button>
      </form>
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}
