import { isArchived } from '../../domain/privacy/archived.ts';
import { needsDecision } from '../../domain/privacy/needs-decision.ts';
import {
  type Afterwards,
  type Basis,
  entryOf,
  type Purpose,
  type Reader,
  type Rule,
  type Seen,
  type What,
} from '../../domain/privacy/what-is-kept.ts';
import { actingOperators, onlySideOf } from '../../round/contact.ts';
import type { Round } from '../../round/round-file.ts';
import { keptWords } from '../kept.ts';
import type { Say } from '../say.ts';

/** Who sees what that is kept, why it is kept and for how long, as a page and a record say it. */
export const whoSeesWords = (say: Say) => ({
  title: say({ sv: 'Vem som ser vad', en: 'Who sees what' }),
  lead: say({
    sv: 'Här står allt som sparas om dig, en sak i taget: vem som ser det, varför vi har det och hur länge. Öppna den del du vill läsa. Det gäller alla utom den som har skyddade personuppgifter.',
    en: 'Here is everything that is kept about you, one thing at a time: who sees it, why we have it and for how long. Open the part you want to read. It holds for everybody but those whose identity is protected.',
  }),
  scrolls: (subject: string) =>
    say({ sv: `${subject}, en tabell som går att rulla i sidled`, en: `${subject}, a table that scrolls sideways` }),
  what: say({ sv: 'Uppgift', en: 'What' }),
  kept: (why: string, basis: string, rule: string) =>
    say({ sv: `${why}. Grund: ${basis}. Finns kvar ${rule}.`, en: `${why}. Basis: ${basis}. Kept ${rule}.` }),
  privacy: say({
    sv: 'Hur vi hanterar uppgifterna, på vilken grund och hur länge',
    en: 'How we handle the data, on which basis and for how long',
  }),
  link: say({ sv: 'Vem som ser vad, uppgift för uppgift', en: 'Who sees what, one thing at a time' }),
  readers: {
    self: say({ sv: 'Du', en: 'You' }),
    partner: say({ sv: 'Den du träffar', en: 'The one you meet' }),
    assistant: say({ sv: 'Din assistent', en: 'Your assistant' }),
    operator: say({ sv: 'De som samordnar', en: 'The coordinators' }),
    viewer: say({ sv: 'Den som bara får titta', en: 'Those who may only look' }),
  } satisfies Readonly<Record<Reader, string>>,
  /** Where all who coordinate at a host see the people of one side alone. */
  onlyStudents: (host: string) =>
    say({
      sv: `Samordnarna på ${host} ser bara studenternas uppgifter, och av cheferna vem en student träffar.`,
      en: `The coordinators at ${host} see the students’ data alone, and of the managers who a student meets.`,
    }),
  onlyManagers: (host: string) =>
    say({
      sv: `Samordnarna på ${host} ser bara chefernas uppgifter, och av studenterna vem en chef träffar.`,
      en: `The coordinators at ${host} see the managers’ data alone, and of the students who a manager meets.`,
    }),
  nobodyAt: (host: string) => say({ sv: `Ingen på ${host} samordnar programmet.`, en: `Nobody at ${host} coordinates the programme.` }),
  coordinatorsAt: (host: string) => say({ sv: `Samordnare på ${host}`, en: `Coordinators at ${host}` }),
  engineer: say({ sv: 'De som sköter servrarna', en: 'Those who run the servers' }),
  aws: say({ sv: 'AWS', en: 'AWS' }),
  seen: {
    yes: say({ sv: 'ja', en: 'yes' }),
    no: say({ sv: 'nej', en: 'no' }),
    asked: say({ sv: 'när ni har fått frågan om varandra', en: 'once you are asked about each other' }),
    formed: say({ sv: 'när ni båda har sagt ja', en: 'once both have said yes' }),
    ticked: say({ sv: 'om du har kryssat för det', en: 'if you ticked it' }),
    opened: say({ sv: 'efter ett eget tryck, som antecknas', en: 'at a press of its own, which is noted' }),
    chosen: say({ sv: 'bara de som har valts ut', en: 'only those chosen' }),
    'on request': say({ sv: 'om du ber om det', en: 'if you ask for it' }),
    own: say({ sv: 'det egna', en: 'their own' }),
  } satisfies Readonly<Record<Seen, string>>,
  reaches: say({ sv: 'kan komma åt det', en: 'can reach it' }),
  stores: say({ sv: 'lagrar det åt oss', en: 'stores it for us' }),
  storesAndSends: say({ sv: 'lagrar och skickar det åt oss', en: 'stores and sends it for us' }),
  purposes: {
    'to take applications': say({ sv: 'för att ta emot ansökningar och svara på dem', en: 'to take applications and answer them' }),
    'to suggest whom to meet': say({ sv: 'för att föreslå vem du ska träffa', en: 'to suggest whom you should meet' }),
    'to let people meet': say({ sv: 'för att ni ska kunna ses', en: 'so that you can meet' }),
    'to reach people': say({ sv: 'för att nå dig', en: 'to reach you' }),
    'to make it possible to take part': say({ sv: 'för att du ska kunna delta', en: 'so that you can take part' }),
    'to help when it goes badly': say({ sv: 'för att hjälpa när något inte fungerar', en: 'to help when something does not work' }),
    'to learn for the next round': say({ sv: 'för att göra nästa omgång bättre', en: 'to make the next round better' }),
    'to answer for what was done': say({
      sv: 'för att kunna visa vad som gjordes och av vem',
      en: 'to be able to show what was done and by whom',
    }),
    'to keep the service safe': say({ sv: 'för att skydda tjänsten mot missbruk', en: 'to keep the service safe from misuse' }),
  } satisfies Readonly<Record<Purpose, string>>,
  bases: {
    'task of the hosts': say({ sv: 'organisationernas uppgift och intresse', en: 'the task and interest of the organisations' }),
    consent: say({ sv: 'ditt samtycke', en: 'your consent' }),
    'explicit consent': say({ sv: 'ditt uttryckliga samtycke', en: 'your explicit consent' }),
  } satisfies Readonly<Record<Basis, string>>,
  /** How long, as the round does it. */
  rules: (rule: Rule, round: Kept): string => {
    const { time } = keptWords(say);
    const decided = needsDecision(round)
      ? say({ sv: 'det gallras efter ett beslut, tidigast ', en: 'it is disposed of by a decision, no earlier than ' })
      : '';
    switch (rule) {
      case 'unsent draft':
        return say({
          sv: `i ${time(rule, round)} efter att du senast sparade`,
          en: `for ${time(rule, round)} after you last saved`,
        });
      case 'asked question':
        return say({ sv: `i ${time(rule, round)} efter att du skickade den`, en: `for ${time(rule, round)} after you sent it` });
      case 'left address':
        return say({
          sv: `tills ansökan stänger, eller i ${time(rule, round)} om du inte bekräftar den`,
          en: `until the call closes, or for ${time(rule, round)} if you do not confirm it`,
        });
      case 'refused form':
      case 'rate limit':
        return say({ sv: 'i några dagar', en: 'for a few days' });
      case 'sign-in':
        return say({ sv: 'i en arbetsdag', en: 'for a working day' });
      case 'person':
        return say({
          sv: `tills ${decided}${time('took part', round)} efter att programmet har stängts, eller ${time('without a place', round)} om du aldrig är i ett par`,
          en: `until ${decided}${time('took part', round)} after the programme has closed, or ${time('without a place', round)} if you are never in a pair`,
        });
      case 'letter text':
        return say({
          sv: `tills ${decided}${time('letter text', round)} efter att mejlet gick`,
          en: `until ${decided}${time('letter text', round)} after the email went`,
        });
      case 'private answer':
      case 'took part':
      case 'audit':
        return say({
          sv: `tills ${decided}${time(rule, round)} efter att programmet har stängts`,
          en: `until ${decided}${time(rule, round)} after the programme has closed`,
        });
      case 'round':
        return say({ sv: 'tills hela omgången tas bort', en: 'until the whole round is removed' });
    }
  },
  /** What becomes of it then, as the round does it. */
  afterwards: (what: What, round: Kept): string => {
    const { rule, afterwards } = entryOf(what);
    if (!needsDecision(round) || !DECIDED.has(rule) || afterwards !== 'erased') return becomes(say)[afterwards];
    return isArchived(what)
      ? say({ sv: 'arkiveras, och gallras sedan', en: 'is archived, and then disposed of' })
      : say({ sv: 'gallras sedan', en: 'is then disposed of' });
  },
});

type Kept = Pick<Round, 'privacy'>;

/** What a public authority removes by a decision alone. */
const DECIDED: ReadonlySet<Rule> = new Set(['person', 'letter text', 'private answer', 'took part', 'audit']);

const becomes = (say: Say) =>
  ({
    erased: say({ sv: 'tas sedan bort', en: 'is then removed' }),
    number: say({ sv: 'blir en siffra', en: 'becomes a figure' }),
    hash: say({ sv: 'finns bara som en kod', en: 'is kept only as a code' }),
    'id of nobody': say({ sv: 'blir ett nummer som inte säger vem', en: 'becomes a number that says of nobody' }),
  }) satisfies Readonly<Record<Afterwards, string>>;

/** What those who coordinate at a host do not see, by the round file. */
export function limitsOf(round: Round, say: Say): readonly string[] {
  const words = whoSeesWords(say);
  return (['university', 'company'] as const).flatMap((host) => {
    const sides = actingOperators(round)
      .filter((operator) => operator.host === host)
      .map(onlySideOf);
    const name = say(round.hosts[host].name);
    if (sides.length === 0) return [words.nobodyAt(name)];
    if (sides.includes(undefined)) return [];
    return [host === 'university' ? words.onlyStudents(name) : words.onlyManagers(name)];
  });
}
