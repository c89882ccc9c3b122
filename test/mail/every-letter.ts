import { Temporal } from 'temporal-polyfill';
import { type Application, entered, WAYS_OVER } from '../../shared/domain/application/application.ts';
import { decideByHand } from '../../shared/domain/application/by-hand.ts';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import { decideErasing } from '../../shared/domain/application/decide-erasing.ts';
import { REMINDED } from '../../shared/domain/application/entered.ts';
import { attentionSchema } from '../../shared/domain/attention.ts';
import { followUpAt } from '../../shared/domain/closing/follow-up-days.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { sayComing } from '../../shared/domain/gathering/coming.ts';
import type { Comes } from '../../shared/domain/gathering/said.ts';
import type { LetterName } from '../../shared/domain/letter.ts';
import type { Mailing } from '../../shared/domain/mailing/mailing.ts';
import { fillingsFor } from '../../shared/domain/mailing/placeholders.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { decideRights } from '../../shared/domain/rights/decide-rights.ts';
import { REASONS_FOR, REQUESTS, type RequestKind, requestsIn } from '../../shared/domain/rights/request.ts';
import type { Gathering } from '../../shared/domain/round-state.ts';
import type { LetterContext } from '../../shared/mail/letters/context.ts';
import { dayOf } from '../../shared/round/calendar.ts';
import { LANGUAGES, type Language } from '../../shared/round/languages.ts';
import { plannedIn } from '../../shared/round/planned.ts';
import { ROLES, type Role, type Round } from '../../shared/round/round-file.ts';
import { nextOf } from '../builders/decided.ts';
import {
  contextForAssistant,
  contextForDraft,
  contextForOperator,
  contextForPair,
  contextForPerson,
  contextForVisitor,
  type Occasion,
} from '../builders/letter-contexts.ts';
import { anOffer, aPair, OFFERED_AT, withMeeting, withMeetingCancelled, withTimesProposed, withVenue } from '../builders/pairs.ts';
import { APPLIED_AT, anApplication, aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

/** One letter in one situation. */
export type Case = { readonly title: string; readonly letter: LetterName; readonly context: LetterContext };

type Setting = {
  readonly round: Round;
  readonly language: Language;
  readonly role: Role;
  readonly people: Readonly<Record<Role, Application>>;
};

/** A day with a long name, since subjects must hold it. */
const MEETS_AT = Temporal.Instant.from('2027-11-24T13:00:00Z');
const AGREED_AT = Temporal.Instant.from('2027-10-04T08:00:00Z');
/** Words with a link in them, as people paste them. */
const VIDEO = 'Teams: https://teams.example/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d';
const LATER = Temporal.Instant.from('2027-12-01T13:00:00Z');

/** Every letter to every kind of reader in every language, in each situation that changes its words. */
export function everyLetter(round: Round = theRound(), names: Partial<Record<Role, string>> = {}): readonly Case[] {
  return LANGUAGES.flatMap((language) => [
    ...ROLES.flatMap((role) => {
      const people = {
        mentor: aPerson({ language, ...named(names.mentor) }),
        mentee: aPerson({ language, role: 'mentee', ...named(names.mentee) }),
      };
      return [...applying, ...pairing, ...booking, ...meeting, ...closing, ...fromOperators, ...replanned, ...assisting].flatMap((cases) =>
        cases({ round, language, role, people }),
      );
    }),
    ...operators({ round, language }),
  ]);
}

function named(name: string | undefined) {
  return name === undefined ? {} : { answers: { name } };
}

/** How the places may stand for somebody who has none. */
const PLACES = [
  ['from the reserve list', { standing: 6, partnersLeft: false, wasReserve: true }],
  ['never asked, all taken', { standing: 6, partnersLeft: true, wasReserve: false }],
  ['too few on the other side', { standing: 5, partnersLeft: false, wasReserve: false }],
  ['nobody who fits', { standing: 1, partnersLeft: true, wasReserve: false }],
  ['no pair at all', { standing: 0, partnersLeft: true, wasReserve: false }],
] as const;

function whoWasEntered(person: Application, byTelephone: boolean): Application {
  const by = {
    by: 'karin',
    at: '2027-08-16T10:00:00.000Z',
    why: 'HR har föreslagit dig.',
    byTelephone,
    unanswered: byTelephone ? [] : ['ties'],
  };
  return entered({ ...person, entered: by }, APPLIED_AT);
}

/** What was asked and answered about somebody's data: of each kind, granted and refused. */
function answered(person: Application, kind: RequestKind, granted: boolean): Application {
  const now = APPLIED_AT.add({ hours: 2 });
  const asked = nextOf(decideRights(person, { command: 'ask', kind, words: 'Jag vill det.', stage: 'running' }, now));
  const [reason = 'asked before'] = REASONS_FOR[kind];
  const words = 'Vi har tänkt efter.\n\nSå här blir det.';
  const answer = granted ? ({ by: 'karin', granted, words } as const) : ({ by: 'karin', granted, reason, words } as const);
  return nextOf(decideRights(asked, { command: 'answer', request: 1, answer, stage: 'running' }, now));
}

/** What was asked about somebody's data, when the answer takes longer. */
function putOff(person: Application, kind: RequestKind, round: Round): Application {
  const now = APPLIED_AT.add({ hours: 2 });
  const asked = nextOf(decideRights(person, { command: 'ask', kind, words: 'Jag vill det.', stage: 'running' }, now));
  const longer = { by: 'karin', reason: 'complex', words: 'Vi har tänkt efter.\n\nSå här blir det.' } as const;
  return nextOf(decideRights(asked, { command: 'take longer', request: 1, longer, round }, now));
}

type Cases = (setting: Setting) => readonly Case[];

function inSetting({ language, role }: Pick<Setting, 'language' | 'role'>, letter: LetterName, context: LetterContext, when = ''): Case {
  return { title: `${letter}${when === '' ? '' : `, ${when}`} (${language}, ${role})`, letter, context };
}

const applying: readonly Cases[] = [
  (setting) => {
    const { round, language, people, role } = setting;
    const now = APPLIED_AT.add({ hours: 2 });
    const confirmed = people[role];
    const submitted = anApplication({ language, role, answers: { name: confirmed.answers.name } });
    const withdrawn = nextOf(decideApplication(confirmed, { command: 'withdraw' }, now));
    const about = (letter: LetterName, person: Application) =>
      inSetting(setting, letter, contextForPerson({ round, language, now, letter }, person), person.status);
    return [
      about('receipt', submitted),
      about('receipt', confirmed),
      about('already applied', submitted),
      about('already applied', confirmed),
      about('confirm reminder', submitted),
      about('welcome', whoWasEntered(submitted, false)),
      about('welcome', whoWasEntered(submitted, true)),
      inSetting(
        setting,
        'welcome',
        contextForPerson({ round, language, now, letter: 'welcome', occasion: REMINDED }, whoWasEntered(submitted, false)),
        'again',
      ),
      about('new link', submitted),
      about('new link', confirmed),
      about('new link', withdrawn),
      about('withdrawal receipt', withdrawn),
      about('withdrawal receipt', nextOf(decideApplication(submitted, { command: 'withdraw' }, now))),
      ...(['to be erased', 'farewell'] as const).flatMap((letter) => [
        about(letter, nextOf(decideErasing(confirmed, { command: 'ask', stage: 'matching' }, now))),
        inSetting(
          setting,
          letter,
          contextForPerson(
            { round, language, now, letter, stage: 'closed' },
            nextOf(decideErasing(confirmed, { command: 'ask', stage: 'closed', by: 'karin' }, now)),
          ),
          'closed',
        ),
      ]),
      about(
        'details corrected',
        nextOf(decideApplication(confirmed, { command: 'correct phone', phone: '08-16 20 00', shown: true, by: 'karin' }, now)),
      ),
      ...REQUESTS.flatMap((kind) =>
        [true, false].map((granted) =>
          inSetting(
            setting,
            'request answered',
            contextForPerson(
              { round, language, now, letter: 'request answered', about: { request: 1 } },
              answered(confirmed, kind, granted),
            ),
            `${kind}, ${granted ? 'granted' : 'refused'}`,
          ),
        ),
      ),
      ...requestsIn(round).map((kind) =>
        inSetting(
          setting,
          'answer put off',
          contextForPerson({ round, language, now, letter: 'answer put off', about: { request: 1 } }, putOff(confirmed, kind, round)),
          kind,
        ),
      ),
      about('restriction lifted', confirmed),
      about('already answered', submitted),
      ...(['turned down', 'taken out'] as const).flatMap((letter) =>
        [true, false].map((mayApply) => {
          const words = 'HR har föreslagit dig.\n\nHR har föreslagit dig.';
          const command =
            letter === 'turned down'
              ? ({ command: 'turn down', by: 'karin', words, mayApply } as const)
              : ({ command: 'take out', by: 'karin', tells: true, mayApply, ...(mayApply ? {} : { words }) } as const);
          const out = nextOf(decideByHand(round, confirmed, command, now));
          return inSetting(
            setting,
            letter,
            contextForPerson({ round, language, now, letter }, out),
            mayApply ? 'may apply' : 'for this round',
          );
        }),
      ),
      about('let back in', confirmed),
      ...(['answer takes longer', 'no place'] as const).map((letter) => {
        const held = nextOf(decideByHand(round, confirmed, { command: 'hold', by: 'karin', until: '2027-09-01' }, now));
        const stage = letter === 'no place' ? 'closed' : 'matching';
        return inSetting(setting, letter, contextForPerson({ round, language, now, letter, stage }, held), 'on hold');
      }),
      about('reserve', confirmed),
      ...(['answer takes longer', 'no place'] as const).flatMap((letter) => [
        ...WAYS_OVER.filter((over) => over !== 'ended').map((over) =>
          inSetting(
            setting,
            letter,
            contextForPerson({ round, language, now, letter }, { ...confirmed, lastPair: { id: 'a-b', over } }),
            over,
          ),
        ),
        ...PLACES.map(([when, places]) =>
          inSetting(setting, letter, contextForPerson({ round, language, now, letter }, confirmed, places), when),
        ),
      ]),
    ];
  },
  (setting) => {
    const { round, language } = setting;
    const occasion = { round, language, now: APPLIED_AT, letter: 'draft link' } as const;
    return [inSetting(setting, 'draft link', contextForDraft(occasion, { email: ['asa@person.example'], name: ['Åsa Öberg'] }))];
  },
  (setting) => {
    const { round: file, language, role } = setting;
    const round = { ...file, formerMentors: [FORMER_MENTOR] };
    const at = stamp(APPLIED_AT);
    const visitor = { id: 'visitor1', address: 'undrar@person.example', role, language };
    const curious = { ...visitor, askedAt: at, hasApplied: false };
    const question = { ...visitor, text: 'Får jag resorna betalda?', at, answer: { text: 'Ja.\n\nI Stockholm.', by: 'karin', at } };
    const to = (letter: 'question answered' | 'curious link' | 'deadline near' | 'talk arranged', now = APPLIED_AT) =>
      ({ round, language, now, letter }) as const;
    const talk = { askedAt: at, with: 'siri', by: 'karin', at };
    const late = Temporal.Instant.from('2027-09-10T08:00:00Z');
    return [
      inSetting(setting, 'question answered', contextForVisitor(to('question answered'), { question })),
      inSetting(setting, 'curious link', contextForVisitor(to('curious link'), { curious })),
      inSetting(
        setting,
        'curious link',
        contextForVisitor(to('curious link', late), { curious: { ...curious, askedAt: stamp(late), talk: { askedAt: stamp(late) } } }),
        'a talk',
      ),
      inSetting(setting, 'deadline near', contextForVisitor(to('deadline near'), { curious: { ...curious, confirmedAt: at } })),
      inSetting(setting, 'talk arranged', contextForVisitor(to('talk arranged'), { curious: { ...curious, confirmedAt: at, talk } })),
    ];
  },
];

/** One who was a mentor before and talks to those who are curious. */
export const FORMER_MENTOR = {
  id: 'siri',
  name: 'Siri Ek',
  about: { sv: 'Läste juridik.', en: 'Read law.' },
  reach: 'siri@person.example',
};

const pairing: readonly Cases[] = [
  (setting) => {
    const { round, role } = setting;
    const offer = anOffer();
    const other = role === 'mentor' ? 'mentee' : 'mentor';
    const declined = nextOf(decidePair(round, offer, { command: 'answer', by: other, answer: 'no' }, OFFERED_AT));
    const lapsed = nextOf(decidePair(round, offer, { command: 'lapse' }, OFFERED_AT.add({ hours: 240 })));
    const again = nextOf(decidePair(round, lapsed, { command: 'offer again', fit: lapsed.fit }, OFFERED_AT.add({ hours: 264 })));
    const askedAgain = nextOf(decidePair(round, declined, { command: 'offer again', fit: offer.fit, afterNo: true }, OFFERED_AT));
    const heard = (answer: 'yes' | 'no') =>
      nextOf(decidePair(round, offer, { command: 'answer', by: role, answer, heardOn: dayOf(round, OFFERED_AT) }, OFFERED_AT));
    const heardYes = nextOf(decidePair(round, heard('yes'), { command: 'answer', by: other, answer: 'yes' }, OFFERED_AT));
    const formed = aPair({ round });
    const ended = nextOf(decidePair(round, formed, { command: 'end' }, AGREED_AT));
    const afterKickOff = Temporal.Instant.from('2027-11-22T08:00:00Z');
    return [
      inPair(setting, 'offer', offer, OFFERED_AT),
      inPair(setting, 'offer', offer, afterKickOff, 'after the kick-off'),
      {
        ...inPair(setting, 'offer', offer, OFFERED_AT, 'besides another'),
        context: { ...inPair(setting, 'offer', offer, OFFERED_AT).context, besides: ['Siri Ek'] },
      },
      inPair(setting, 'offer', again, OFFERED_AT.add({ hours: 264 }), 'once more'),
      inPair(setting, 'offer reminder', offer, OFFERED_AT),
      inPair(setting, 'offer', askedAgain, OFFERED_AT.add({ hours: 264 }), 'once more after a no'),
      inPair(setting, 'answer noted', heard('yes'), OFFERED_AT, 'a yes'),
      inPair(setting, 'answer noted', heard('no'), OFFERED_AT, 'a no'),
      inPair(setting, 'introduction', heardYes, OFFERED_AT, 'after a yes by telephone'),
      inPair(setting, 'offer lapsed', lapsed, OFFERED_AT),
      inPair(setting, 'offer fell through', declined, OFFERED_AT),
      inPair(setting, 'introduction', formed, OFFERED_AT),
      inPair(setting, 'introduction', formed, afterKickOff, 'after the kick-off'),
      inPair(setting, 'pair ended', ended, AGREED_AT),
      inPair(setting, 'pair ended', { ...ended, ending: { asks: [] } }, AGREED_AT, 'after a complaint'),
      inPair(setting, 'offer fell through', { ...declined, ending: { asks: [] } }, OFFERED_AT, 'after a complaint'),
    ];
  },
];

const booking: readonly Cases[] = [
  (setting) => {
    const { round, role } = setting;
    const pair = aPair({ round });
    const by = role === 'mentor' ? 'mentee' : 'mentor';
    const times = [MEETS_AT, LATER, LATER.add({ hours: 1 })];
    const one = withTimesProposed(pair, { number: 1, by, times: [MEETS_AT], round });
    const three = withTimesProposed(pair, { number: 1, by, times, place: 'Fikarummet', round });
    const moving = withTimesProposed(withMeeting(pair, MEETS_AT, { round }), { number: 1, by, times: [LATER], round, at: AGREED_AT });
    const first = { meeting: 1 };
    return [
      inPair(setting, 'times proposed', one, AGREED_AT, 'one time', first),
      inPair(setting, 'times proposed', three, AGREED_AT, 'three times', first),
      inPair(setting, 'times proposed', moving, AGREED_AT, 'to move', first),
      inPair(setting, 'answer times', three, AGREED_AT, '', first),
      inPair(setting, 'book meeting', pair, AGREED_AT, '', first),
    ];
  },
  (setting) => {
    const { round, role } = setting;
    const booked = withMeeting(aPair({ round }), MEETS_AT, { round, place: 'Fikarummet' });
    const nowhere = withMeeting(aPair({ round }), MEETS_AT, { round });
    const moved = withMeeting(booked, LATER, { round, at: AGREED_AT });
    const ended = nextOf(decidePair(round, booked, { command: 'end' }, AGREED_AT));
    const cancelled = (by: Role) => withMeetingCancelled(booked, by, 1, AGREED_AT);
    const version = (number: number) => ({ meeting: 1, version: number });
    const other = role === 'mentor' ? 'mentee' : 'mentor';
    const placed = { ...version(1), sequence: 1 };
    return [
      inPair(setting, 'meeting invitation', booked, AGREED_AT, '', version(1)),
      inPair(setting, 'meeting invitation', nowhere, AGREED_AT, 'without a place', version(1)),
      inPair(setting, 'meeting moved', moved, AGREED_AT, '', version(2)),
      inPair(setting, 'place changed', withVenue(booked, role, VIDEO), AGREED_AT, 'by the reader', placed),
      inPair(setting, 'place changed', withVenue(booked, other, 'Rum 4'), AGREED_AT, 'by the other', placed),
      inPair(setting, 'place changed', withVenue(booked, other, undefined), AGREED_AT, 'taken away', placed),
      inPair(setting, 'meeting cancelled', cancelled(role), AGREED_AT, 'by the reader', version(2)),
      inPair(setting, 'meeting cancelled', cancelled(other), AGREED_AT, 'by the other', version(2)),
      inPair(setting, 'meeting cancelled', ended, AGREED_AT, 'as the pair ended', version(2)),
    ];
  },
  (setting) => {
    const { round, role } = setting;
    const other = role === 'mentor' ? 'mentee' : 'mentor';
    const now = MEETS_AT.subtract({ hours: 24 });
    const on = dayOf(round, now.subtract({ hours: 24 * 6 }));
    const record = (pair: Pair, by: Role | 'operator', number = 1) =>
      nextOf(
        decidePair(
          round,
          pair,
          { command: 'record meeting', number, on, ...(by === 'operator' ? { by } : { by, report: { wantsContact: false } }) },
          now,
        ),
      );
    const unmet = aPair({ round });
    const booked = withMeeting(unmet, MEETS_AT, { round });
    const notHeld = nextOf(
      decidePair(
        round,
        withMeeting(unmet, AGREED_AT.add({ hours: 24 }), { round }),
        { command: 'meeting', number: 1, change: { command: 'settle', held: false } },
        now,
      ),
    );
    const cancelled = { meeting: 1, version: 2 };
    const pausing = (pair: Pair, by: Role | 'operator') =>
      nextOf(
        decidePair(
          round,
          pair,
          { command: 'pause', by, from: dayOf(round, now), until: dayOf(round, MEETS_AT.add({ hours: 24 * 9 })), keepsMeetings: false },
          now,
        ),
      );
    const ended = nextOf(decidePair(round, pausing(unmet, role), { command: 'end pause' }, now.add({ hours: 72 })));
    const never = nextOf(decidePair(round, pausing(unmet, role), { command: 'end pause' }, now));
    const first = { pause: 1, version: 1 };
    return [
      inPair(setting, 'pair paused', pausing(unmet, role), now, 'by the reader', first),
      inPair(setting, 'pair paused', pausing(unmet, other), now, 'by the other', first),
      inPair(setting, 'pair paused', pausing(unmet, 'operator'), now, 'by the coordinators', first),
      inPair(setting, 'pause over', pausing(unmet, role), MEETS_AT.add({ hours: 24 * 12 }), '', first),
      inPair(setting, 'pause over', ended, now.add({ hours: 72 }), 'early', { pause: 1, version: 2 }),
      inPair(setting, 'pause over', never, now, 'before it began', { pause: 1, version: 2 }),
      inPair(setting, 'meeting cancelled', pausing(booked, other), now, 'as they pause', cancelled),
      inPair(setting, 'meeting noted', record(unmet, other), now, 'by the other', { meeting: 1 }),
      inPair(setting, 'meeting noted', record(unmet, 'operator'), now, 'by the coordinators', { meeting: 1, settled: true }),
      inPair(setting, 'meeting noted', notHeld, now, 'not held', { meeting: 1, settled: false }),
      inPair(setting, 'meeting noted', unmet, now, 'not in the plan', { meeting: 6, settled: false }),
      inPair(setting, 'meeting cancelled', record(booked, role), now, 'as they had met, says the reader', cancelled),
      inPair(setting, 'meeting cancelled', record(booked, other), now, 'as they had met, says the other', cancelled),
      inPair(setting, 'meeting cancelled', record(booked, 'operator'), now, 'as they had met, say the coordinators', cancelled),
    ];
  },
];

const meeting: readonly Cases[] = [
  (setting) => {
    const { round } = setting;
    const numbers = [1, 2, round.meetings.count].filter((number) => number <= round.meetings.count);
    return numbers.flatMap((number) => {
      const booked = withMeeting(aPair({ round }), MEETS_AT, { round, number });
      const about = { meeting: number, version: 1 };
      const before = MEETS_AT.subtract({ hours: 24 });
      const after = MEETS_AT.add({ hours: 3 });
      return [
        inPair(setting, 'week before meeting', booked, before, `number ${number}`, about),
        inPair(setting, 'day before meeting', booked, before, `number ${number}`, about),
        inPair(setting, 'after meeting', booked, after, `number ${number}`, about),
        inPair(setting, 'meeting unreported', booked, after, `number ${number}`, about),
      ];
    });
  },
  (setting) => [inPair(setting, 'pulse', aPair({ round: setting.round }), MEETS_AT, '', { pulse: 1 })],
];

const closing: readonly Cases[] = [
  (setting) => {
    const { round } = setting;
    const unmet = aPair({ round });
    const report = { held: true, wantsContact: false };
    const booked = withMeeting(unmet, MEETS_AT, { round });
    const met = nextOf(
      decidePair(round, booked, { command: 'meeting', number: 1, change: { command: 'report', by: 'mentor', report } }, LATER),
    );
    const now = Temporal.Instant.from('2028-01-19T07:00:00Z');
    const ended = nextOf(decidePair(round, unmet, { command: 'end' }, AGREED_AT));
    const left = (person: Application): Application => ({ ...person, status: 'left' });
    const haveLeft = { mentor: left(setting.people.mentor), mentee: left(setting.people.mentee) };
    return [
      inPair(setting, 'kick-off reminder', unmet, AGREED_AT),
      inPair(withComing(setting, 'kickOff', 'yes'), 'kick-off reminder', unmet, AGREED_AT, 'who comes'),
      inPair(withComing(setting, 'kickOff', 'no', 'karin'), 'kick-off reminder', unmet, AGREED_AT, 'who does not come, as was noted'),
      inPair(withComing(setting, 'kickOff', 'yes'), 'introduction', unmet, AGREED_AT, 'who comes'),
      inPair(setting, 'coming unsaid', unmet, AGREED_AT, 'kick-off', { gathering: 'kickOff' }),
      inPair(setting, 'coming unsaid', met, now, 'workshop', { gathering: 'workshop' }),
      inPair(setting, 'workshop invitation', met, now),
      inPair(withComing(setting, 'workshop', 'yes'), 'workshop invitation', met, now, 'who comes'),
      inPair(setting, 'workshop reminder', met, now),
      inPair(withComing(setting, 'workshop', 'no'), 'workshop reminder', met, now, 'who does not come'),
      inPair(setting, 'gathering cancelled', ended, AGREED_AT, 'kick-off', { gathering: 'kickOff', version: 1 }),
      inPair(setting, 'gathering cancelled', ended, now, 'workshop, a second time', { gathering: 'workshop', version: 2 }),
      inPair({ ...setting, people: haveLeft }, 'gathering cancelled', ended, now, 'workshop, who left', {
        gathering: 'workshop',
        version: 1,
      }),
      inPair(setting, 'workshop minutes', met, now),
      inPair(setting, 'evaluation', met, now),
      inPair(setting, 'evaluation', met, Temporal.Instant.from('2028-02-20T07:00:00Z'), 'after the workshop'),
      inPair(setting, 'evaluation reminder', met, now),
      inPair(setting, 'thanks', met, now, 'met'),
      inPair(setting, 'thanks', unmet, now, 'never met'),
      inPair(setting, 'thanks', { ...met, status: 'ended', endedAt: stamp(now) }, now, 'whose pair ended'),
      followUp(setting),
    ];
  },
];

/** Both have said whether they come. */
function withComing(setting: Setting, gathering: Gathering, comes: Comes, by?: string): Setting {
  const said = (person: Application) => nextOf(sayComing(person, gathering, { comes }, by, setting.round, APPLIED_AT));
  const { mentor, mentee } = setting.people;
  return { ...setting, people: { mentor: said(mentor), mentee: said(mentee) } };
}

/** Everything about the round has moved, the two gatherings to another room with a link. */
function anotherPlan(round: Round): NonNullable<Occasion['kept']> {
  const planned = plannedIn(round);
  const place = { sv: 'Aula Magna', en: 'Aula Magna' };
  const moved = { date: '2027-10-20', time: '15:00', place, link: 'https://video.example/kick-off' };
  const avoid = [...planned.avoid, { from: '2027-11-22', to: '2027-11-28', why: { sv: 'mässa', en: 'the fair' } }];
  return {
    planned: {
      ...planned,
      deadline: '2027-09-22',
      answerBy: '2027-10-08',
      kickOff: { ...planned.kickOff, ...moved },
      avoid,
      ...(planned.workshop === undefined ? {} : { workshop: { ...planned.workshop, place } }),
      evaluation: { opens: planned.evaluation.opens, closes: '2028-03-03' },
      closes: '2028-03-10',
    },
    tellings: [{ at: '2027-10-01T08:00:00.000Z', was: planned, by: 'karin' }],
  };
}

/** What an operator may write, with all that can be filled in. */
export const WRITTEN = {
  sv: {
    subject: 'Ny lokal till {datum}',
    text: 'Hej {namn},\n\nDu och {partner} ses i Aula Magna: https://karta.example/aula\n\nKick-off {kick-off}.',
  },
  en: {
    subject: 'New room for {date}',
    text: 'Hello {name},\n\nYou and {partner} meet in Aula Magna: https://map.example/aula\n\nKick-off {kick-off}.',
  },
};

const fromOperators: readonly Cases[] = [
  (setting) => {
    const { round, language, role, people } = setting;
    const now = AGREED_AT;
    const pair = withMeeting(aPair({ round }), MEETS_AT, { round });
    const partner = people[role === 'mentor' ? 'mentee' : 'mentor'];
    const reader = { ...people[role], pairs: [pair.id] };
    const fillings = fillingsFor(reader, { pairs: [pair], nameOf: () => partner.answers.name }, round, now);
    const at = stamp(now);
    const mailing: Mailing = {
      id: 'm',
      by: 'karin',
      at,
      to: 'all',
      people: [reader.id],
      texts: WRITTEN,
      urgent: false,
      goesAt: at,
      status: 'going',
    };
    const theirs = { pair, partner, written: { mailing, reader, fillings } };
    const occasion = { round, language, now, about: { mailing: 'm' } };
    return [
      inSetting(setting, 'from operators', { ...contextForPerson({ ...occasion, letter: 'from operators' }, reader), ...theirs }),
      inSetting(setting, 'urgent from operators', {
        ...contextForPerson({ ...occasion, letter: 'urgent from operators' }, reader),
        ...theirs,
      }),
      inSetting(
        setting,
        'urgent from operators',
        contextForOperator(
          { ...occasion, letter: 'urgent from operators' },
          { written: { ...theirs.written, mailing: { ...mailing, trialAs: reader.id } } },
        ),
        'as a trial',
      ),
    ];
  },
];

const replanned: readonly Cases[] = [
  (setting) => {
    const { round, language, people, role } = setting;
    const now = AGREED_AT;
    const kept = anotherPlan(round);
    const letter = 'plan changed';
    const occasion = { round, language, now, letter, about: { telling: 0 }, kept } as const;
    const pairs: readonly (readonly [string, Pair, Partial<Occasion>])[] = [
      ['in a pair, with the kick-off', withMeeting(aPair({ round }), MEETS_AT, { round }), { about: { telling: 0, gathering: 'kickOff' } }],
      ['in a pair, with the workshop', aPair({ round }), { about: { telling: 0, gathering: 'workshop' }, stage: 'running' }],
      ['closing', aPair({ round }), { stage: 'closing', now: Temporal.Instant.from('2028-02-10T07:00:00Z') }],
      ['asked', anOffer(), {}],
    ];
    return [
      inSetting(setting, letter, contextForPerson(occasion, people[role]), 'waiting'),
      ...pairs.map(([when, pair, other]) =>
        inSetting(setting, letter, contextForPair({ ...occasion, ...other }, pair, people, role), when),
      ),
    ];
  },
];

/** What whoever books for a manager gets, and what she is told of them. */
const assisting: readonly Cases[] = [
  ({ round, language, role, people }) => {
    if (role === 'mentor') return [];
    const setting = { round, language, role, people };
    const manager = nextOf(
      decideApplication(people.mentee, { command: 'name assistant', named: { name: 'Sam Lind', email: 'sam@person.example' } }, APPLIED_AT),
    );
    const both = { mentor: people.mentor, mentee: manager };
    const { assisting: named } = manager;
    const namedByUs = { ...both, mentee: { ...manager, ...(named === undefined ? {} : { assisting: { ...named, by: 'karin' } }) } };
    const unmet = aPair({ round });
    const hand = { kind: 'assistant' } as const;
    const operator = { by: 'operator', hand: { kind: 'operator', id: 'karin' } } as const;
    const to = (letter: LetterName, pair: Pair, when = '', about: Occasion['about'] = {}, assisted = both) =>
      inSetting(
        setting,
        letter,
        contextForAssistant({ round, language, now: AGREED_AT, letter, about, stage: 'running' }, pair, assisted),
        `assistant ${when}`,
      );
    const meet = (pair: Pair, change: MeetingCommand) =>
      nextOf(decidePair(round, pair, { command: 'meeting', number: 1, change }, AGREED_AT));
    const booked = withMeeting(unmet, MEETS_AT, { round, place: 'Fikarummet' });
    const proposed = withTimesProposed(unmet, { number: 1, by: 'mentor', times: [MEETS_AT, LATER], place: 'Rum 4', round });
    const moving = withTimesProposed(booked, { number: 1, by: 'mentor', times: [LATER], round, at: AGREED_AT });
    const byHand = withTimesProposed(unmet, { number: 1, by: 'mentee', times: [MEETS_AT], round });
    const picked = meet(proposed, { command: 'pick', by: 'mentee', time: MEETS_AT, hand });
    const set = meet(booked, { command: 'book', time: LATER, place: 'Rum 9', ...operator });
    const pausing = nextOf(
      decidePair(
        round,
        booked,
        { command: 'pause', by: 'mentor', from: dayOf(round, AGREED_AT), until: dayOf(round, LATER), keepsMeetings: false },
        AGREED_AT,
      ),
    );
    const first = { meeting: 1 };
    const version = (number: number) => ({ meeting: 1, version: number });
    const gone = nextOf(decideApplication(manager, { command: 'name assistant', named: undefined }, AGREED_AT));
    const saidNo = nextOf(decideApplication(manager, { command: 'stop assisting', number: 1 }, AGREED_AT));
    return [
      to('assistant named', unmet),
      to('assistant named', unmet, 'by an operator', {}, namedByUs),
      to('assistant link', unmet),
      to('assistant gone', unmet, 'with nothing booked', { assistant: 1 }, { ...both, mentee: gone }),
      to('assistant gone', booked, 'with a meeting', { assistant: 1, meeting: 1 }, { ...both, mentee: gone }),
      to('assistant gone', unmet, 'whose manager left', { assistant: 1 }, { ...both, mentee: { ...manager, status: 'left' } }),
      to('assistant gone', booked, 'who said no', { assistant: 1, meeting: 1 }, { ...both, mentee: saidNo }),
      to('times proposed', proposed, '', first),
      to('times proposed', moving, 'to move', first),
      to('answer times', proposed, '', first),
      to('book meeting', unmet, '', first),
      to('meeting invitation', booked, '', version(1)),
      to('meeting invitation', picked, 'by the assistant', version(1)),
      to('meeting moved', set, 'by an operator', version(2)),
      to('place changed', withVenue(booked, 'mentee', VIDEO), 'by the manager', { ...version(1), sequence: 1 }),
      to('place changed', meet(booked, { command: 'set place', by: 'mentee', place: undefined, hand }), 'by the assistant', {
        ...version(1),
        sequence: 1,
      }),
      to('meeting cancelled', withMeetingCancelled(booked, 'mentor', 1, AGREED_AT), 'by the student', version(2)),
      to('meeting cancelled', meet(booked, { command: 'cancel', by: 'mentee', hand }), 'by the assistant', version(2)),
      to('meeting cancelled', meet(booked, { command: 'cancel', ...operator }), 'by an operator', version(2)),
      to('meeting cancelled', pausing, 'as they pause', version(2)),
      inPair({ ...setting, people: both }, 'without assistant', unmet, AGREED_AT, 'not reached', { assistant: 1 }),
      inPair({ ...setting, people: { ...both, mentee: saidNo } }, 'without assistant', unmet, AGREED_AT, 'said no', { assistant: 1 }),
      inPair(setting, 'meeting invitation', picked, AGREED_AT, 'by the assistant', version(1)),
      inPair(
        { ...setting, role: 'mentor' },
        'times proposed',
        { ...byHand, meetings: byAssistant(byHand) },
        AGREED_AT,
        'by the assistant',
        first,
      ),
      ...ROLES.flatMap((reader) => [
        inPair({ ...setting, role: reader }, 'meeting moved', set, AGREED_AT, 'by an operator', version(2)),
        inPair(
          { ...setting, role: reader },
          'meeting cancelled',
          meet(booked, { command: 'cancel', ...operator }),
          AGREED_AT,
          'by an operator',
          version(2),
        ),
        inPair(
          { ...setting, role: reader },
          'meeting cancelled',
          meet(booked, { command: 'cancel', by: 'mentee', hand }),
          AGREED_AT,
          'by the assistant',
          version(2),
        ),
        inPair(
          { ...setting, role: reader },
          'place changed',
          meet(booked, { command: 'set place', place: 'Rum 9', ...operator }),
          AGREED_AT,
          'by an operator',
          { ...version(1), sequence: 1 },
        ),
      ]),
    ];
  },
];

/** The times as the assistant proposed them. */
function byAssistant({ meetings }: Pair): Pair['meetings'] {
  return meetings.map((one) => (one.status === 'proposed' ? { ...one, hand: { kind: 'assistant' } } : one));
}

function inPair(
  setting: Setting,
  letter: LetterName,
  pair: Pair,
  now: Temporal.Instant,
  when = '',
  about: NonNullable<Parameters<typeof contextForPair>[0]['about']> = {},
): Case {
  const { round, language, people, role } = setting;
  const context = contextForPair({ round, language, now, letter, about, stage: 'running' }, pair, people, role);
  return inSetting(setting, letter, context, when);
}

/** Three months after the round was closed, to somebody who said yes to it. */
function followUp(setting: Setting): Case {
  const { round, language, people, role } = setting;
  const closedAt = '2028-03-08T09:00:00.000Z';
  const now = followUpAt(round, { closedAt }) ?? OFFERED_AT;
  const context = contextForPerson({ round, language, now, letter: 'follow-up', stage: 'closed' }, people[role]);
  const afterwards = { person: people[role].id, role, wishes: ['followUp' as const], at: closedAt };
  return inSetting(setting, 'follow-up', { ...context, roundState: { ...context.roundState, closedAt }, afterwards });
}

function operators({ round, language }: Pick<Setting, 'round' | 'language'>): readonly Case[] {
  const now = APPLIED_AT;
  const to = (letter: LetterName, told: Parameters<typeof contextForOperator>[1] = {}, when = ''): Case => {
    const title = `${letter}${when === '' ? '' : `, ${when}`} (${language})`;
    return { title, letter, context: contextForOperator({ round, language, now, letter, about: { day: 10 } }, told) };
  };
  const waiting = attentionSchema.shape.reason.options.map((reason) => ({ reason, who: 'Åsa Öberg, Örjan Ek' }));
  return [
    to('recruiting behind', { recruiting: { confirmed: 3, atDeadline: 7, daysLeft: 18, neededADay: 0.4 } }),
    to('recruiting behind', { recruiting: { confirmed: 3, atDeadline: 3, daysLeft: 1, neededADay: 7 } }, 'one day left'),
    to('proposal ready', { proposal: { pairs: 6, mentorsLeft: 4, menteesLeft: 0 } }),
    to('proposal ready', { proposal: { pairs: 1, mentorsLeft: 0, menteesLeft: 5 } }, 'one pair'),
    to('proposal ready', { proposal: { pairs: 0, mentorsLeft: 3, menteesLeft: 0 } }, 'no pair'),
    to('people wait', { peopleWait: { waiting: 12, unsent: 5 } }),
    to('people wait', { peopleWait: { waiting: 1, unsent: 0 } }, 'one, and nothing to send'),
    to('people wait', { peopleWait: { waiting: 2, unsent: 1 } }, 'one pair to send'),
    to('people wait', { peopleWait: { waiting: 2, unsent: 'not to send' } }, 'to whoever sees one side alone'),
    {
      title: `new plan (${language})`,
      letter: 'new plan',
      context: contextForOperator({ round, language, now, letter: 'new plan', about: { telling: 0 }, kept: anotherPlan(round) }),
    },
    to('needs you', { waiting }, 'everything at once'),
    to('needs you', { waiting: waiting.map((one) => ({ ...one, mayCall: true })) }, 'everything at once, with numbers'),
    to('needs you', { waiting: waiting.map((one) => ({ ...one, sight: 'own side' })) }, 'everything at once, of one side'),
    to('needs you', { waiting: waiting.slice(0, 1).map((one) => ({ ...one, owner: 'Johan Berg' })) }, 'one thing'),
    to('report ready'),
  ];
}
