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
    subject: `Forecast: ${call.forecast} of ${call.wanted} students`,
    preheader: `Day ${call.day} of the call. ${left(call)} This is how to reach more people.`,
    title: `At this pace ${call.forecast} students apply, not ${call.wanted}`,
    blocks: [
      greeting(call),
      facts(
        ['Confirmed so far', String(call.confirmed)],
        ['Forecast for the last day', String(call.forecast)],
        ['You hope for', String(call.wanted)],
        ['Days left', String(call.daysLeft)],
      ),
      heading('What you can do today'),
      list(...remedies(call)),
      button('Open the console', call.consoleLink),
    ],
  }),

  'proposal ready': (proposal) =>
    proposal.pairs === 0
      ? noPairs(proposal)
      : {
          subject: `${pairs(proposal)} to look at before they go out`,
          preheader: 'Nothing goes out until you have seen the pairs and approved them.',
          title: `A proposal of ${pairs(proposal)} is ready`,
          blocks: [
            greeting(proposal),
            text(
              'Each pair comes with reasons, and with what is not covered. You can lock, forbid and swap, and solve again. When you send them, both sides are asked before anything is settled.',
            ),
            facts(
              ['Pairs', String(proposal.pairs)],
              ['Students without a pair', String(proposal.mentorsLeft)],
              ['Managers without a pair', String(proposal.menteesLeft)],
              ['Time to answer once sent', `${proposal.round.offers.lapseDays} days`],
            ),
            button('Look at the pairs', proposal.consoleLink),
          ],
        },

  'people wait': (wait) => ({
    subject: `${people(wait)} for you to act`,
    preheader: promise(wait),
    title: `${people(wait)} for an answer`,
    blocks: [
      greeting(wait),
      text(
        `${promise(wait)} ${wait.kickOffAhead ? '' : 'The kick-off has been, and they have heard that it takes longer. '}Nobody is told that there is no place until you say so.`,
      ),
      text(unsent(wait)),
      button('Open the console', wait.consoleLink),
    ],
  }),

  'needs you': (desk) => ({
    subject: `${things(desk)} you`,
    preheader: 'Each entry says what has happened and what you can do about it.',
    title: `${things(desk)} you`,
    blocks: [greeting(desk), ...waiting(desk), button('Open the console', desk.consoleLink)],
  }),

  'report ready': (report) => ({
    subject: 'The closing report is ready to read',
    preheader: 'The round is closed. The report can be printed and passed on.',
    title: 'The closing report is ready',
    blocks: [
      greeting(report),
      text(
        `${report.round.name.en} is closed. The report follows the questions of the workshop: what the students and the company got, what worked, what was hard and how to go on.`,
      ),
      button('Read the report', report.reportLink),
      note(`Personal data: ${report.round.privacy.kept.en}`),
    ],
  }),
};

function noPairs(proposal: Proposal): Words {
  return {
    subject: 'The call has closed, and no pair can be proposed',
    preheader: 'Look at who has applied, and tell them how it goes.',
    title: 'No pair can be proposed',
    blocks: [
      greeting(proposal),
      text('No more applications are taken, and among those who have confirmed theirs there are no two who can be a pair.'),
      facts(['Students without a pair', String(proposal.mentorsLeft)], ['Managers without a pair', String(proposal.menteesLeft)]),
      text('The console says why. Those who wait hear nothing that is final until you say so.'),
      button('Open the console', proposal.consoleLink),
    ],
  };
}

function left({ daysLeft }: Behind): string {
  return daysLeft === 1 ? 'One day left.' : `${daysLeft} days left.`;
}

function remedies({ round, say, mayExtend }: Behind): readonly string[] {
  const channels = round.call.channels.map((channel) => channel.name);
  return [
    'See in the console which channel has brought most people, and invite through it once more.',
    ...(channels.length > 0 ? [`Use a link of its own for each channel, so that it shows what works: ${say.list(channels)}.`] : []),
    'Ask somebody who has been a mentor to speak for a minute at a lecture.',
    ...(mayExtend ? [`Give ${round.call.extensionDays} more days. That can be done once, with one press in the console.`] : []),
  ];
}

function pairs({ pairs: count }: Proposal): string {
  return count === 1 ? '1 pair' : `${count} pairs`;
}

function people({ waiting: count }: PeopleWait): string {
  return count === 1 ? '1 person waits' : `${count} people wait`;
}

function promise({ until, say }: PeopleWait): string {
  return until === undefined ? 'No day is promised to them any more.' : `They have been promised word by ${say.day(until)}.`;
}

function unsent({ unsent: count }: PeopleWait): string {
  if (count === 0) return 'There is no pair to offer them. Look at who waits, and tell them how it went.';
  const offers = count === 1 ? 'One proposed pair has' : `${count} proposed pairs have`;
  return `${offers} not been asked. Look at the pairs and send the offers, or tell those who wait how it went.`;
}

function things({ waiting: all, say }: NeedsYou): string {
  return all.length === 1 ? 'One thing needs' : `${capital(say.number(all.length))} things need`;
}

function waiting({ waiting: all, say }: NeedsYou): readonly Block[] {
  const more = all.length - MOST_LISTED;
  return [
    ...all.slice(0, MOST_LISTED).flatMap(({ reason, who }) => {
      const { what, act } = riskWords(reason, say);
      return [heading(who === '' ? 'The round' : who), text(what), text(`What to do: ${act}`)];
    }),
    ...(more > 0 ? [text(`And ${say.number(more)} more, which you see in the console.`)] : []),
  ];
}
