import { capital, hours, meetings, minutes } from '../../../../../shared/mail/letters/en/amounts.ts';
import type { CommonTexts } from '../common.ts';

export const common: CommonTexts = {
  back: 'To your page',
  errorTitle: 'There is a problem',
  errorInTitle: 'Error: ',
  refusedTitle: 'That did not work, and nothing has changed',
  refusals: {
    'after the workshop': 'The time is after the closing workshop. Choose an earlier one.',
    'already answered': 'You have answered already. If you want to change your answer, write to us.',
    'changed meanwhile': 'Somebody changed the same thing at the same moment. Read the page and try again.',
    'has left': 'You are no longer in the programme, so this cannot be done.',
    'not at this stage': 'This cannot be done right now. Here is where things stand.',
    'offer over': 'The offer is no longer open. Here is where things stand.',
    'pair meets then': 'The two of you have another meeting then. Choose another time.',
    'round closed': 'The programme is closed, so nothing can be changed.',
    'time passed': 'The time has already passed. Choose one that lies ahead.',
    'time not proposed': 'The times have changed since you opened the page. Choose among those that stand now.',
    'too late to undo': 'Too much time has passed to undo it here. Write to us and we will help you.',
    otherwise: 'This cannot be done. Read the page, or write to us.',
  },
  capital,
  minutes,
  hours,
  meetings,
  guide: {
    prepare: (time) => `Prepare for ${time}`,
    begin: 'Begin like this',
    part: 'Your part in the conversation',
    questions: { mentor: 'Questions you may get', mentee: 'Questions you can ask' },
    end: 'End like this',
  },
};
