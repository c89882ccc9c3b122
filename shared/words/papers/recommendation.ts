import type { TookPart } from '../../domain/papers/took-part.ts';
import type { Round } from '../../round/round-file.ts';
import { exactly, meetings } from '../amounts.ts';
import { givenName } from '../names.ts';
import type { Say } from '../say.ts';
import { certificateWords } from './certificate.ts';

/** Who recommends whom. */
type Two = { readonly mentor: string; readonly manager: string; readonly title: string };

/** A letter of recommendation: drafted from what can be counted, for the manager to finish. */
export const recommendationWords = (say: Say) => ({
  title: (name: string) => say({ sv: `Rekommendera ${name}`, en: `Recommend ${name}` }),
  link: (name: string) => say({ sv: `Skriv en rekommendation för ${name}`, en: `Write a recommendation for ${name}` }),
  lead: (name: string) =>
    say({
      sv: `Frivilligt. Här är ett utkast av det vi vet. Det som är värt något för ${name} är det du själv lägger till: vad du lärde dig, och hur ${name} gjorde det.`,
      en: `Optional. Here is a draft of what we know. What is worth something to ${name} is what you add yourself: what you learned, and how ${name} went about it.`,
    }),
  notKept: say({
    sv: 'Det du skriver sparas inte hos oss och skickas ingenstans. Skriv ut det eller spara det som PDF från nästa sida, skriv under och lämna det själv.',
    en: 'What you write is not kept by us and is sent nowhere. Print it or save it as PDF from the next page, sign it and hand it over yourself.',
  }),
  label: say({ sv: 'Brevet', en: 'The letter' }),
  missing: say({ sv: 'Skriv något i brevet', en: 'Write something in the letter' }),
  button: say({ sv: 'Visa för utskrift', en: 'Show it for printing' }),
  back: say({ sv: 'Gå bakåt i webbläsaren för att ändra.', en: 'Go back in your browser to change it.' }),
  draft: ({ mentor, manager, title }: Two, took: TookPart, round: Round): string => {
    const name = givenName(mentor);
    const themes = round.themes.filter(({ id }) => took.themes.includes(id)).map((theme) => say(theme.name));
    const all = exactly(took.meetings * took.minutes, say);
    return [
      say({ sv: 'Till den det berör', en: 'To whom it may concern' }),
      say({
        sv: `${mentor} har varit min mentor i ${say(round.name)}, ett program i omvänt mentorskap av ${say(round.hosts.university.name)} och ${say(round.hosts.company.name)}, ${certificateWords(say).periodOf(took)}. ${certificateWords(say).what}`,
        en: `${mentor} has been my mentor in ${say(round.name)}, a programme of reverse mentoring by ${say(round.hosts.university.name)} and ${say(round.hosts.company.name)}, ${certificateWords(say).periodOf(took)}. ${certificateWords(say).what}`,
      }),
      say({
        sv: `Vi har haft ${meetings(took.meetings, say)}, sammanlagt ${all}.${themes.length === 0 ? '' : ` Vi utgick från ${say.list(themes)}.`}`,
        en: `We have had ${meetings(took.meetings, say)}, ${all} in all.${themes.length === 0 ? '' : ` We set out from ${say.list(themes)}.`}`,
      }),
      say({ sv: `[Skriv här vad du har lärt dig av ${name}.]`, en: `[Write here what you have learned from ${name}.]` }),
      say({ sv: `[Skriv här hur ${name} gjorde det.]`, en: `[Write here how ${name} went about it.]` }),
      [manager, title, say(round.hosts.company.name)].filter((line) => line !== '').join('\n'),
    ].join('\n\n');
  },
});
