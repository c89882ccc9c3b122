import * as z from 'zod/mini';
import { actsForThem } from '../../../shared/commands/privacy/as-given.ts';
import { EVALUATION_QUESTIONS, type EvaluationQuestion } from '../../../shared/domain/closing/evaluation.ts';
import { instantOf } from '../../../shared/domain/decision.ts';
import { NEEDS } from '../../../shared/domain/gathering/said.ts';
import type { What } from '../../../shared/domain/privacy/what-is-kept.ts';
import { GATHERINGS } from '../../../shared/domain/round-state.ts';
import { contactOf } from '../../../shared/round/contact.ts';
import { afterwardsKind } from '../../../shared/storage/kinds/afterwards.ts';
import { addressedKind, addressKind } from '../../../shared/storage/kinds/application.ts';
import { curiousKind } from '../../../shared/storage/kinds/curious.ts';
import { faultReportKind } from '../../../shared/storage/kinds/fault-report.ts';
import type { Kind } from '../../../shared/storage/kinds/kind.ts';
import { suppressedKind } from '../../../shared/storage/kinds/letter.ts';
import { linkKind } from '../../../shared/storage/kinds/link.ts';
import { mailingKind } from '../../../shared/storage/kinds/mailing.ts';
import { questionKind } from '../../../shared/storage/kinds/question.ts';
import { triedKind } from '../../../shared/storage/kinds/tried.ts';
import { beforehandKind } from '../../../shared/storage/kinds/workshop.ts';
import { comingWords } from '../../../shared/words/coming.ts';
import { actWords } from '../../../shared/words/console/acts.ts';
import { disclosingWords } from '../../../shared/words/console/disclosing.ts';
import { againWords, evaluationWords } from '../../../shared/words/evaluation.ts';
import { followUpWords } from '../../../shared/words/follow-up.ts';
import { afterwards } from '../../../shared/words/participant/afterwards.ts';
import { answers as answerTexts } from '../../../shared/words/participant/answers.ts';
import { ownDataWords } from '../../../shared/words/privacy/own-data.ts';
import { rightsWords } from '../../../shared/words/rights.ts';
import { riskWords } from '../../../shared/words/risks.ts';
import { answered } from './answered.ts';
import { at, type Given, on, operatorNamed, some } from './given.ts';
import { withOthers } from './with-others.ts';

/** All that is kept about somebody, line by line, in words they can read. There is a line of everything in the inventory. */
export function linesOf(given: Given): Readonly<Record<What, readonly string[]>> {
  const { data, round, say } = given;
  const words = ownDataWords(say);
  const { name, email } = contactOf(round);
  const onRequest = [words.onRequest(`${name}, ${email}`)];
  const codes = (count: number) => (count === 0 ? [] : [words.code]);
  const answers = answered(given);
  return {
    ...answers,
    ...withOthers(given),
    'mail choices': [
      ...answers['mail choices'],
      ...stored(given, beforehandKind).flatMap(({ wantsMinutes }) => (wantsMinutes ? [words.wantsMinutes] : [])),
    ],
    course: course(given),
    approval: data.approvals.length === 0 ? [] : [words.pairsWorkedOut(data.approvals.length)],
    aside: onRequest,
    coming: coming(given),
    'needs there': GATHERINGS.flatMap((gathering) =>
      NEEDS.flatMap((need) =>
        some(data.person.gatherings?.[gathering]?.said?.[need]).map((text) => words.of(comingWords(say)[need].label, text)),
      ),
    ),
    evaluation: evaluation(given),
    quotes: quotes(given),
    'before the workshop': stored(given, beforehandKind).flatMap(({ answers }) => answersIn(given, answers)),
    'on the wall': [words.notTied],
    'phone in the room': [words.notTied],
    'yes for afterwards': wishes(given),
    'follow-up answers': later(given),
    letters: [words.lettersBelow(data.letters.length)],
    'letter text': [],
    written: stored(given, mailingKind).map(({ at: when, by }) => words.on(at(given, when), operatorNamed(given, by))),
    links: links(given),
    silent: stored(given, suppressedKind).map(({ at: when, why }) => words.on(at(given, when), words.stopped[why])),
    notes: onRequest,
    care: onRequest,
    list: data.entries.flatMap(({ entry, isOthers }) =>
      isOthers ? [] : [words.on(at(given, entry.since), riskWords(entry.reason, say).what)],
    ),
    requests: requests(given),
    question: stored(given, questionKind).flatMap(({ at: when, text, answer }) => [
      words.on(at(given, when), text),
      ...(answer === undefined ? [] : [words.by(operatorNamed(given, answer.by), at(given, answer.at), answer.text)]),
    ]),
    'left address': stored(given, curiousKind).flatMap(({ askedAt, address, talk }) => [
      words.on(at(given, askedAt), address),
      ...on(given, talk?.askedAt, words.wantsTalk),
    ]),
    disclosures: (data.person.disclosures ?? []).map(({ at: when, by, masked }) =>
      disclosingWords(say).line(at(given, when), operatorNamed(given, by), masked.length),
    ),
    'fault report': stored(given, faultReportKind).map(({ at: when, text }) => words.on(at(given, when), text)),
    acts: actsForThem(data.acts).map(({ at: when, operator, act }) =>
      words.by(operatorNamed(given, operator), at(given, when), actWords(act, say)),
    ),
    id: [data.person.id],
    draft: [],
    'refused form': stored(given, triedKind).flatMap(({ typed }) => Object.values(typed).flat()),
    'address code': codes(stored(given, addressKind).length + stored(given, addressedKind).length),
    'network code': [words.networkForgotten],
    'days of letters': [words.daysForgotten],
    operator: [words.aboutOperators],
    'sign-ins': [words.aboutOperators],
  };
}

function requests(given: Given): readonly string[] {
  const words = ownDataWords(given.say);
  const rights = rightsWords(given.say);
  const { requests: asked = [], restricted } = given.data.person;
  const inOne = (...parts: readonly (string | undefined)[]) => parts.flatMap((part) => some(part)).join(' ');
  return [
    ...asked.flatMap(({ kind, at: when, words: theirs, longer, answer }) => [
      words.on(at(given, when), words.of(rights.short[kind], theirs)),
      ...(longer === undefined
        ? []
        : [words.by(operatorNamed(given, longer.by), at(given, longer.at), inOne(rights.longer[longer.reason], longer.words))]),
      ...(answer === undefined
        ? []
        : [
            words.by(
              operatorNamed(given, answer.by),
              at(given, answer.at),
              inOne(words.answered(answer.granted), answer.reason && rights.reasons[answer.reason], answer.words),
            ),
          ]),
    ]),
    ...(restricted === undefined ? [] : [words.unusedSince(at(given, restricted.since))]),
  ];
}

/** What is kept of one kind. */
function stored<State, Id>({ data }: Given, { name, schema }: Kind<State, Id>): readonly State[] {
  return data.beside.flatMap(({ kind, state }) => {
    const read = kind === name ? z.safeParse(schema, state) : undefined;
    return read?.success === true ? [read.data] : [];
  });
}

function course(given: Given): readonly string[] {
  const { submittedAt, confirmedAt, withdrawnAt, evaluatedAt, mergedInto, erasing } = given.data.person;
  const { course: words } = ownDataWords(given.say);
  return [
    ...on(given, submittedAt, words.applied),
    ...on(given, confirmedAt, words.confirmed),
    ...on(given, withdrawnAt, words.withdrew),
    ...on(given, evaluatedAt, words.evaluated),
    ...on(given, erasing?.askedAt, words.askedToErase),
    ...(mergedInto === undefined ? [] : [words.merged]),
  ];
}

function coming(given: Given): readonly string[] {
  const { data, say } = given;
  const words = comingWords(say);
  return GATHERINGS.flatMap((gathering) => {
    const { said, there } = data.person.gatherings?.[gathering] ?? {};
    const line =
      said === undefined
        ? undefined
        : said.by === undefined
          ? words.mine[said.comes]
          : words.noted(said.comes, operatorNamed(given, said.by));
    return [
      ...some(line).map((text) => ownDataWords(say).of(words.the(gathering), text)),
      ...(there === undefined ? [] : [ownDataWords(say).there(words.the(gathering), there.was)]),
    ];
  });
}

function evaluation({ data, round, say }: Given): readonly string[] {
  const { evaluation: given, person } = data;
  if (given === undefined) return [];
  const words = ownDataWords(say);
  const { again } = answerTexts(say).evaluation;
  return [
    ...some(again.answers[given.again - 1]).map((answer) => words.of(againWords(say), answer)),
    ...EVALUATION_QUESTIONS.flatMap((question) =>
      some(given.answers[question]?.text).map((text) => words.of(evaluationWords(question, round, say, person.answers.role), text)),
    ),
  ];
}

function answersIn({ data, round, say }: Given, answers: Partial<Readonly<Record<EvaluationQuestion, string>>>): readonly string[] {
  return EVALUATION_QUESTIONS.flatMap((question) =>
    some(answers[question]).map((text) => ownDataWords(say).of(evaluationWords(question, round, say, data.person.answers.role), text)),
  );
}

function wishes(given: Given): readonly string[] {
  const words = afterwards(given.say).wishes;
  return stored(given, afterwardsKind).flatMap((said) => said.wishes.map((wish) => words[wish].label));
}

function later(given: Given): readonly string[] {
  const words = followUpWords(given.say);
  const { of } = ownDataWords(given.say);
  return stored(given, afterwardsKind).flatMap(({ followUp }) =>
    followUp === undefined
      ? []
      : [
          of(words.inTouch, followUp.inTouch ? words.yes : words.no),
          of(words.recommend, words.scale[followUp.recommend - 1] ?? ''),
          ...some(followUp.text).map((text) => of(words.text, text)),
        ],
  );
}

function quotes({ data, round, say }: Given): readonly string[] {
  const { evaluation: given, person } = data;
  if (given === undefined) return [];
  const words = ownDataWords(say);
  const quoted = EVALUATION_QUESTIONS.filter((question) => given.answers[question]?.mayQuote === true);
  return quoted.length === 0
    ? [words.noQuotes]
    : quoted.map((question) => words.mayQuote(evaluationWords(question, round, say, person.answers.role)));
}

function links(given: Given): readonly string[] {
  const good = stored(given, linkKind).filter(({ until }) => instantOf(until).epochMilliseconds > given.now.epochMilliseconds);
  const last = good
    .map(({ until }) => until)
    .toSorted()
    .at(-1);
  return last === undefined ? [] : [ownDataWords(given.say).links(good.length, given.say.dayAndYear(instantOf(last)))];
}
