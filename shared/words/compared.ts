import type { FunnelStep } from '../domain/application/recruiting.ts';
import { choicesOf } from '../domain/closing/round-figures.ts';
import type { RoundFigures } from '../round/round-figures.ts';
import type { Role, Round } from '../round/round-file.ts';
import { reportWords } from './report.ts';
import type { Say } from './say.ts';

/** What stands around the figures of rounds side by side. */
export const comparedWords = (say: Say) => ({
  title: say({ sv: 'Jämfört med förra omgången', en: 'Compared with the round before' }),
  caption: say({ sv: 'Omgångarna sida vid sida', en: 'The rounds side by side' }),
  figure: say({ sv: 'Uppgift', en: 'Figure' }),
  counted: say({ sv: 'Räknat', en: 'Counted on' }),
  none: say({ sv: '–', en: '–' }),
  change: say({ sv: 'Skillnad', en: 'Difference' }),
  noBefore: say({
    sv: 'Filen för den här omgången har inga siffror från en omgång före den. De kommer dit när nästa omgångs fil görs av den här.',
    en: 'The file of this round has no figures of a round before it. They get there when the next round’s file is made from this one.',
  }),
  asPrices: (day: string) =>
    say({
      sv: `Kostnaden är uppskattad av räknade mejl, ansökningar och dagar, till AWS listpriser ${day} i Virginia eller Stockholm, utan moms.`,
      en: `The cost is estimated from counted letters, applications and days, at the list prices of AWS in Virginia or Stockholm on ${day}, without VAT.`,
    }),
  few: say({
    sv: 'Vad färre än fem har valt mellan visas inte.',
    en: 'What fewer than five have chosen among is not shown.',
  }),
});

/** One figure of several rounds: what it is, and how each of them says it; nothing for a round that has no such thing. */
export type ComparedRow = {
  readonly group: string;
  readonly what: string;
  readonly values: readonly (string | undefined)[];
  /** The figure behind each, where one can say how much more it is. */
  readonly amounts: readonly (number | undefined)[];
};

/**
 * Rounds side by side: how people came, through what and what made them hesitate, which pairs were kept and met, who answered, and what it took.
 * `round` names channels and questions; what it does not know is called by its id.
 */
export function comparedRows(rounds: readonly RoundFigures[], round: Round | undefined, say: Say): readonly ComparedRow[] {
  const { numbers, sides } = reportWords(say);
  const words = labels(say);
  const of = (part: number, whole: number) =>
    whole === 0 ? words.of(part, whole) : `${words.of(part, whole)} (${say.figure(Math.round((100 * part) / whole))} %)`;
  const row = (group: string, what: string, value: (figures: RoundFigures) => Said): ComparedRow => {
    const said = rounds.map(value);
    return { group, what, values: said.map((one) => one?.text), amounts: said.map((one) => one?.amount) };
  };
  const plain = (amount: number): Said => ({ text: say.figure(amount), amount });
  const share = (part: number, whole: number): Said => ({ text: of(part, whole), amount: part });
  const funnel = (['mentor', 'mentee'] as const).flatMap((role) => [
    ...(['seen', 'started', 'submitted'] as const).map((step) =>
      row(sides[role], numbers.steps[step], ({ funnel }) => plain(funnel[role][step])),
    ),
    row(sides[role], words.confirmedOfWanted, ({ funnel, wanted }) => share(funnel[role].confirmed, wanted[role])),
    row(sides[role], numbers.withdrew, ({ funnel }) => plain(funnel[role].withdrawn)),
  ]);
  return [
    ...funnel,
    ...channelRows(),
    ...(['mentor', 'mentee'] as const).flatMap(questionRows),
    row(numbers.pairsColumn, words.pairsKept, ({ pairs }) => share(pairs.completed, pairs.formed)),
    row(numbers.pairsColumn, numbers.pairFigures.lapsed, ({ pairs }) => share(pairs.lapsed, pairs.offered)),
    row(numbers.meetingsColumn, words.meetingsHeld, ({ meetings }) => share(meetings.held, meetings.planned)),
    row(words.work, words.answers, ({ answers }) => share(answers.given, answers.asked)),
    row(words.work, words.lettersEach, ({ letters }) => plain(letters.each)),
    row(words.work, words.lettersSent, ({ letters }) => plain(letters.sent)),
    row(words.work, words.acts, ({ acts }) => plain(acts)),
    row(words.work, words.cost, ({ cost }) =>
      cost === undefined ? undefined : { text: words.dollars(say.figure(cost.cents / 100)), amount: cost.cents / 100 },
    ),
  ];

  function channelRows(): readonly ComparedRow[] {
    const ids = unique(rounds.flatMap(({ channels }) => channels.map(({ id }) => id)));
    return ids.map((id) =>
      row(numbers.channels, nameOfChannel(id), ({ channels }) => {
        const own = channels.find((channel) => channel.id === id);
        return own === undefined ? undefined : { text: words.yielded(own), amount: own.submitted };
      }),
    );
  }

  function nameOfChannel(id: string | undefined): string {
    return id === undefined ? numbers.otherChannels : channelName(id, round, say);
  }

  /** Each question, how many answered it, and what of its options they chose. */
  function questionRows(role: Role): readonly ComparedRow[] {
    const ids = unique(rounds.flatMap(({ questions }) => questions[role].map(({ id }) => id)));
    return ids.flatMap((id) => {
      const asked = round?.questions[role].find((question) => question.id === id);
      const group = asked === undefined ? id : say(asked.ask);
      const saidTo = ({ questions }: RoundFigures) => questions[role].find((question) => question.id === id);
      const chosen = unique(rounds.flatMap((figures) => Object.keys(saidTo(figures)?.chose ?? {})));
      // As they were asked: what is kept is in no order.
      const inOrder = asked === undefined ? [] : choicesOf(asked).filter((choice) => chosen.includes(choice));
      const options = unique([...inOrder, ...chosen]);
      const nameOf = (option: string) => {
        const named = asked?.options.find((one) => one.id === option)?.name;
        return named === undefined ? option : say(named);
      };
      return [
        row(group, words.answered, (figures) => {
          const own = saidTo(figures);
          return own === undefined ? undefined : share(own.answered, own.asked);
        }),
        ...options.map((option) =>
          row(group, nameOf(option), (figures) => {
            const own = saidTo(figures);
            return own?.chose === undefined ? undefined : share(own.chose[option] ?? 0, own.answered);
          }),
        ),
      ];
    });
  }
}

/** A figure of a file by its name there, such as `funnel.mentor.seen`: what it is, and of whom. */
export function figureLabel(key: string, round: Round, say: Say): readonly [string, string] {
  const { numbers, sides, bothSides } = reportWords(say);
  const words = labels(say);
  const [part = '', second = '', ...rest] = key.split('.');
  const [third = '', ...more] = rest;
  const pick = (names: Readonly<Record<string, string>>, name: string) => names[name] ?? name;
  const steps: Readonly<Record<string, string>> = { ...numbers.steps, withdrawn: numbers.withdrew };
  switch (part) {
    case 'wanted':
      return [words.wanted, pick(sides, second)];
    case 'funnel':
      return [pick(steps, third), pick(sides, second)];
    case 'channels': {
      const name = second === '*' ? numbers.otherChannels : channelName(second, round, say);
      return [`${name}: ${pick(steps, third)}`, bothSides];
    }
    case 'pairs':
      return [pick(numbers.pairFigures, second), bothSides];
    case 'meetings':
      return [`${numbers.meetingsColumn}: ${pick(numbers.meetingFigures, second)}`, bothSides];
    case 'questions':
      return [questionLabel(second === 'mentee' ? 'mentee' : 'mentor', third, more, round, say), pick(sides, second)];
    case 'answers':
      return [`${words.answers}: ${second === 'asked' ? words.asked : words.answered}`, bothSides];
    case 'letters':
      return [second === 'each' ? words.lettersEach : words.lettersSent, bothSides];
    case 'acts':
      return [words.acts, bothSides];
    case 'cost':
      return [second === 'cents' ? words.cents : words.pricesOf, bothSides];
    default:
      return [part === 'counted' ? words.counted : words.round, bothSides];
  }
}

function questionLabel(role: Role, id: string, [which = '', option = '']: readonly string[], round: Round, say: Say): string {
  const question = round.questions[role].find((one) => one.id === id);
  const asked = question === undefined ? id : say(question.ask);
  const words = labels(say);
  if (which !== 'chose') return `${asked}: ${which === 'asked' ? words.asked : words.answered}`;
  const named = question?.options.find((one) => one.id === option)?.name;
  return `${asked}: ${named === undefined ? option : say(named)}`;
}

function channelName(id: string, round: Round | undefined, say: Say): string {
  return round?.call.channels.find((channel) => channel.id === id)?.name ?? (id === '' ? reportWords(say).numbers.noChannel : id);
}

type Said = { readonly text: string; readonly amount: number } | undefined;
type Steps = Readonly<Record<FunnelStep, number>>;

const labels = (say: Say) => ({
  of: (part: number, whole: number) => say({ sv: `${part} av ${whole}`, en: `${part} of ${whole}` }),
  confirmedOfWanted: say({ sv: 'Bekräftade, av så många ni hoppades på', en: 'Confirmed, of as many as you hoped for' }),
  yielded: ({ seen, submitted }: Steps) =>
    say({ sv: `${submitted} sökte, ${seen} såg sidan`, en: `${submitted} applied, ${seen} saw the page` }),
  wanted: say({ sv: 'Så många ni hoppades på', en: 'As many as you hoped for' }),
  asked: say({ sv: 'Tillfrågade', en: 'Asked' }),
  answered: say({ sv: 'Svarade', en: 'Answered' }),
  round: say({ sv: 'Omgång', en: 'Round' }),
  counted: say({ sv: 'Räknat den dagen', en: 'Counted on that day' }),
  dollars: (amount: string) => say({ sv: `${amount} dollar`, en: `${amount} dollars` }),
  cents: say({ sv: 'Kostnad hos AWS, i US-cent', en: 'Cost at AWS, in US cents' }),
  pricesOf: say({ sv: 'Till priserna den dagen', en: 'At the prices of that day' }),
  pairsKept: say({ sv: 'Par kvar till slutet', en: 'Pairs kept to the end' }),
  meetingsHeld: say({ sv: 'Möten som blev av', en: 'Meetings held' }),
  work: say({ sv: 'Arbete och kostnad', en: 'Work and cost' }),
  answers: say({ sv: 'Svar på utvärderingen', en: 'Answers to the evaluation' }),
  lettersEach: say({ sv: 'Mejl till den i mitten av dem i par', en: 'Emails to somebody in the middle of those in pairs' }),
  lettersSent: say({ sv: 'Mejl till deltagare', en: 'Emails to participants' }),
  acts: say({ sv: 'Vad de som håller i omgången gjorde', en: 'What operators did' }),
  cost: say({ sv: 'Kostnad hos AWS', en: 'Cost at AWS' }),
});

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
