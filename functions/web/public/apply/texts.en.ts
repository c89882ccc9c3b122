import { MOST_CORRECTIONS } from '../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { ApplyTexts } from './texts.ts';

/** Who reads what somebody needs and whom they know: the coordinators of both organisations, and the public unless it is secret. */
const UNSEEN = 'The person you meet does not see it. The coordinators do, and an application is a public document.';

export const en: ApplyTexts = {
  back: 'Back',
  next: 'Continue',
  later: 'Save and continue later',
  send: 'Send the application',
  toCall: 'Read about the programme',
  change: 'Change',
  answer: 'Answer',
  trap: 'Leave this field empty',
  errorTitle: 'There is a problem',
  errorPrefix: 'Error: ',
  progress: (number, of) => `Question ${number} of ${of}`,
  optional: 'Optional.',
  noneOfThem: 'No preference',
  ties: { no: 'No', yes: 'Yes' },

  fields: (role, { company }) => ({
    name: { label: 'Your name', hint: 'As you would like others to say it.', missing: 'Enter your name' },
    email: {
      label: 'Your email address',
      hint: 'We email a link to it, to know that the address is yours. The person you are paired with will see it too.',
      missing: 'Enter your email address',
    },
    title: { label: 'Your title', hint: 'For example ‘head of marketing’.', missing: 'Enter your title' },
    field:
      role === 'mentor'
        ? { label: 'What do you study?', hint: 'For example ‘political science, third term’.', missing: 'Enter what you study' }
        : {
            label: 'Your part of the company',
            hint: 'For example ‘marketing’ or ‘research’.',
            missing: 'Enter which part of the company you work in',
          },
    topics:
      role === 'mentor'
        ? {
            label: 'What would you like to talk about?',
            hint: 'Choose what appeals to you. One is enough. You do not need to know anything special about it.',
            missing: 'Choose at least one theme',
          }
        : {
            label: 'What are you curious about?',
            hint: 'Choose what you have questions about. One is enough.',
            missing: 'Choose at least one theme',
          },
    foremost: { label: 'Which one appeals most?' },
    wish:
      role === 'mentor'
        ? {
            label: 'Something you would like a manager to understand?',
            hint: 'For example ‘what it is like to have three group chats and a part-time job’ or ‘why I stop reading job adverts half-way’. The person you are paired with can read it. No more than 500 characters.',
          }
        : {
            label: 'Something you would like to understand better?',
            hint: 'For example ‘what makes people trust a company’. The person you are paired with can read it. No more than 500 characters.',
          },
    goals: { label: 'What do you hope to get out of it?' },
    slots: {
      label: 'When can you usually meet?',
      hint: 'Tick everything that usually works. Morning is 9:00–12:00, afternoon 13:00–16:00 and late afternoon 16:00–19:00. The two of you decide the exact times.',
      missing: 'Choose at least one time that usually works',
    },
    languages: {
      label: 'Which languages can you meet in?',
      hint: 'Choose those you are happy with.',
      missing: 'Choose at least one language',
    },
    format: { label: 'How would you rather meet?', missing: 'Choose how you would rather meet' },
    access: {
      label: 'Is there anything else that would make it easier?',
      hint: `For example step-free access, or getting the questions beforehand. Write what you need, not why. ${UNSEEN} No more than 500 characters.`,
    },
    ties: {
      label: `Do you know anybody at ${company}, or work there yourself?`,
      hint: 'It is no obstacle. We ask so that you get to meet somebody new.',
      missing: 'Choose no or yes',
    },
    tiesWith:
      role === 'mentor'
        ? {
            label: 'Who, or what do you do there?',
            hint: `Fill this in if you answered yes. A name is enough. ${UNSEEN}`,
            missing: 'Enter who, or where you work',
          }
        : {
            label: 'Do you know a student who may be applying?',
            hint: `Write the name, and you will meet somebody else. ${UNSEEN}`,
            missing: 'Enter who you know',
          },
  }),
  headings: { you: 'Who are you?', easier: 'How would you like to meet?' },
  unanswered: 'Answer the question',
  faults: (most, found) => ({
    'more than one': 'Give one answer only',
    'not an option': 'Choose among the answers here',
    'too long': `Write ${most} characters or fewer. There are ${found} now`,
    'line break': 'Write on one line',
    'link in a name': 'Write the name without a link',
    'personal number': `${found} looks like a personal number. We do not need it: take it out. If it is to stay, press once more`,
    'not an address': 'Enter the whole email address, such as name@example.com',
    'several addresses': 'Enter one email address only, without commas and brackets',
    'address too long': 'Enter a shorter email address. This one is longer than an address can be',
    'letters mail cannot carry': `Put a plain letter, a–z, in the place of ${found} before the @. Email cannot carry other signs there, not even those that look the same`,
  }),
  again: {
    open: 'The page has been open for a long time. What you wrote is still here: press once more.',
    quick: 'That was so quick that we would like to be sure. Nothing has been sent yet. Look through your answers and press once more.',
    field:
      'Something filled in a field that cannot be seen, perhaps your browser. Nothing has been sent yet, and what you wrote is still here: press once more.',
    changed:
      'The answers have changed in another window since the page was shown. Nothing has been sent yet. Look through them and press once more.',
  },
  protected: {
    link: 'Do you have protected personal data (skyddade personuppgifter)?',
    page: (contact) => ({
      title: 'Protected personal data',
      lines: [
        'Do not fill in the application here. Nothing you do on this page is saved.',
        `Call or email ${contact.name}${contact.phone === undefined ? '' : `, ${contact.phone}`}, ${contact.email}. Do not put the details themselves in the email. Together you find out whether and how you can take part.`,
      ],
    }),
  },
  check: {
    title: 'Check your answers and send them',
    lead: 'Nothing has been sent yet. Change what you like.',
    unanswered: 'No answer',
    slip: (meant) => `Did you mean ${meant}? Then change it.`,
    privacy: ({ university, company }) =>
      `When you send them, ${university} and ${company} get all your answers, in order to suggest pairs. An application to a Swedish university is a public document.`,
  },
  privacyLink: 'How we handle your data',
  laterPage: {
    title: 'Where shall we email the link?',
    lead: 'What you have written is saved. With the link you can continue on any phone or computer.',
    label: 'Your email address',
    button: 'Email the link',
  },
  saved: (days, deadline, say, { email, meant }) => ({
    title: 'Saved. Continue when you like',
    lines: [
      `We email a link to ${email ?? 'the address you wrote'}. It opens the application on any phone or computer.`,
      ...(meant === undefined ? [] : [`Did you mean ${meant}? Then change it, and ask for the link again.`]),
      'An address gets one such link a day at most, and three in the whole round. If it has had one today, no other comes.',
      `What you have written is kept for ${days} days. The last day to apply is ${say.day(deadline)}.`,
      'In this browser you can continue straight away, until you have sent the application.',
    ],
  }),
  changeAddress: 'Change the address',
  received: {
    page: ({ status, corrections = 0, submittedAt }, answerBy, say, contact) => {
      const sentAt = say.dayAndTime(instantOf(submittedAt));
      const ask = `Otherwise ask ${contact.name}, ${contact.email}.`;
      switch (status) {
        case 'submitted':
          return {
            title: 'One step left: confirm your email address',
            stored: `We have received the application (${sentAt}) and are emailing a link to`,
            lines: [
              'Open the email and confirm that the address is yours. Only then can we suggest somebody for you to meet.',
              `Once you have confirmed, you will hear from us by ${say.day(answerBy)}, whatever the answer.`,
              `No email within ten minutes? Check your spam folder. An address gets three such emails a day at most; more come on the next working day. ${ask}`,
              ...(corrections < MOST_CORRECTIONS ? [] : ['The address has been put right so often that it cannot be done here any more.']),
            ],
          };
        case 'confirmed':
          return {
            title: 'The application is complete',
            stored: `The application (${sentAt}) is confirmed with the address`,
            lines: [`You will hear from us by ${say.day(answerBy)}, whatever the answer.`],
          };
        case 'withdrawn':
        case 'left':
          return {
            title: 'The application has been withdrawn',
            stored: `The application (${sentAt}) has been withdrawn. It was sent with the address`,
            lines: [ask],
          };
      }
    },
    correct: {
      label: 'Is the address wrong? Put it right here',
      hint: 'We then email a new link to it, and the first one stops working.',
      button: 'Put the address right',
      slip: (meant) => `Did you mean ${meant}?`,
    },
    missing: 'Write your email address',
    late: ({ name, email }) =>
      `The change was not kept: the application had been sent already. To change something, fill in a new application and confirm that one instead, or email ${name}, ${email}.`,
    unknown: ({ name, email }, late) => ({
      title: 'There is no application to show here',
      lines: [
        ...(late === undefined ? [] : [late]),
        'We show an application only in the browser it was sent from, and only for a while. If you have just sent one, an email with a link is coming.',
        `No email within ten minutes? Check your spam folder. Otherwise ask ${name}, ${email}.`,
      ],
    }),
    crowded: (minutes) => ({
      title: 'Much is coming from the same network just now',
      lines: [
        `The address has not been put right, and no new email has been sent. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
      ],
    }),
  },
  whose: {
    page: (initials, role, savedAt) => ({
      title: initials === '' ? 'Continue with what was begun?' : `Continue as ${initials}?`,
      lines: [
        `In this browser an application as a ${role === 'mentor' ? 'student' : 'manager'} has been begun and was saved ${savedAt}. Is it yours?`,
        'If you begin a new one, the one already begun can no longer be opened here, only by the link in the email, if its owner asked for one.',
      ],
    }),
    goOn: (initials) => (initials === '' ? 'Continue with it' : `Continue as ${initials}`),
    anew: 'Begin a new application',
  },
  noDraft: (days) => ({
    title: 'There is no unfinished application here',
    lines: [
      'If you have just sent your application, an email with a link is coming. If no email comes, it has not been sent.',
      `Otherwise it has either lain untouched for more than ${days} days, or your browser keeps no cookies. We need one to find the way back to what you write.`,
      'If you got a link in an email, it opens the application again.',
    ],
  }),
  resume: {
    title: 'Continue your application',
    lines: [
      'What you wrote is saved. The button opens it in this browser.',
      'Not your computer? Remember that the next person can read it until you have sent the application.',
    ],
    instead: (initials) =>
      `In this browser another application has been begun${initials === '' ? '' : ` (${initials})`}. If you continue here, that one can no longer be opened in this browser.`,
    button: 'Continue your application',
  },
  crowded: (minutes) => ({
    title: 'Many applications are coming from the same network just now',
    lines: [
      `Your answers are saved but not sent. Open the page with your answers again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and press Send the application.`,
      'You can also send from another network, such as your phone’s.',
    ],
  }),
  crowdedLink: (minutes) => ({
    title: 'Much is coming from the same network just now',
    lines: [
      `What you wrote is saved, but the link has not been emailed. Go back in ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and press again, or continue in this browser.`,
    ],
  }),
  closed: {
    ahead: 'Applications are not open yet',
    over: 'Applications are closed',
    kept: (days) => `Nothing has been sent. What you have saved is kept for ${days} days.`,
  },
};
