import { globSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { PARTS } from '../../../functions/web/app.tsx';
import { recordOfProcessing } from '../../../infra/rounds/record-of-processing.ts';
import { LATE_HOURS } from '../../../shared/domain/access-link.ts';
import { HOURS_TO_UNDO } from '../../../shared/domain/application/application.ts';
import { decideErasing, erased } from '../../../shared/domain/application/decide-erasing.ts';
import { effectOf, periodOf, RETENTION_RULES, type RetentionRule } from '../../../shared/domain/privacy/retention.ts';
import { entryOf, WHATS } from '../../../shared/domain/privacy/what-is-kept.ts';
import { decideRights } from '../../../shared/domain/rights/decide-rights.ts';
import { requestsIn } from '../../../shared/domain/rights/request.ts';
import { LANGUAGES, type Language } from '../../../shared/round/languages.ts';
import { DEAD_LETTER_DAYS, EVENT_ARCHIVE_DAYS, logDaysOf, TABLE_BACKUP_DAYS } from '../../../shared/round/retention.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { archiveWords } from '../../../shared/words/archive.ts';
import { whoSeesWords } from '../../../shared/words/privacy/who-sees.ts';
import { privacy } from '../../../shared/words/public/privacy.ts';
import { type Say, sayIn } from '../../../shared/words/say.ts';
import { nextOf } from '../../builders/decided.ts';
import { aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { isOfKeeping, type Span, sentencesOf, spansIn } from '../../builders/sentences.ts';
import { everyLetter } from '../../mail/every-letter.ts';
import { composed, htmlOf } from '../../mail/sent.ts';
import { operatorSession } from '../console/operator-session.ts';
import { bring, linkTo } from '../participant/guests.ts';
import { NOW, openTown, type Town } from '../participant/town.ts';

/** How long things are kept: figures that tell which rule a sentence speaks of, and two sets of them, so that sentences have to follow. */
const SHORT = {
  unconfirmedDays: 17,
  letterTextDays: 101,
  answersMonths: 5,
  withoutPlaceMonths: 7,
  participantsMonths: 13,
  auditMonths: 29,
};
const LONG = {
  unconfirmedDays: 41,
  letterTextDays: 333,
  answersMonths: 19,
  withoutPlaceMonths: 23,
  participantsMonths: 37,
  auditMonths: 43,
};
type Retention = Round['privacy']['retention'];
type Regime = NonNullable<Round['privacy']['regime']>;

function roundWith(regime: Regime, retention: Retention, language: Language): Round {
  const { privacy: told, operators } = theRound();
  const decision = regime === 'authority' ? { decision: 'Beslut dnr 7' } : {};
  return theRound({
    privacy: { ...told, regime, retention, ...decision },
    operators: operators.map((operator) => ({ ...operator, language })),
    ...(retention === LONG ? { account: { logDays: 365 } } : {}),
  });
}

/** A sentence that speaks of keeping or removing, and where it stands. */
type Said = { readonly where: string; readonly sentence: string };

/** Every page there is, of people in every situation, those who are erased or about to be among them. */
async function onPages(round: Round, say: Say): Promise<readonly Said[]> {
  const town = await openTown(say.language, round);
  await bringWhoGo(town, say.language);
  const { get } = await operatorSession(town.round);
  const routes = (await Promise.all(PARTS.map(({ load }) => load()))).flatMap((part) => part.routes);
  const named = routes.filter(({ method }) => method === 'GET').map(({ path }) => pathsOf(path, say.language));
  const own = await Promise.all(['plaina', 'going', 'gone', 'asks'].map((id) => linkTo(town.round, id)));
  const paths = [
    ...town.pages.map(({ path }) => path),
    ...own.flatMap((home) => ['', '/erase', '/erase/sure', '/requests', '/data', '/answers'].map((rest) => `${home}${rest}`)),
    ...named.flat(),
  ];
  const pages: Said[] = [];
  for (const path of new Set(paths)) pages.push(...said(path, (await get(path)).html, say));
  await town.round.close();
  return pages;
}

async function bringWhoGo({ round }: Town, language: Language): Promise<void> {
  const now = Temporal.Instant.from(NOW);
  const going = nextOf(decideErasing(aPerson({ id: 'going', language }), { command: 'ask', stage: 'running' }, now));
  const asks = nextOf(
    decideRights(aPerson({ id: 'asks', language }), { command: 'ask', kind: 'object', words: 'Nej.', stage: 'running' }, now),
  );
  await bring(round, going, asks, erased(aPerson({ id: 'gone', language }), 'own wish', now));
}

/** A route with what it is about filled in. */
function pathsOf(route: string, language: Language): readonly string[] {
  const path = route
    .replace(/:language(\{[^}]*\})?/, language)
    .replace(/:role(\{[^}]*\})?/, 'mentor')
    .replace(':number', '1')
    .replace(':gathering', 'workshop');
  const ids = path.includes('/pairs/') ? ['plaina-plainb'] : ['plaina', 'going', 'gone', 'asks'];
  return ids.map((id) => path.replace(/:id(\{[^}]*\})?/, id)).filter((one) => !/[:*]|\.(csv|yaml)/.test(one));
}

/** Every letter with its entry in the calendar, and what is written from the same words without a page. */
function elsewhere(round: Round, say: Say): readonly Said[] {
  const asked = requestsIn(round).map((kind) => `request answered, ${kind}`);
  const letters = everyLetter(round).flatMap(({ title, context }) => {
    const isAsked = !title.startsWith('request answered') || asked.some((start) => title.startsWith(start));
    const message = context.say.language === say.language && isAsked ? composed(context) : undefined;
    const { summary = '', description = '' } = message?.calendar ?? {};
    return message === undefined ? [] : said(`letter ${title}`, `${htmlOf(message)}<p>${summary}<p>${description}`, say);
  });
  const { title, lead, sections } = privacy(say)(round);
  const notice = sections.flatMap(({ heading, lines = [], points = [] }) => [heading, ...lines, ...points]);
  const archive = round.privacy.regime === 'authority' ? Object.values(archiveWords(say).why) : [];
  return [
    ...letters,
    ...said('privacy', [title, lead, ...notice].join('<p>'), say),
    ...said('record', recordOfProcessing(round, say).replaceAll(/[|\n]+/g, '<p>'), say),
    ...said('archive', archive.join('<p>'), say),
  ];
}

function said(where: string, html: string, say: Say): readonly Said[] {
  return sentencesOf(html)
    .filter((sentence) => isOfKeeping(sentence, say))
    .map((sentence) => ({ where, sentence }));
}

/** What a part of a sentence speaks of, by its words. */
const ABOUT: Readonly<Record<RetentionRule, RegExp>> = {
  'unsent draft': /inte skicka|senast spara|har (skrivit|sparat)|orörd|not sent|last saved|you have (written|saved)|untouched/i,
  'asked question': /frågan?\b|question|skicka(t|de) den|sen[dt] it/i,
  'left address': /lämnade den|left it|bekräftar den|confirms? it|Bekräftar du/i,
  unconfirmed: /ansök.*ingen bekräfta|application.*nobody confirm/i,
  'letter text': /texten i mejl|mejlets text|mejlens text|mejlet gick|text of (the )?email|email went/i,
  'private answer': /förtroende|confidence|hur det går|how it is going/i,
  'without a place': /aldrig (?:var|är) i ett par|var du aldrig i ett par|never in a pair/i,
  audit: /loggen över|(record|log) of what/i,
  'took part':
    /alla andra|allt annat om dig|all others|everything else about you|annars efter|otherwise after|de som var med|those who took part/i,
};

/** What is kept for a time that no round decides. */
const FIXED: readonly (readonly [about: RegExp, says: (round: Round) => Span])[] = [
  [/säkerhetskopi|backup/i, () => `${TABLE_BACKUP_DAYS} day`],
  [/loggar|logs/i, (round) => `${logDaysOf(round)} day`],
  [/händelser|events/i, () => `${EVENT_ARCHIVE_DAYS} day`],
  [/köer|queues/i, () => `${DEAD_LETTER_DAYS} day`],
  [/länk som är för gammal|link that is too old/i, () => `${LATE_HOURS} hour`],
  [/visas för dig igen|shown to you again|sökning|search/i, () => '1 hour'],
  [/ångra sig|ångra dig|change (your|their) mind/i, () => `${HOURS_TO_UNDO} hour`],
  [/på sidorna för|on the pages of/i, () => '1 day'],
];

/** The rules a clause speaks of by its words; where it does not say, those whose figure it gives. */
function rulesIn(clause: string, spans: readonly Span[], round: Round): readonly RetentionRule[] {
  const byWords = RETENTION_RULES.filter((rule) => ABOUT[rule].test(clause));
  if (byWords.length > 0) return byWords;
  return FIXED.some(([about]) => about.test(clause)) ? [] : RETENTION_RULES.filter((rule) => spans.includes(spanOf(rule, round)));
}

function spanOf(rule: RetentionRule, round: Round): Span {
  const period = periodOf(rule, round);
  return 'days' in period ? `${period.days} day` : `${period.months} month`;
}

/** The parts of a sentence each of which speaks of one thing. */
function clausesOf(sentence: string): readonly string[] {
  return sentence.split(/; |, (?!som |which )| och (?=alla |listan)| and (?=all |the list)/);
}

/** The times a sentence gives that are not those of what it speaks of. */
function wrongTimes(sentence: string, round: Round, say: Say): readonly string[] {
  return clausesOf(sentence).flatMap((clause) => {
    const spans = spansIn(clause, say);
    const fixed = FIXED.flatMap(([about, says]) => (about.test(clause) ? [says(round)] : []));
    const right = [...rulesIn(clause, spans, round).map((rule) => spanOf(rule, round)), ...fixed];
    return spans.filter((span) => !right.includes(span));
  });
}

/** The rules a sentence gives a time for. */
function timed(sentence: string, round: Round, say: Say): readonly RetentionRule[] {
  return clausesOf(sentence).flatMap((clause) => {
    const spans = spansIn(clause, say);
    return rulesIn(clause, spans, round).filter((rule) => spans.includes(spanOf(rule, round)));
  });
}

const BY_ITSELF = /av sig själv|by (itself|themselves)/i;
const NOTHING = /^(?:.*: )?(inget|nothing)\b/i;
/** What nobody decides about: it has not come in, or lies in a form for a few days. */
const GOES_ANYWHERE = /inte skickas|not sent|några dagar|a few days|kalender|calendar/i;
const DECIDED = /gallra|gallring|beslut|dispos|decision|decide/i;
/** A promise that all about somebody goes, without what an archive keeps. */
const ALL_GOES =
  /(?<!att )allt om (dig|personen) (tas|är|togs) bort|inget kvar om dig i |everything about (you|the person|this person) (will be|is|was|has been) (being )?erased|radera/i;
/** What only an authority does. */
const OF_AN_AUTHORITY = /gallr|dispos|protokollet|the protocol|arkivlag|law on archives|universitetets arkiv|i arkivet|the archive\b/i;

const all = LANGUAGES.flatMap((language) =>
  (
    [
      ['private', SHORT],
      ['private', LONG],
      ['authority', SHORT],
      ['authority', LONG],
    ] as const
  ).map(([regime, retention]) => ({ language, regime, retention, months: retention.participantsMonths })),
);

describe.each(all)(
  'what a round under “$regime” says in $language of keeping and removing, for $months months',
  ({ language, regime, retention }) => {
    const round = roundWith(regime, retention, language);
    const say = sayIn(language, round.zone);
    /** Pages say it with the words of the rest: each regime is walked with one of the two sets of figures. */
    const isWalked = (regime === 'private') === (retention === SHORT);
    let everything: readonly Said[];
    beforeAll(async () => {
      everything = [...(isWalked ? await onPages(round, say) : []), ...elsewhere(round, say)];
    });
    const those = (isWrong: (sentence: string) => boolean) => [
      ...new Set(everything.filter(({ sentence }) => isWrong(sentence)).map(({ where, sentence }) => `${where}: ${sentence}`)),
    ];

    it('gives the times that the rules have, and each of the rules its own', () => {
      expect(everything.length).toBeGreaterThan(isWalked ? 250 : 100);
      expect(those((sentence) => wrongTimes(sentence, round, say).length > 0)).toEqual([]);
      const given = new Set(everything.flatMap(({ sentence }) => timed(sentence, round, say)));
      const silent = regime === 'authority' ? ['unconfirmed'] : [];
      expect(RETENTION_RULES.filter((rule) => !given.has(rule) && !silent.includes(rule))).toEqual([]);
    });

    it('says that what is counted in days goes in the night after its last day, and nothing later', () => {
      const points = privacy(say)(round).sections.flatMap((section) => section.points ?? []);
      expect(points.filter((point) => /natten efter sin sista dag|in the night after (its|their) last day/.test(point))).toEqual([
        expect.stringMatching(regime === 'authority' ? /frågor på inbjudan|questions on the call/ : /räknas i|counted in/),
      ]);
      expect(those((sentence) => /en vecka|a week/.test(sentence))).toEqual([]);
    });

    it('says that something goes by itself where it does, and by a decision where it is one', () => {
      const isDecided = (rule: RetentionRule) => effectOf(rule, round) === 'decision';
      if (regime === 'private') {
        expect(those((sentence) => OF_AN_AUTHORITY.test(sentence))).toEqual([]);
        return;
      }
      expect(those((sentence) => BY_ITSELF.test(sentence) && !NOTHING.test(sentence) && !GOES_ANYWHERE.test(sentence))).toEqual([]);
      expect(those((sentence) => timed(sentence, round, say).some(isDecided) && !DECIDED.test(sentence))).toEqual([]);
      expect(those((sentence) => ALL_GOES.test(sentence))).toEqual([]);
    });

    it('says of each thing that is kept how long, by its own rule', () => {
      const words = whoSeesWords(say);
      for (const what of WHATS) {
        const { rule } = entryOf(what);
        const own = RETENTION_RULES.find((one) => one === rule);
        const expected = rule === 'person' ? ['took part' as const, 'without a place' as const] : own === undefined ? [] : [own];
        expect(spansIn(words.rules(rule, round), say), what).toEqual(expected.map((one) => spanOf(one, round)));
        expect(DECIDED.test(words.rules(rule, round)), what).toBe(expected.some((one) => effectOf(one, round) === 'decision'));
      }
    });
  },
);

/** Lengths of time that may be typed by hand beside words of keeping. */
const BY_HAND = [...['Inom ett dygn finns inget kvar om dig', 'En sökning finns kvar i en timme', 'A search is kept for an hour']];

it('is written nowhere by hand', () => {
  const typed = globSync('shared/words/**/*.ts').flatMap((file) =>
    LANGUAGES.flatMap((language) => {
      const say = sayIn(language, 'Europe/Stockholm');
      const phrases = readFileSync(file, 'utf8').matchAll(new RegExp(`\\b${language}: (?:'((?:[^'\\\\]|\\\\.)*)'|\`([^\`]*)\`)`, 'g'));
      return [...phrases].flatMap(([, plain, filled]) =>
        sentencesOf((plain ?? filled ?? '').replaceAll(/\$\{[^}]*\}/g, '…'))
          .filter((sentence) => isOfKeeping(sentence, say) && spansIn(sentence, say).length > 0)
          .filter((sentence) => !BY_HAND.some((start) => sentence.startsWith(start)))
          .map((sentence) => `${file}: ${sentence}`),
      );
    }),
  );
  expect(typed).toEqual([]);
});
