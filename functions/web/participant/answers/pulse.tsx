import type { Child } from 'hono/jsx';
import type { Typed } from '../../../../shared/domain/application/form.ts';
import { otherRole } from '../../../../shared/domain/pair/pair.ts';
import { openPulse } from '../../../../shared/domain/pair/pair-moments.ts';
import type { PulseAnswer, PulseNumber } from '../../../../shared/domain/pair/pulse.ts';
import { readText } from '../../../../shared/domain/typed-text.ts';
import { Facts, type FieldProblem, TextField } from '../../../../shared/pages/parts.tsx';
import { givenName } from '../../../../shared/words/names.ts';
import type { Scale } from '../../../../shared/words/participant/answers.ts';
import { firstValue } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, show } from '../../visit.ts';
import { askAgain, type Filled } from '../again.ts';
import type { Answer } from '../arrival.ts';
import { GuestPage, problemOf } from '../guest-page.tsx';
import { actAs, type Member } from '../member.ts';
import { pairPath } from '../paths.ts';
import { showPlace } from '../place/place.tsx';
import { refuse } from '../refused.ts';
import { ContactMe, coordinators } from './contact-me.tsx';
import { textProblems } from './fault-words.ts';
import { readScale, ScaleQuestion, scaleWords } from './scale.tsx';

const MOST_IN_NOTE = 500;

/** Asks the two questions; once they are answered, shows the own answers, now and last time, and never the other one's. */
export function showPulse(member: Member): Answer {
  const pulse = pulseOf(member);
  if (pulse === undefined) return problemPage(member.c, 404, member.person.language);
  const mine = answerTo(member, pulse);
  const wantsToChange = (member.c.req.query('change') === 'yes' || member.tried !== undefined) && isOpen(member, pulse);
  if (mine !== undefined && !wantsToChange) return answeredPage(member, pulse, mine);
  return isOpen(member, pulse)
    ? pulsePage(member, pulse, member.tried ?? { typed: mine === undefined ? {} : typedFrom(mine), problems: [] })
    : showPlace(member, { instead: 'not at this stage' });
}

export async function takePulse(member: Member, typed: Typed): Promise<Response> {
  const { own, c, person } = member;
  const pulse = pulseOf(member);
  if (pulse === undefined) return problemPage(c, 404, person.language);
  if (!isOpen(member, pulse)) return refuse(member, 'not at this stage');
  const path = `${pairPath(member, own)}/pulse/${pulse}`;
  const read = readPulse(typed, member);
  if ('problems' in read) return askAgain(member, path, typed, read.problems);
  const outcome = await actAs(member, { command: 'answer pulse', by: own.role, pulse, answer: read.answer });
  return outcome.outcome === 'refused' ? refuse(member, outcome.why) : goTo(c, path);
}

function pulseOf({ c }: Member): PulseNumber | undefined {
  const number = c.req.param('pulse');
  return number === '1' ? 1 : number === '2' ? 2 : undefined;
}

function isOpen({ own, tools, now }: Member, pulse: PulseNumber): boolean {
  return openPulse(own.pair, tools.round, now) === pulse;
}

function answerTo({ own }: Member, pulse: PulseNumber): PulseAnswer | undefined {
  return own.pair.pulses[pulse]?.[own.role];
}

type ReadPulse = { readonly answer: Omit<PulseAnswer, 'at'> } | { readonly problems: readonly FieldProblem[] };

function readPulse(typed: Typed, { texts }: Member): ReadPulse {
  const going = readScale(firstValue(typed, 'going'));
  const time = readScale(firstValue(typed, 'time'));
  const note = readText(firstValue(typed, 'note'), MOST_IN_NOTE);
  const words = texts.answers;
  const wrongNote = textProblems('note', note, typed, MOST_IN_NOTE, texts);
  if (going === undefined || time === undefined || 'fault' in note || wrongNote.length > 0) {
    return {
      problems: [
        ...(going === undefined ? [{ field: 'going', message: words.pulse.missingGoing }] : []),
        ...(time === undefined ? [{ field: 'time', message: words.pulse.missingTime }] : []),
        ...wrongNote,
      ],
    };
  }
  const wantsContact = firstValue(typed, 'contact') === 'yes';
  return { answer: { going, time, wantsContact, ...(note.value === '' ? {} : { note: note.value }) } };
}

function typedFrom(answer: PulseAnswer): Typed {
  return {
    going: [String(answer.going)],
    time: [String(answer.time)],
    note: answer.note === undefined ? [] : [answer.note],
    contact: answer.wantsContact ? ['yes'] : [],
  };
}

function pulsePage(member: Member, pulse: PulseNumber, { typed, problems }: Filled): Answer {
  const { own, texts } = member;
  const words = texts.answers.pulse;
  const title = words.title(givenName(own.partner.answers.name));
  return show(
    member.c,
    <GuestPage guest={member} title={title} back={member.home} problems={problems}>
      <h1>{title}</h1>
      <p>{words.whoSees(givenName(own.partner.answers.name), coordinators(member))}</p>
      <form method="post" action={`${pairPath(member, own)}/pulse/${pulse}`} novalidate>
        <ScaleQuestion name="going" scale={words.going} chosen={firstValue(typed, 'going')} problems={problems} />
        <ScaleQuestion name="time" scale={words.time} chosen={firstValue(typed, 'time')} problems={problems} />
        <TextField name="note" label={words.note} problem={problemOf(problems, 'note')} value={firstValue(typed, 'note')} rows={4} />
        <ContactMe guest={member} ticked={firstValue(typed, 'contact') === 'yes'} />
        <button type="submit">{words.button}</button>
      </form>
    </GuestPage>,
    problems.length > 0 ? 422 : 200,
  );
}

function answeredPage(member: Member, pulse: PulseNumber, mine: PulseAnswer): Answer {
  const { own, texts } = member;
  const words = texts.answers.pulse;
  const name = givenName(own.partner.answers.name);
  const title = words.title(name);
  const bothAnswered = own.pair.pulses[pulse]?.[otherRole(own.role)] !== undefined;
  return show(
    member.c,
    <GuestPage guest={member} title={title} back={member.home}>
      <h1>{title}</h1>
      <p class="lead">{bothAnswered ? words.both(name) : words.onlyYou(name)}</p>
      <h2>{words.yours}</h2>
      <Facts rows={comparison(member, pulse, mine)} />
      <p>{words.whoSees(name, coordinators(member))}</p>
      {isOpen(member, pulse) ? (
        <p>
          <a class="alone" href="?change=yes">
            {words.change}
          </a>
        </p>
      ) : (
        <p>{words.over}</p>
      )}
    </GuestPage>,
  );
}

/** The own answers, each with that of the time before. */
function comparison(member: Member, pulse: PulseNumber, mine: PulseAnswer): readonly (readonly [string, Child])[] {
  const words = member.texts.answers.pulse;
  const before = pulse === 2 ? answerTo(member, 1) : undefined;
  const beside = (scale: Scale, answer: number, earlier: number | undefined) =>
    earlier === undefined ? scaleWords(scale, answer) : `${scaleWords(scale, answer)} (${words.before(scaleWords(scale, earlier))})`;
  return [
    [words.goingRow, beside(words.going, mine.going, before?.going)],
    [words.timeRow, beside(words.time, mine.time, before?.time)],
  ];
}
