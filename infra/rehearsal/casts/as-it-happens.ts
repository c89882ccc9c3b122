import { Temporal } from 'temporal-polyfill';
import type { LetterName } from '../../../shared/domain/letter.ts';
import { outcomeOf } from '../../../shared/domain/pair/meeting.ts';
import { timesLapsed } from '../../../shared/domain/pair/pair.ts';
import { minutesLetOutAt } from '../../../shared/domain/workshop/room.ts';
import { workingDaysFrom } from '../../../shared/round/calendar.ts';
import { lastDay } from '../../../shared/round/half-year.ts';
import { hasWorkshop, type Round } from '../../../shared/round/round-file.ts';
import { noteThatComes } from '../operators/guests-page.ts';
import { writeTo } from '../operators/letters-page.ts';
import { bookFor, letTakeOver, noteMeetingOf, sayYesFor, swapWithAnother } from '../operators/pair-page.ts';
import {
  correctAnswers,
  enterByTelephone,
  enterManager,
  enterManagers,
  giveOutAll,
  giveUpOn,
  holdUntil,
  release,
  turnDown,
} from '../operators/person-page.ts';
import { changePlan, pressAboutCall, takePlanBack } from '../operators/plan-page.ts';
import { CARDS, holdWorkshop } from '../operators/workshop-page.ts';
import type { Character } from '../people/characters.ts';
import type { Habit } from '../people/habit.ts';
import { isGenuine } from '../verdict/certificates.ts';
import { type Evidence, lettersTo } from '../verdict/evidence.ts';
import type { Cast, Errand } from './cast.ts';

/** A round as real ones are: its plan changes, people are away or say no late, two walk unbooked, and nobody presses the button for a week. */
export const asItHappens: Cast = {
  habits: {
    mentee: [
      ['is away when asked', 'walks unbooked'],
      ['declines late', 'phones about a meeting'],
      ['leaves before the end'],
      ['sets the venue', 'pauses'],
      ['cancels twice'],
    ],
    mentor: [['mistypes the address'], ['withdraws'], ['slow']],
  },
  besides: {
    mentee: [
      [
        'is entered by telephone',
        'answers by telephone',
        'lets an assistant book',
        'is given another student',
        'is booked for',
        'takes the certificate',
      ],
      ['is entered by hand', 'is taken over from'],
      ['is on a list', 'is held a while'],
      ['is on a list'],
      ['is on a list', 'is turned down'],
      ['is on a list', 'says no to the welcome'],
      ...Array.from({ length: 4 }, () => ['is on a list', 'confirms nothing'] as const),
    ],
    mentor: [...Array.from({ length: 8 }, () => []), ['is erased at their own wish']],
  },
  seatsBesides: 5,
  appliesWithinDays: 14,
  operators: {
    away: (round) => ({ from: call(17)(round), to: workingDaysFrom(round, call(17)(round), 6) }),
    takesEntries: true,
    leavesDays: 3,
    errands: [
      forOne('a manager who said yes by telephone is entered', call(3), '10:00', 'is entered by telephone', enterByTelephone),
      forOne('a manager is entered who has not said anything', call(3), '10:30', 'is entered by hand', enterManager),
      {
        what: 'the managers of a list are entered',
        on: call(4),
        at: '09:30',
        does: (desk, everybody) => enterManagers(desk, everybody('is on a list')),
      },
      forOne('somebody is held', call(8), '11:00', 'is held a while', (desk, person) =>
        holdUntil(desk, person, call(14)(desk.round).toString()),
      ),
      forOne('an answer is corrected', call(9), '11:00', 'is entered by hand', (desk, person) =>
        correctAnswers(desk, person, { title: CORRECTED }),
      ),
      forOne('somebody is turned down', call(11), '11:00', 'is turned down', turnDown),
      {
        what: 'an operator gives up on those who have not answered',
        on: call(16),
        at: '09:00',
        does: async (desk, everybody) => {
          for (const person of everybody('confirms nothing')) await giveUpOn(desk, person);
        },
      },
      forOne('whoever was held is released', call(14), '11:00', 'is held a while', release),
      {
        what: 'the call is extended, with a new day for answers',
        on: call(10),
        at: '10:00',
        does: (desk) => changePlan(desk, { deadline: later(desk.round.call.deadline, 7), answerBy: later(desk.round.call.answerBy, 3) }),
      },
      { what: 'the call is closed by mistake', on: call(15), at: '15:00', does: (desk) => pressAboutCall(desk, 'end') },
      { what: 'the call is opened again', on: call(15), at: '15:04', does: (desk) => pressAboutCall(desk, 'open again') },
      { what: 'the call is closed early', on: call(17), at: '11:00', does: (desk) => pressAboutCall(desk, 'end') },
      forOne('an answer is noted that somebody gave by telephone', call(32), '15:00', 'answers by telephone', (desk, { name }) =>
        sayYesFor(desk, name),
      ),
      moves('the kick-off gets another room', 'kickOff', -14, { room: 'Aula Magna' }),
      moves('the kick-off is moved by mistake', 'kickOff', -13, { days: 1 }),
      { what: 'the plan is taken back', on: before('kickOff', -13), at: '10:05', does: takePlanBack },
      moves('the kick-off is moved, to a third room', 'kickOff', -8, { days: 6, room: 'Södra huset, sal B4' }),
      {
        what: 'an operator writes down a meeting',
        on: (round) => Temporal.PlainDate.from(lastDay(round)).subtract({ days: 12 }),
        at: '09:30',
        does: (desk, everybody) => noteMeetingOf(desk, oneOf(everybody('phones about a meeting')).name),
      },
      forOne('an operator notes who comes', before('kickOff', 1), '10:00', 'is entered by telephone', (desk, { name }) =>
        noteThatComes(desk, name, 'Inget med sesam'),
      ),
      {
        what: 'an operator writes to one side',
        on: before('kickOff', 2),
        at: '15:00',
        does: (desk) => writeTo(desk, 'mentees', WRITTEN, 'Hej {namn}! Vi ses en trappa upp: hissen står stilla den dagen.'),
      },
      forOne(
        'a student leaves the university, and another takes over',
        before('kickOff', -2),
        '09:10',
        'is taken over from',
        (desk, { name }) => letTakeOver(desk, name),
      ),
      forOne('two pairs exchange partners', before('kickOff', 35), '10:20', 'is given another student', (desk, { name }) =>
        swapWithAnother(desk, name),
      ),
      forOne('an operator books a meeting for two', before('kickOff', 42), '10:30', 'is booked for', (desk, { name }) =>
        bookFor(desk, name, workingDaysFrom(desk.round, desk.today, 10).toString()),
      ),
      forOne('somebody is given all that is kept about them', before('kickOff', 50), '10:40', 'is booked for', giveOutAll),
      moves('the workshop is moved', 'workshop', -21, { days: 2, room: 'Kontoret på Vetenskapsvägen 10' }),
      { what: 'the workshop is held', on: before('workshop', 2), at: '15:20', does: holdWorkshop },
    ],
  },
  happens: {
    'the call was extended, with a new day for answers': ({ state }) =>
      state.planBefore?.some(({ deadline, answerBy }) => deadline !== undefined && answerBy !== undefined) === true,
    'the call was closed early': ({ state }) => state.endedEarlyAt !== undefined,
    'offers waited for more than a week': (evidence) => waitedForOffers(evidence, 7),
    'two who did not answer were asked once more': ({ pairs }) =>
      pairs.some((pair) => timesLapsed(pair) > 0 && pair.formedAt !== undefined),
    'somebody said no late': ({ pairs }) => pairs.some(({ status }) => status === 'declined'),
    'the kick-off changed its room twice, and its day': ({ state }) => timesTold(state, 'kickOff') === 2,
    'the workshop was moved, if there was one': ({ round, state }) => !hasWorkshop(round) || timesTold(state, 'workshop') === 1,
    'phones in the workshop, if there was one, wrote, voted and decided, and its minutes went to those in a pair who wanted them, and to nobody else':
      ({ round, workshop, pairs, ledger }) => {
        if (workshop === undefined) return !hasWorkshop(round);
        const { room, wall, said } = workshop;
        const inPair = new Set(pairs.flatMap(({ status, mentor, mentee }) => (status === 'formed' ? [mentor, mentee] : [])));
        const wanted = said.flatMap(({ person, wantsMinutes }) => (wantsMinutes && inPair.has(person) ? [person] : []));
        const got = ledger.flatMap(({ letter, status, recipient }) =>
          letter === 'workshop minutes' && status === 'sent' ? [recipient.id] : [],
        );
        const cards = wall.topics.flatMap((topic) => topic.cards.map(({ text }) => text));
        return (
          CARDS.every((text) => cards.includes(text)) &&
          wall.voted === CARDS.length &&
          wall.resolutions.length === 1 &&
          minutesLetOutAt(room) !== undefined &&
          wanted.length > 0 &&
          wanted.toSorted().join() === got.toSorted().join()
        );
      },
    'somebody took their certificate along from their own page, and others find it genuine by its key alone': ({ certificates }) =>
      certificates.length === 1 && certificates.every(isGenuine),
    'a venue was set alone': ({ happenings }) => happenings.some(({ name }) => name === 'place changed'),
    'two walked who had not booked it': ({ pairs }) =>
      pairs.some(({ meetings }) =>
        meetings.some((meeting) => meeting.status === 'agreed' && ['mentor', 'mentee'].includes(meeting.recorded?.by ?? '')),
      ),
    'an operator wrote a meeting down': ({ pairs }) =>
      pairs.some(({ meetings }) => meetings.some((meeting) => meeting.status === 'agreed' && meeting.settled !== undefined)),
    'two paused': ({ pairs }) => pairs.some(({ pauses = [] }) => pauses.length > 0),
    'somebody left before the end': ({ pairs }) => pairs.some(({ status }) => status === 'ended'),
    'a manager was entered who had said yes by telephone, and one whose link was followed': ({ people }) =>
      [true, false].every((byTelephone) =>
        people.some(({ entered, confirmedAt }) => (entered?.byTelephone ?? false) === byTelephone && confirmedAt !== undefined),
      ),
    'eight were entered by a list, of whom some said yes, one no and some nothing': (evidence) => {
      const listed = withHabit(evidence, 'is on a list');
      return (
        listed.length === 8 &&
        listed.filter(({ confirmedAt }) => confirmedAt !== undefined).length >= 2 &&
        listed.some(({ status, confirmedAt }) => ['withdrawn', 'left'].includes(status) && confirmedAt === undefined) &&
        listed.some(({ confirmedAt }) => confirmedAt === undefined && listed.length === 8)
      );
    },
    'an operator corrected an answer, and the person was told': (evidence) =>
      withHabit(evidence, 'is entered by hand').some(
        ({ id, answers, corrected = [] }) =>
          answers.role === 'mentee' &&
          answers.title === CORRECTED &&
          corrected.some(({ by }) => by !== undefined) &&
          lettersTo(evidence, id).some(({ letter }) => letter === 'details corrected'),
      ),
    'somebody was held and released, and then asked': (evidence) =>
      withHabit(evidence, 'is held a while').some(
        ({ id, held, holds = 0 }) => held === undefined && holds >= 2 && lettersTo(evidence, id).some(({ letter }) => letter === 'offer'),
      ),
    'somebody was turned down by a kind letter, and asked about nobody': (evidence) =>
      withHabit(evidence, 'is turned down').every(
        ({ id, out }) =>
          out?.how === 'turned down' &&
          lettersTo(evidence, id).filter(({ letter }) => letter === 'turned down').length === 1 &&
          !lettersTo(evidence, id).some(({ letter }) => letter === 'offer'),
      ),
    'somebody was answered for by telephone': ({ pairs }) => pairs.some(({ answers }) => answers.mentee?.heardOn !== undefined),
    'somebody took over from one of a pair, and the one who stayed heard when there was somebody to meet': (evidence) => {
      const [manager] = withHabit(evidence, 'is taken over from');
      const own = evidence.pairs.filter(({ mentee, formedAt }) => mentee === manager?.id && formedAt !== undefined);
      const told = manager === undefined ? [] : lettersTo(evidence, manager.id);
      const introductions = told.filter(({ letter }) => letter === 'introduction').length;
      return own.length === 2 && introductions === 2 && !told.some(({ letter }) => letter === 'pair ended');
    },
    'an assistant booked for a manager who books nothing herself, and had it in the calendar': (evidence) =>
      withHabit(evidence, 'lets an assistant book').some(
        ({ id }) =>
          evidence.pairs.some(({ mentee, meetings }) => mentee === id && meetings.some((meeting) => outcomeOf(meeting) === 'held')) &&
          evidence.ledger.some(
            ({ letter, recipient, status }) =>
              letter === 'meeting invitation' && recipient.kind === 'assistant' && recipient.id.startsWith(id) && status === 'sent',
          ),
      ),
    'somebody had all about themselves erased, and nothing names them or was sent to them since': (evidence) => {
      const gone = evidence.erased.filter(({ erased }) => erased?.why === 'own wish');
      const wished = evidence.characters.filter(({ habits }) => habits.includes('is erased at their own wish'));
      return (
        gone.length === wished.length &&
        gone.every(({ id, email }) => email === '' && !evidence.ledger.some(({ recipient }) => recipient.id === id)) &&
        !evidence.people.some(({ email }) => wished.some((person) => person.email === email))
      );
    },
    'two pairs exchanged partners, and each of the four heard once': (evidence) => {
      const swapped = evidence.pairs.filter(({ ending }) => ending?.why === 'swapped');
      const made = evidence.pairs.filter(({ formedAt }) => swapped.some(({ endedAt }) => endedAt === formedAt));
      const people = swapped.flatMap(({ mentor, mentee }) => [mentor, mentee]);
      return (
        swapped.length === 2 &&
        made.length === 2 &&
        people.every((id) => {
          const told = (name: LetterName, pairs: Evidence['pairs']) =>
            lettersTo(evidence, id).filter(({ letter, about }) => letter === name && pairs.some((pair) => pair.id === about.pair)).length;
          // What comes of the new pair later, such as that somebody leaves it, is another matter.
          return told('introduction', made) === 1 && told('pair ended', swapped) === 0;
        })
      );
    },
    'an operator booked for two who then met': (evidence) =>
      withHabit(evidence, 'is booked for').some(({ id }) =>
        evidence.pairs.some(
          ({ mentee, meetings }) =>
            mentee === id && meetings.some((meeting) => meeting.status === 'agreed' && meeting.place === 'Receptionen, våning 2'),
        ),
      ),
    'one side was written to, each once': ({ ledger, people }) => {
      const got = ledger
        .filter(({ letter, status }) => letter === 'from operators' && status === 'sent')
        .map(({ recipient }) => recipient.id);
      const mentees = people.filter(
        ({ answers, entered, status }) => answers.role === 'mentee' && entered === undefined && status === 'confirmed',
      );
      return mentees.length > 0 && new Set(got).size === got.length && mentees.every(({ id }) => got.includes(id));
    },
    'an operator noted that somebody comes, and what the kitchen must know': (evidence) =>
      withHabit(evidence, 'is entered by telephone').some(({ gatherings }) => {
        const said = gatherings?.kickOff?.said;
        return said?.comes === 'yes' && said.by !== undefined && said.food === 'Inget med sesam';
      }),
    'an operator took an entry and wrote about it': ({ entries }) =>
      entries.some(({ owner, notes = [] }) => owner !== undefined && notes.length > 0),
  },
};

/** What is typed in place of a manager's title. */
const CORRECTED = 'HR-chef';
/** The subject of what is written to one side. */
const WRITTEN = 'Rummet är ändrat';

type ForOne = (desk: Parameters<Errand['does']>[0], person: Character) => Promise<void>;

/** Does something about the one person who has a habit. */
function forOne(what: string, on: Errand['on'], at: string, habit: Habit, does: ForOne): Errand {
  return { what, on, at, does: (desk, everybody) => does(desk, oneOf(everybody(habit))) };
}

function oneOf(people: readonly Character[]): Character {
  const [one] = people;
  if (one === undefined) throw new RangeError('there is nobody like that');
  return one;
}

function withHabit({ people, habitsOf }: Evidence, habit: Habit): Evidence['people'] {
  return people.filter(({ id }) => habitsOf(id).includes(habit));
}

/** So many days after the call opened. */
function call(days: number): (round: Round) => Temporal.PlainDate {
  return ({ call: { opens } }) => Temporal.PlainDate.from(opens).add({ days });
}

type Gathering = 'kickOff' | 'workshop';

/** So many days from the day a gathering has in the round file. */
function before(gathering: Gathering, days: number): Errand['on'] {
  return (round) => {
    const date = round[gathering]?.date;
    return date === undefined ? undefined : Temporal.PlainDate.from(date).add({ days });
  };
}

/** Somebody gives a gathering another day, another room or both. */
function moves(what: string, gathering: Gathering, on: number, { days, room }: { readonly days?: number; readonly room?: string }): Errand {
  return {
    what,
    on: before(gathering, on),
    at: '10:00',
    does: (desk) => {
      const date = desk.round[gathering]?.date;
      return changePlan(desk, {
        ...(days === undefined || date === undefined ? {} : { [`${gathering}.date`]: later(date, days) }),
        ...(room === undefined ? {} : Object.fromEntries(desk.round.languages.map((language) => [`${gathering}.place.${language}`, room]))),
      });
    },
  };
}

function later(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

function timesTold({ tellings = [] }: Evidence['state'], gathering: Gathering): number {
  return tellings.filter(({ was }) => was[gathering] !== undefined).length;
}

function waitedForOffers({ happenings }: Evidence, days: number): boolean {
  const [proposed, offered] = ['pairs proposed', 'pair offered'].map((event) => happenings.find(({ name }) => name === event)?.at);
  return proposed !== undefined && offered !== undefined && Temporal.Instant.from(proposed).until(offered).total('days') > days;
}
