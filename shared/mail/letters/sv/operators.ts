import { riskWords } from '../../../pages/words/risks.ts';
import { type Block, button, facts, heading, list, note, text, type Words } from '../../blocks.ts';
import type { Behind, NeedsYou, PeopleWait, Proposal } from '../facts.ts';
import type { Chapter } from '../mail-book.ts';
import { capital } from './amounts.ts';
import { greeting } from './person-blocks.ts';

/** A mail longer than a few screens is not read, and Gmail cuts it. */
const MOST_LISTED = 10;

export const operators: Chapter<'operators'> = {
  'recruiting behind': (call) => ({
    subject: `Prognos: ${call.forecast} av ${call.wanted} studenter`,
    preheader: `Dag ${call.day} av inbjudan. ${left(call)} Så här kan ni nå fler.`,
    title: `I den här takten söker ${call.forecast} studenter, inte ${call.wanted}`,
    blocks: [
      greeting(call),
      facts(
        ['Bekräftade hittills', String(call.confirmed)],
        ['Prognos sista dagen', String(call.forecast)],
        ['Ni hoppas på', String(call.wanted)],
        ['Dagar kvar', String(call.daysLeft)],
      ),
      heading('Det här kan ni göra i dag'),
      list(...remedies(call)),
      button('Öppna konsolen', call.consoleLink),
    ],
  }),

  'proposal ready': (proposal) =>
    proposal.pairs === 0
      ? noPairs(proposal)
      : {
          subject: `${pairs(proposal)} att titta på innan de skickas`,
          preheader: 'Inget går ut förrän du har sett paren och godkänt dem.',
          title: `Ett förslag på ${pairs(proposal)} är klart`,
          blocks: [
            greeting(proposal),
            text(
              'Varje par har en förklaring, och det står också vad som inte täcks. Du kan låsa, förbjuda och byta, och räkna om. När du skickar får båda sidor frågan innan något är bestämt.',
            ),
            facts(
              ['Par', String(proposal.pairs)],
              ['Studenter utan par', String(proposal.mentorsLeft)],
              ['Chefer utan par', String(proposal.menteesLeft)],
              ['Svarstid när du skickat', `${proposal.round.offers.lapseDays} dagar`],
            ),
            button('Titta på paren', proposal.consoleLink),
          ],
        },

  'people wait': (wait) => ({
    subject: `${people(wait)} på att ni gör något`,
    preheader: promise(wait),
    title: `${people(wait)} på svar`,
    blocks: [
      greeting(wait),
      text(
        `${promise(wait)} ${wait.kickOffAhead ? '' : 'Kick-offen har varit, och de har fått veta att det dröjer. '}Ingen får veta att det inte blev en plats förrän ni säger det.`,
      ),
      text(unsent(wait)),
      button('Öppna konsolen', wait.consoleLink),
    ],
  }),

  'needs you': (desk) => ({
    subject: `${things(desk)} behöver dig`,
    preheader: 'Varje rad säger vad som har hänt och vad du kan göra.',
    title: `${things(desk)} behöver dig`,
    blocks: [greeting(desk), ...waiting(desk), button('Öppna konsolen', desk.consoleLink)],
  }),

  'report ready': (report) => ({
    subject: 'Slutrapporten är klar att läsa',
    preheader: 'Omgången är stängd. Rapporten går att skriva ut och skicka vidare.',
    title: 'Slutrapporten är klar',
    blocks: [
      greeting(report),
      text(
        `${report.round.name.sv} är stängd. Rapporten följer avslutningens frågor: vad studenterna och företaget fick ut, vad som fungerade, vad som var svårt och hur ni går vidare.`,
      ),
      button('Läs rapporten', report.reportLink),
      note(`Personuppgifter: ${report.round.privacy.kept.sv}`),
    ],
  }),
};

function noPairs(proposal: Proposal): Words {
  return {
    subject: 'Ansökan är stängd, och det går inte att föreslå något par',
    preheader: 'Se vilka som har sökt, och berätta för dem hur det går.',
    title: 'Det går inte att föreslå något par',
    blocks: [
      greeting(proposal),
      text('Inga fler ansökningar tas emot, och bland dem som har bekräftat sin finns inga två som kan bli ett par.'),
      facts(['Studenter utan par', String(proposal.mentorsLeft)], ['Chefer utan par', String(proposal.menteesLeft)]),
      text('I konsolen står varför. De som väntar får inget slutligt besked förrän ni säger det.'),
      button('Öppna konsolen', proposal.consoleLink),
    ],
  };
}

function left({ daysLeft }: Behind): string {
  return daysLeft === 1 ? 'En dag kvar.' : `${daysLeft} dagar kvar.`;
}

function remedies({ round, say, mayExtend }: Behind): readonly string[] {
  const channels = round.call.channels.map((channel) => channel.name);
  return [
    'Se i konsolen vilken kanal som har gett flest, och bjud in genom den en gång till.',
    ...(channels.length > 0 ? [`Använd en egen länk för varje kanal, så att det syns vad som fungerar: ${say.list(channels)}.`] : []),
    'Be någon som varit mentor berätta i en minut på en föreläsning.',
    ...(mayExtend ? [`Ge ${round.call.extensionDays} dagar till. Det går en gång, i konsolen.`] : []),
  ];
}

function pairs({ pairs: count }: Proposal): string {
  return count === 1 ? '1 par' : `${count} par`;
}

function people({ waiting: count }: PeopleWait): string {
  return count === 1 ? '1 person väntar' : `${count} personer väntar`;
}

function promise({ until, say }: PeopleWait): string {
  return until === undefined ? 'De har inte fått någon ny dag.' : `De har fått veta att de hör något senast ${say.day(until)}.`;
}

function unsent({ unsent: count }: PeopleWait): string {
  if (count === 0) return 'Det finns inget par att föreslå dem. Se vilka som väntar, och berätta för dem hur det gick.';
  const offers = count === 1 ? 'Ett föreslaget par har' : `${count} föreslagna par har`;
  return `${offers} inte fått frågan. Titta på paren och skicka förslagen, eller berätta för dem som väntar hur det gick.`;
}

function things({ waiting: all, say }: NeedsYou): string {
  return all.length === 1 ? 'En sak' : `${capital(say.number(all.length))} saker`;
}

function waiting({ waiting: all, say }: NeedsYou): readonly Block[] {
  const more = all.length - MOST_LISTED;
  return [
    ...all.slice(0, MOST_LISTED).flatMap(({ reason, who }) => {
      const { what, act } = riskWords(reason, say);
      return [heading(who === '' ? 'Omgången' : who), text(what), text(`Gör så här: ${act}`)];
    }),
    ...(more > 0 ? [text(`Och ${say.number(more)} till, som du ser i konsolen.`)] : []),
  ];
}
