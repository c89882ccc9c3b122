import { MOST_IN_AN_ANSWER } from '../../../../../shared/domain/closing/evaluation.ts';
import type { AnswerTexts } from '../answers.ts';

export const answers: AnswerTexts = {
  contactTitle: 'Would you like to talk to somebody?',
  contactMe: 'I would like somebody to contact me',
  contactMeHint: (contact) => `${contact} or a colleague will email you. The person you meet will not be told.`,
  faults: (most, found) => ({
    missing: 'Write something',
    'more than one': 'Write one answer only',
    'not an option': 'Choose one of the answers',
    'line break': 'Write one line',
    'link in a name': 'Write it without a link',
    'personal number': `${found} looks like a personal number. It is not needed: take it out. If it is to stay, send once more`,
    'too long': `Write ${most} characters or fewer. There are ${found} now`,
    'not an address': 'Enter an email address',
    'several addresses': 'Enter one address only',
    'address too long': 'Shorten the address',
    'letters mail cannot carry': `Put a plain letter, a–z, in the place of ${found} before the @. Email cannot carry other signs there, not even those that look the same`,
  }),
  missing: 'Choose one of the answers',
  report: {
    title: (number) => `How did meeting ${number} go?`,
    lead: (time, name) => `The meeting with ${name}, ${time}.`,
    ask: 'Did the meeting take place?',
    yes: 'Yes, we met',
    no: 'No, it did not take place',
    missing: 'Choose whether the meeting took place or not',
    rating: {
      ask: 'How was it? (optional)',
      answers: [
        'much worse than I thought',
        'a little worse than I thought',
        'as I thought',
        'a little better than I thought',
        'much better than I thought',
      ],
    },
    takeaway: 'One thing I take with me (optional)',
    whoSees: (name, operators) =>
      `Your answers are seen by you and the coordinators: ${operators}. ${name} only sees whether the meeting took place.`,
    button: 'Save',
  },
  pulse: {
    title: (name) => `How is it going for you and ${name}?`,
    whoSees: (name, operators) =>
      `The answers are seen by you and the coordinators: ${operators}. ${name} gets the same questions and sees that you have answered, but not your answers.`,
    going: {
      ask: 'How is it going, compared with what you expected?',
      answers: ['much worse', 'a little worse', 'as expected', 'a little better', 'much better'],
    },
    time: {
      ask: 'Does it take the time we said it would?',
      answers: ['much less time', 'a little less time', 'what you said', 'a little more time', 'much more time'],
    },
    note: 'Anything you want us to do or know? (optional)',
    button: 'Send the answers',
    both: (name) => `Both you and ${name} have answered.`,
    onlyYou: (name) => `You have answered. ${name} has not answered yet.`,
    missingGoing: 'Choose how it is going',
    missingTime: 'Choose how much time it takes',
    yours: 'Your answers',
    goingRow: 'How it is going',
    timeRow: 'The time it takes',
    before: (answer) => `last time: ${answer}`,
    change: 'Change your answers',
    over: 'These questions are closed.',
  },
  evaluation: {
    title: 'What did you get out of the programme?',
    lead: (closes) =>
      `Only the first question must be answered. Write ${MOST_IN_AN_ANSWER} characters or fewer in each answer. You can answer and change until the end of ${closes}.`,
    whoSees: (operators) =>
      `The answers are read by the coordinators: ${operators}. They are what the closing report is made of, which the coordinators may share with both organisations. Only answers you tick for it are quoted there.`,
    few: 'When there are few of you, somebody who reads your words may recognise you, even without a name.',
    missing: 'Choose whether you would do it again',
    mayQuote: 'The answer may be quoted in the closing report, without my name',
    again: {
      ask: 'Would you do it again?',
      answers: ['no', 'probably not', 'perhaps', 'probably', 'yes, definitely'],
    },
    button: 'Save the answers',
    over: (closes) => `The questions closed on ${closes}, so the answers can no longer be changed.`,
    notYet: (opens) => `The questions open on ${opens}. You will get an email then.`,
    notForYou: 'The questions are for those who meet in the programme.',
  },
};
