import type { CallWords } from './public/call.ts';
import type { CallFacts } from './public/call-facts.ts';
import type { Say } from './say.ts';

export type KitTexts = { readonly subject: string; readonly mail: string; readonly short: string };

/** What can be pasted into a mail and onto an intranet: the call in few words, all of it from the round. */
export function kitTexts(
  { heading, lead, facts, reassurance }: CallWords,
  { round, contact }: CallFacts,
  link: string,
  say: Say,
): KitTexts {
  const ask = heading.join(' ');
  const needNot = round.needNotBe.map((one) => `– ${say(one)}`);
  const more = say({ sv: `Läs mer och sök: ${link}`, en: `Read more and apply: ${link}` });
  const last = facts.at(-1);
  const until = last === undefined ? [] : [`${last[0]}: ${last[1]}`];
  return {
    subject: ask,
    mail: [
      say({ sv: 'Hej!', en: 'Hello,' }),
      `${ask} ${lead}`,
      facts.map(([label, value]) => `${label}: ${value}`).join('\n'),
      needNot.join('\n'),
      `${more}\n${reassurance}`,
      say({ sv: `Frågor? ${contact.name}, ${contact.email}`, en: `Questions? ${contact.name}, ${contact.email}` }),
    ].join('\n\n'),
    short: [`${ask} ${lead}`, ...until, more].join('\n'),
  };
}
