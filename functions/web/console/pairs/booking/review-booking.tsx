import { bookingCommand } from '../../../../../shared/commands/pair/book-meeting.ts';
import { assistantBeside } from '../../../../../shared/domain/application/assistant.ts';
import { stamp } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import type { LetterAbout, LetterName } from '../../../../../shared/domain/letter.ts';
import { decidePair } from '../../../../../shared/domain/pair/decide-pair.ts';
import type { Meeting } from '../../../../../shared/domain/pair/meeting.ts';
import type { Pair } from '../../../../../shared/domain/pair/pair.ts';
import { Facts } from '../../../../../shared/pages/parts.tsx';
import { bookingWords } from '../../../../../shared/words/console/booking.ts';
import { TERMS } from '../../../../../shared/words/terms.ts';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { refusal, type Trouble } from '../../operator-visit.ts';
import { ActForm } from '../../parts/forms.tsx';
import { LettersToTwo, letterTo } from '../../parts/letter-preview.tsx';
import { seesSide } from '../../sight.ts';
import type { AtBooking } from './at-booking.ts';
import { actOf, type Booking, SURE } from './read-booking.ts';

/** The letter that tells each of the two, by what is done. */
const LETTER = {
  'booked meeting': 'meeting invitation',
  'moved meeting': 'meeting moved',
  'changed place': 'place changed',
} as const satisfies Record<string, LetterName>;

/** What becomes of the meeting and the letters as each will get them, with the one act. */
export async function reviewBooking(at: AtBooking, booking: Booking, typed: Typed): Promise<Response | Trouble> {
  const { visit, pair, meeting, people, names, path } = at;
  const { c, say, tools, operator, nonce } = visit;
  const words = bookingWords(say).preview;
  const change = bookingCommand(booking, operator);
  const decision = decidePair(tools.round, pair, { command: 'meeting', number: meeting.number, change }, tools.now());
  if (decision.outcome === 'refused') return refusal(visit, decision.why);
  if (decision.outcome === 'unchanged') return { status: 422, typed, problems: [{ field: 'content', message: words.same }] };
  const act = actOf(meeting, booking, tools);
  const about = { pair: decision.next, told: aboutIn(decision.next, meeting) };
  const letters = {
    mentor: await letterTo(people.mentor, LETTER[act], visit, { ...about, partner: people.mentee }),
    mentee: await letterTo(people.mentee, LETTER[act], visit, { ...about, partner: people.mentor }),
  };
  const assistant = assistantBeside(people.mentee, people.mentor);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title[act]} section="/console/pairs">
      <Facts
        rows={[
          [say(TERMS.with), say.list([names.mentor, names.mentee])],
          [say(TERMS.time), say.dayAndTime(booking.time)],
          [bookingWords(say).place, booking.place ?? bookingWords(say).noPlace],
        ]}
      />
      <LettersToTwo visit={visit} names={names} letters={letters} words={words} />
      {assistant === undefined || !seesSide(visit, 'mentee') ? null : <p>{words.assistant(assistant.name)}</p>}
      <ActForm nonce={nonce} path={path} act="book" values={{ ...kept(typed), [SURE]: stamp(booking.time) }}>
        <p class="actions">
          <button type="submit">{words.act[act]}</button> <a href={path}>{words.back}</a>
        </p>
      </ActForm>
    </ConsolePage>,
  );
}

function kept({ on = [], at = [], place = [] }: Typed): Readonly<Record<string, readonly string[]>> {
  return { on, at, place };
}

/** What a letter about the meeting is told of it. */
function aboutIn(pair: Pair, { number }: Meeting): LetterAbout {
  const meeting = pair.meetings.find((one) => one.number === number);
  const sequence = meeting?.status === 'agreed' ? meeting.sequence : undefined;
  return { pair: pair.id, meeting: number, version: meeting?.version, sequence };
}
