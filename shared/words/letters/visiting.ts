import { UNCONFIRMED_DAYS } from '../../domain/visitor/curious.ts';
import { hours, meetings } from '../amounts.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { button, facts, note, text, typed } from './blocks.ts';
import type { Chapter } from './chapters.ts';

/** To those who left an address on the call without applying. */
export const visiting = (say: Say): Chapter<'visiting'> => ({
  'question answered': ({ round, contact, question, answer, callLink }) => ({
    subject: say({ sv: 'Svar på din fråga', en: 'The answer to your question' }),
    preheader: say({
      sv: `Du frågade om ${say(round.name)}. Här är svaret.`,
      en: `You asked about ${say(round.name)}. Here is the answer.`,
    }),
    title: say({ sv: 'Svar på din fråga', en: 'The answer to your question' }),
    blocks: [
      facts([say({ sv: 'Du frågade', en: 'You asked' }), question]),
      typed(answer),
      button(say({ sv: 'Läs om programmet', en: 'Read about the programme' }), callLink),
      note(
        say({
          sv: `Undrar du något mer, svara på mejlet, så läser ${contact.name} det. Var det inte du som frågade behöver du inte göra något.`,
          en: `If there is anything else, reply to this email and ${contact.name} will read it. If it was not you who asked, please ignore it.`,
        }),
      ),
    ],
  }),

  'curious link': ({ round, link, wantsTalk, deadline, tellsOn }) => ({
    subject: say({ sv: 'Är det din adress? Bekräfta den här', en: 'Is this your address? Confirm it here' }),
    preheader: say({
      sv: 'Någon lämnade den för att få veta mer. Utan ditt ja skickar vi inget.',
      en: 'Somebody left it to hear more. Without your yes we send nothing.',
    }),
    title: say({ sv: 'Bekräfta din adress', en: 'Confirm your address' }),
    blocks: [
      text(
        say({
          sv: `Någon lämnade den här adressen på sidan om ${say(round.name)}. Är det du, så bekräfta den.`,
          en: `Somebody left this address on the page about ${say(round.name)}. If that was you, confirm it.`,
        }),
      ),
      facts(
        ...(tellsOn === undefined
          ? []
          : [
              [
                say({ sv: 'Du får', en: 'You get' }),
                say({
                  sv: `ett mejl ${say.day(tellsOn)}, om ansökan är öppen då`,
                  en: `one email on ${say.day(tellsOn)}, if the call is open then`,
                }),
              ] as const,
            ]),
        ...(wantsTalk
          ? [
              [
                say({ sv: 'Du har bett om', en: 'You asked for' }),
                say({ sv: 'ett samtal med en tidigare mentor', en: 'a talk with a former mentor' }),
              ] as const,
            ]
          : []),
        [say(TERMS.lastDayToApply), say.day(deadline)],
      ),
      button(say({ sv: 'Bekräfta min adress', en: 'Confirm my address' }), link),
      note(
        say({
          sv: `Bekräftar du inte tar vi bort adressen efter ${UNCONFIRMED_DAYS} dagar. Var det inte du behöver du inte göra något.`,
          en: `If you do not confirm it, we remove the address after ${UNCONFIRMED_DAYS} days. If it was not you, please ignore this email.`,
        }),
      ),
    ],
  }),

  'deadline near': ({ round, facts: { hours: inAll }, role, callLink, deadline }) => ({
    subject: say({ sv: `Sista dag att söka är ${say.day(deadline)}`, en: `The last day to apply is ${say.day(deadline)}` }),
    preheader: say({
      sv: 'Du bad oss påminna dig. Det här är det enda mejlet om det.',
      en: 'You asked us to remind you. This is the only email about it.',
    }),
    title: say({
      sv: `Vill du vara med? Sök senast ${say.day(deadline)}`,
      en: `Would you like to take part? Apply by ${say.day(deadline)}`,
    }),
    blocks: [
      text(
        role === 'mentor'
          ? say({
              sv: `Du bad oss säga till innan det är för sent att bli mentor i ${say(round.name)}.`,
              en: `You asked us to tell you before it is too late to be a mentor in ${say(round.name)}.`,
            })
          : say({
              sv: `Du bad oss säga till innan det är för sent att få en mentor i ${say(round.name)}.`,
              en: `You asked us to tell you before it is too late to have a mentor in ${say(round.name)}.`,
            }),
      ),
      facts(
        [say({ sv: 'Det är', en: 'It is' }), meetings(round.meetings.count, say)],
        [say({ sv: 'Tid i allt', en: 'Time in all' }), hours(inAll, say)],
        [say(TERMS.lastDayToApply), say.day(deadline)],
      ),
      button(say({ sv: 'Läs mer och sök', en: 'Read more and apply' }), callLink),
      note(
        say({
          sv: 'Vi skickar inga fler mejl om det här, och tar bort din adress när ansökan stänger. Har du redan sökt med en annan adress behöver du inte göra något.',
          en: 'We send no more emails about this, and remove your address when the call closes. If you have applied with another address already, there is nothing to do.',
        }),
      ),
    ],
  }),

  'talk arranged': ({ round, mentor, by, callLink }) => ({
    subject: say({ sv: `Prata med ${mentor.name} om hur det är`, en: `Talk to ${mentor.name} about what it is like` }),
    preheader: say({
      sv: `${mentor.name} har varit mentor och berättar gärna.`,
      en: `${mentor.name} has been a mentor and is happy to tell you about it.`,
    }),
    title: say({ sv: `${mentor.name} har varit mentor`, en: `${mentor.name} has been a mentor` }),
    blocks: [
      text(
        say({
          sv: `Du bad om ett samtal med någon som har varit mentor i ${say(round.name)} eller en tidigare omgång. ${by} föreslår ${mentor.name}, som har sagt ja till att få frågor.`,
          en: `You asked for a talk with somebody who has been a mentor in ${say(round.name)} or an earlier round. ${by} suggests ${mentor.name}, who has agreed to be asked.`,
        }),
      ),
      facts([say({ sv: 'Om', en: 'About' }), mentor.about], [say({ sv: 'Du når', en: 'How to reach' }), `${mentor.name}, ${mentor.reach}`]),
      button(say({ sv: 'Läs om programmet', en: 'Read about the programme' }), callLink),
      note(
        say({
          sv: `${mentor.name} har inte fått din adress: det är du som hör av dig. Inget ni talar om påverkar en ansökan.`,
          en: `${mentor.name} has not been given your address: it is you who makes contact. Nothing you talk about affects an application.`,
        }),
      ),
    ],
  }),
});
