import { hasWorkshop } from '../../round/round-file.ts';
import { capital, days } from '../amounts.ts';
import { keptWords } from '../kept.ts';
import { riskWords } from '../risks.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { type Block, button, facts, heading, list, note, text, type Words } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import type { Behind, NeedsYou, PeopleWait, Proposal } from './facts.ts';
import { greeting } from './person-blocks.ts';

/** A mail longer than a few screens is not read, and Gmail cuts it. */
const MOST_LISTED = 10;

/** Letters to those who run the round. */
export const operators = (say: Say): Chapter<'operators'> => ({
  'recruiting behind': (call) => ({
    subject: say({
      sv: `Prognos: ${call.forecast} av ${call.wanted} studenter`,
      en: `Forecast: ${call.forecast} of ${call.wanted} students`,
    }),
    preheader: say({
      sv: `Dag ${call.day} av inbjudan. ${left(call, say)} Så här kan ni nå fler.`,
      en: `Day ${call.day} of the call. ${left(call, say)} This is how to reach more people.`,
    }),
    title: say({
      sv: `I den här takten söker ${call.forecast} studenter, inte ${call.wanted}`,
      en: `At this pace ${call.forecast} students apply, not ${call.wanted}`,
    }),
    blocks: [
      greeting(call, say),
      facts(
        [say({ sv: 'Bekräftade hittills', en: 'Confirmed so far' }), String(call.confirmed)],
        [say({ sv: 'Prognos sista dagen', en: 'Forecast for the last day' }), String(call.forecast)],
        [say({ sv: 'Ni hoppas på', en: 'You hope for' }), String(call.wanted)],
        [say({ sv: 'Dagar kvar', en: 'Days left' }), String(call.daysLeft)],
      ),
      heading(say({ sv: 'Det här kan ni göra i dag', en: 'What you can do today' })),
      list(...remedies(call, say)),
      button(say(TERMS.openConsole), call.consoleLink),
    ],
  }),

  'proposal ready': (proposal) =>
    proposal.pairs === 0
      ? noPairs(proposal, say)
      : {
          subject: say({
            sv: `${pairs(proposal, say)} att titta på innan de skickas`,
            en: `${pairs(proposal, say)} to look at before they go out`,
          }),
          preheader: say({
            sv: 'Inget går ut förrän du har sett paren och godkänt dem.',
            en: 'Nothing goes out until you have seen the pairs and approved them.',
          }),
          title: say({ sv: `Ett förslag på ${pairs(proposal, say)} är klart`, en: `A proposal of ${pairs(proposal, say)} is ready` }),
          blocks: [
            greeting(proposal, say),
            text(
              say({
                sv: 'Varje par har en förklaring, och det står också vad som inte täcks. Du kan låsa, förbjuda och byta, och räkna om. När du skickar får båda sidor frågan innan något är bestämt.',
                en: 'Each pair comes with reasons, and with what is not covered. You can lock, forbid and swap, and solve again. When you send them, both sides are asked before anything is settled.',
              }),
            ),
            facts(
              [say(TERMS.pairs), String(proposal.pairs)],
              [say({ sv: 'Studenter utan par', en: 'Students without a pair' }), String(proposal.mentorsLeft)],
              [say({ sv: 'Chefer utan par', en: 'Managers without a pair' }), String(proposal.menteesLeft)],
              [
                say({ sv: 'Svarstid när du skickat', en: 'Time to answer once sent' }),
                say({
                  sv: `högst ${days(proposal.round.offers.lapseDays, say)}`,
                  en: `at most ${days(proposal.round.offers.lapseDays, say)}`,
                }),
              ],
            ),
            button(say({ sv: 'Titta på paren', en: 'Look at the pairs' }), proposal.consoleLink),
          ],
        },

  'people wait': (wait) => ({
    subject: say({ sv: `${people(wait, say)} på att ni gör något`, en: `${people(wait, say)} for you to act` }),
    preheader: promise(wait, say),
    title: say({ sv: `${people(wait, say)} på svar`, en: `${people(wait, say)} for an answer` }),
    blocks: [
      greeting(wait, say),
      text(
        say({
          sv: `${promise(wait, say)} ${wait.kickOffAhead ? '' : 'Kick-offen har varit. '}Ingen får veta att det inte blev en plats förrän ni säger det.`,
          en: `${promise(wait, say)} ${wait.kickOffAhead ? '' : 'The kick-off has been. '}Nobody is told that there is no place until you say so.`,
        }),
      ),
      text(unsent(wait, say)),
      button(say(TERMS.openConsole), wait.consoleLink),
    ],
  }),

  'needs you': (facts) => ({
    subject: say({ sv: `${things(facts, say)} behöver dig`, en: `${things(facts, say)} you` }),
    preheader: say({
      sv: 'Varje rad säger vad som har hänt och vad du kan göra.',
      en: 'Each entry says what has happened and what you can do about it.',
    }),
    title: say({ sv: `${things(facts, say)} behöver dig`, en: `${things(facts, say)} you` }),
    blocks: [greeting(facts, say), ...waiting(facts, say), button(say(TERMS.openConsole), facts.consoleLink)],
  }),

  'report ready': (report) => ({
    subject: say({ sv: 'Slutrapporten är klar att läsa', en: 'The closing report is ready to read' }),
    preheader: say({
      sv: 'Omgången är stängd. Rapporten går att skriva ut och skicka vidare.',
      en: 'The round is closed. The report can be printed and passed on.',
    }),
    title: say({ sv: 'Slutrapporten är klar', en: 'The closing report is ready' }),
    blocks: [
      greeting(report, say),
      text(
        say({
          sv: `${say(report.round.name)} är stängd. Rapporten följer ${hasWorkshop(report.round) ? 'avslutningens' : 'utvärderingens'} frågor: vad studenterna och företaget fick ut, vad som fungerade, vad som var svårt och hur ni går vidare.`,
          en: `${say(report.round.name)} is closed. The report follows the questions of the ${hasWorkshop(report.round) ? 'workshop' : 'evaluation'}: what the students and the company got, what worked, what was hard and how to go on.`,
        }),
      ),
      button(say({ sv: 'Läs rapporten', en: 'Read the report' }), report.reportLink),
      note(
        say({
          sv: `Personuppgifter: ${keptWords(say).operators(report.round)}`,
          en: `Personal data: ${keptWords(say).operators(report.round)}`,
        }),
      ),
    ],
  }),
});

function noPairs(proposal: Proposal, say: Say): Words {
  return {
    subject: say({
      sv: 'Ansökan är stängd, och det går inte att föreslå något par',
      en: 'The call has closed, and no pair can be proposed',
    }),
    preheader: say({
      sv: 'Se vilka som har sökt, och berätta för dem hur det går.',
      en: 'Look at who has applied, and tell them how it goes.',
    }),
    title: say({ sv: 'Det går inte att föreslå något par', en: 'No pair can be proposed' }),
    blocks: [
      greeting(proposal, say),
      text(
        say({
          sv: 'Inga fler ansökningar tas emot, och bland dem som har bekräftat sin finns inga två som kan bli ett par.',
          en: 'No more applications are taken, and among those who have confirmed theirs there are no two who can be a pair.',
        }),
      ),
      facts(
        [say({ sv: 'Studenter utan par', en: 'Students without a pair' }), String(proposal.mentorsLeft)],
        [say({ sv: 'Chefer utan par', en: 'Managers without a pair' }), String(proposal.menteesLeft)],
      ),
      text(
        say({
          sv: 'I konsolen står varför. De som väntar får inget slutligt besked förrän ni säger det.',
          en: 'The console says why. Those who wait hear nothing that is final until you say so.',
        }),
      ),
      button(say(TERMS.openConsole), proposal.consoleLink),
    ],
  };
}

function left({ daysLeft }: Behind, say: Say): string {
  return daysLeft === 1
    ? say({ sv: 'En dag kvar.', en: 'One day left.' })
    : say({ sv: `${daysLeft} dagar kvar.`, en: `${daysLeft} days left.` });
}

function remedies({ round }: Behind, say: Say): readonly string[] {
  const channels = round.call.channels.map((channel) => channel.name);
  return [
    say({
      sv: 'Se i konsolen vilken kanal som har gett flest, och bjud in genom den en gång till.',
      en: 'See in the console which channel has brought most people, and invite through it once more.',
    }),
    ...(channels.length > 0
      ? [
          say({
            sv: `Använd en egen länk för varje kanal, så att det syns vad som fungerar: ${say.list(channels)}.`,
            en: `Use a link of its own for each channel, so that it shows what works: ${say.list(channels)}.`,
          }),
        ]
      : []),
    say({
      sv: 'Be någon som varit mentor berätta i en minut på en föreläsning.',
      en: 'Ask somebody who has been a mentor to speak for a minute at a lecture.',
    }),
    say({
      sv: `Ge ${round.call.extensionDays} dagar till, i konsolen.`,
      en: `Give ${round.call.extensionDays} more days, in the console.`,
    }),
  ];
}

function pairs({ pairs: count }: Proposal, say: Say): string {
  return count === 1 ? say({ sv: '1 par', en: '1 pair' }) : say({ sv: `${count} par`, en: `${count} pairs` });
}

function people({ waiting: count }: PeopleWait, say: Say): string {
  return count === 1
    ? say({ sv: '1 person väntar', en: '1 person waits' })
    : say({ sv: `${count} personer väntar`, en: `${count} people wait` });
}

function promise({ until }: PeopleWait, say: Say): string {
  return until === undefined
    ? say({ sv: 'De har inte fått någon ny dag.', en: 'No day is promised to them any more.' })
    : say({ sv: `De har fått veta att de hör något senast ${say.day(until)}.`, en: `They have been promised word by ${say.day(until)}.` });
}

function unsent({ unsent: count }: PeopleWait, say: Say): string {
  if (count === 'not to send')
    return say({
      sv: 'Se vilka som väntar på er sida, och berätta för dem hur det gick. Förslag skickas av någon som ser båda sidor.',
      en: 'Look at who waits on your side, and tell them how it went. Offers are sent by somebody who sees both sides.',
    });
  if (count === 0)
    return say({
      sv: 'Det finns inget par att föreslå dem. Se vilka som väntar, och berätta för dem hur det gick.',
      en: 'There is no pair to offer them. Look at who waits, and tell them how it went.',
    });
  const offers =
    count === 1
      ? say({ sv: 'Ett föreslaget par har', en: 'One proposed pair has' })
      : say({ sv: `${count} föreslagna par har`, en: `${count} proposed pairs have` });
  return say({
    sv: `${offers} inte fått frågan. Titta på paren och skicka förslagen, eller berätta för dem som väntar hur det gick.`,
    en: `${offers} not been asked. Look at the pairs and send the offers, or tell those who wait how it went.`,
  });
}

function things({ waiting: all }: NeedsYou, say: Say): string {
  return all.length === 1
    ? say({ sv: 'En sak', en: 'One thing needs' })
    : say({ sv: `${capital(say.number(all.length))} saker`, en: `${capital(say.number(all.length))} things need` });
}

function waiting({ waiting: all }: NeedsYou, say: Say): readonly Block[] {
  const more = all.length - MOST_LISTED;
  return [
    ...all.slice(0, MOST_LISTED).flatMap(({ reason, who, owner, mayCall, sight }) => {
      const { what, act } = riskWords(reason, say, { isKnown: mayCall === true, sight });
      return [
        heading(who === '' ? say({ sv: 'Omgången', en: 'The round' }) : who),
        text(what),
        text(say({ sv: `Gör så här: ${act}`, en: `What to do: ${act}` })),
        ...(owner === undefined ? [] : [text(say({ sv: `${owner} tar hand om det.`, en: `${owner} looks after it.` }))]),
      ];
    }),
    ...(more > 0
      ? [
          text(
            say({
              sv: `Och ${say.number(more)} till, som du ser i konsolen.`,
              en: `And ${say.number(more)} more, which you see in the console.`,
            }),
          ),
        ]
      : []),
  ];
}
