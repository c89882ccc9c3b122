import { expect, test } from 'vitest';
import { recordOfProcessing } from '../../../infra/rounds/record-of-processing.ts';
import { PURPOSES, WHATS } from '../../../shared/domain/privacy/what-is-kept.ts';
import { LANGUAGES, type Language } from '../../../shared/round/languages.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { keptWords } from '../../../shared/words/kept.ts';
import { recordWords } from '../../../shared/words/privacy/record.ts';
import { whatWords } from '../../../shared/words/privacy/what.ts';
import { whoSeesWords } from '../../../shared/words/privacy/who-sees.ts';
import { privacy } from '../../../shared/words/public/privacy.ts';
import { type Say, sayIn } from '../../../shared/words/say.ts';
import { theRound } from '../../builders/round.ts';

const base = theRound();
const authority = theRound({ privacy: { ...base.privacy, regime: 'authority', decision: 'Beslut dnr 7' } });
const cases = LANGUAGES.flatMap((language) =>
  [base, authority].map((round) => ({ language, round, regime: round.privacy.regime ?? 'private' })),
);

type Told = { readonly round: Round; readonly say: Say };
type Points = Readonly<Record<string, (told: Told) => readonly (string | undefined)[]>>;
const pick = (say: Say, words: Readonly<Record<Language, string>>) => [say(words)];

/** Both hosts are, each called as it is in the language of the page. */
const responsible = ({ round: { hosts, privacy: told }, say }: Told) => [
  ...Object.values(hosts).map(({ name }) => say(name)),
  ...told.controllers.map(({ contact }) => contact),
];

/** What Article 13 of the GDPR asks to be told when data are collected, point by point, and where the notice says it. */
const ARTICLE_13: Points = {
  '1 a, who is responsible': (told) => responsible(told),
  '1 b, the data protection officer': ({ say }) => pick(say, { sv: 'dataskyddsombudet', en: 'data protection officer' }),
  '1 c, for what and on which basis': ({ round, say }) => [...purposes(say), say(round.privacy.basis)],
  '1 d, the interest that is weighed': ({ round, say }) => [round.privacy.interest && say(round.privacy.interest)],
  '1 e, who gets them': ({ say }) => [...pick(say, { sv: 'Vem som ser dem', en: 'Who sees it' }), 'Amazon Web Services'],
  '1 f, whether they leave the Union, and what protects them then': ({ round, say }) => [round.privacy.cloud && say(round.privacy.cloud)],
  '2 a, how long': ({ round, say }) => keptWords(say).points(round),
  '2 b, the rights to see, correct, erase, restrict, object and take along': ({ round, say }) => [
    ...pick(say, { sv: 'få veta vad vi har om dig', en: 'to know what we have about you' }),
    ...pick(say, { sv: 'få fel rättade', en: 'to have errors corrected' }),
    ...(round.privacy.regime === 'authority'
      ? pick(say, { sv: 'begära att uppgifter tas bort', en: 'to ask for data to be removed' })
      : pick(say, { sv: 'raderade eller begränsade', en: 'erased or their use restricted' })),
    ...pick(say, { sv: 'invända mot', en: 'to object to' }),
    ...pick(say, { sv: 'dataportabilitet', en: 'data portability' }),
  ],
  '2 c, that a consent can be withdrawn, and what was done before stays lawful': ({ say }) =>
    pick(say, { sv: 'ta tillbaka ett samtycke när du vill', en: 'to withdraw a consent at any time' }),
  '2 d, where to complain': () => ['IMY'],
  '2 e, whether one has to give them': ({ say }) => pick(say, { sv: 'Du måste inte lämna', en: 'You do not have to give' }),
  '2 f, whether anything is decided by a program alone': ({ say }) =>
    pick(say, { sv: 'Inget beslut om dig tas av programmet ensamt', en: 'No decision about you is made by the program alone' }),
};

/** What Article 30(1) asks of the record, point by point. */
const ARTICLE_30: Points = {
  'a, who is responsible, together with whom, and the officer': ({ round, say }) => [
    ...responsible({ round, say }),
    recordWords(say).controllers,
    round.privacy.together && say(round.privacy.together),
  ],
  'b, the purposes': ({ say }) => purposes(say),
  'c, whose data and which': ({ round, say }) => [...recordWords(say).whom, ...WHATS.map((what) => whatWords(say, round)[what])],
  'd, who gets them': ({ round, say }) => [
    ...round.operators.map(({ name }) => name),
    recordWords(say).aws,
    recordWords(say).servers,
    recordWords(say).kitchen,
    ...(round.privacy.regime === 'authority'
      ? [recordWords(say).archive(say(round.hosts.university.name)), recordWords(say).whoeverAsks]
      : []),
  ],
  'e, whether they go to third countries': ({ round, say }) => [
    recordWords(say).transfers,
    round.privacy.cloud && say(round.privacy.cloud),
  ],
  'f, by when each kind is erased': ({ round, say }) => [
    whoSeesWords(say).rules('person', round),
    whoSeesWords(say).rules('letter text', round),
    whoSeesWords(say).afterwards('name', round),
  ],
  'g, what keeps them safe': ({ say }) => recordWords(say).measures,
};

function purposes(say: Say): readonly string[] {
  return PURPOSES.map((purpose) => whoSeesWords(say).purposes[purpose]);
}

function missing(points: Points, text: string, told: Told): readonly string[] {
  return Object.entries(points).flatMap(([point, says]) =>
    says(told).flatMap((said) => (said !== undefined && said !== '' && text.includes(said) ? [] : [`${point}: ${said}`])),
  );
}

test.each(cases)('the notice tells each thing Article 13 asks for ($language, $regime)', ({ language, round }) => {
  const say = sayIn(language, round.zone);
  const { title, lead, sections } = privacy(say)(round);
  const text = [
    ...[title, lead],
    ...sections.flatMap(({ heading, lines = [], points = [], links = [] }) => [
      heading,
      ...lines,
      ...points,
      ...links.map(({ text: link }) => link),
    ]),
  ].join('\n');
  expect(missing(ARTICLE_13, text, { round, say })).toEqual([]);
});

test.each(cases)('the record holds each thing Article 30 asks for ($language, $regime)', ({ language, round }) => {
  const say = sayIn(language, round.zone);
  expect(missing(ARTICLE_30, recordOfProcessing(round, say), { round, say })).toEqual([]);
});

test('a notice that leaves a point out would be found', () => {
  const say = sayIn('sv', base.zone);
  expect(missing(ARTICLE_13, '', { round: base, say }).length).toBeGreaterThan(20);
});
