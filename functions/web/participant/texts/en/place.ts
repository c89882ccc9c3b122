import type { Lost, PlaceTexts } from '../place.ts';

export const place: PlaceTexts = {
  next: {
    left: () => ({
      title: 'You have left the programme',
      text: 'You are no longer in it, and the only emails that may come are those that remove what was booked from your calendar. If you want to ask something, write to us.',
    }),
    withdrawn: ({ until }) => ({
      title: 'You have left the programme',
      text:
        until === undefined
          ? 'You are no longer in it. If you want to ask something, write to us.'
          : `You are no longer in it, and you do not need to say why. If you change your mind you can come back until ${until}.`,
    }),
    closed: ({ wasIn }) => ({
      title: 'The programme is over',
      text: `Thank you for ${wasIn ? 'taking part' : 'applying'}. Nothing more can be changed here, but you can read what there is.`,
    }),
    confirm: ({ until }) => ({
      title: 'Confirm your address',
      text: `Your application counts once you have confirmed the address. ${until === undefined ? '' : `If you do, you get an answer by ${until}, whatever it is.`}`,
    }),
    'wait for an offer': ({ until }) => ({
      title: 'There is nothing you need to do right now',
      text: `Your application is complete. ${nextWord(until)}`,
    }),
    reserve: ({ until }) => ({
      title: 'You are on the reserve list',
      text: `If a place comes free it may be your turn. ${nextWord(until)} There is nothing you need to do.`,
    }),
    'look again': ({ over, isReserve, until }) => ({
      title: LOST[over].title,
      text: `${LOST[over].text} ${isReserve ? 'You are on the reserve list.' : 'You are still among those we may suggest.'} ${nextWord(until)}`,
    }),
    'no place': () => ({
      title: 'There was no place for you this time',
      text: 'The email you have got says why. If something changes we may still ask you. If you would rather not be asked, withdraw your application below.',
    }),
    'pair over': () => ({
      title: 'Your mentorship has ended',
      text: 'You have nobody to meet right now. If you would like to meet somebody else, write to us and we will see whether it can be done.',
    }),
    'answer the offer': ({ name, until }) => ({
      title: `We suggest that you meet ${name}`,
      text: `Read about ${name} and answer yes or no by ${until}. You do not need to say why.`,
      button: 'Read more and reply',
    }),
    'wait for the other': ({ name, until }) => ({
      title: `You said yes. Now we wait for ${name}`,
      text: `${name} has until ${until} to answer. If you both say yes, an email tells you how to reach each other. If not, we look for somebody else for you.`,
    }),
    'get ready': ({ name }) => ({
      title: `You and ${name} are ready to begin`,
      text: 'The plan of your meetings is being made. We will email you when it is ready.',
    }),
    report: ({ name, number, day }) => ({
      title: `How did meeting ${number} go?`,
      text: `Say whether the meeting with ${name} on ${day} took place. It takes half a minute.`,
      button: 'Tell us how it went',
    }),
    pick: ({ name, number, moves }) => ({
      title: `Choose a ${moves ? 'new time' : 'time'} for meeting ${number}`,
      text: moves
        ? `${name} wants to move the meeting. The old time stands until you have chosen a new one.`
        : `${name} has proposed when you can meet.`,
      button: 'Choose a time',
    }),
    evaluate: ({ closes }) => ({
      title: 'What did you get out of the programme?',
      text: `Answer the questions by ${closes}. A few lines are enough.`,
      button: 'Answer the questions',
    }),
    pulse: ({ name }) => ({
      title: `How is it going for you and ${name}?`,
      text: 'Two questions, half a minute. Only you and the coordinators see the answers.',
      button: 'Answer two questions',
    }),
    meet: ({ name, number, time }) => ({
      title: `Meeting ${number}: ${time}`,
      text: `The next time you meet ${name}. Read the guide beforehand; it begins with an easy question.`,
      button: 'See the meeting and the guide',
    }),
    propose: ({ name, number, week, most }) => ({
      title: `Propose times for meeting ${number}`,
      text: `According to the plan it is time in ${week}. Propose up to ${most}, and ${name} chooses one.`,
      button: 'Propose times',
    }),
    'wait for times': ({ name, number, week }) => ({
      title: `Wait for times from ${name} for meeting ${number}`,
      text: `According to the plan you meet in ${week}. The manager proposes times, and we do the reminding. If you like, you can propose times yourself.`,
      button: 'Propose times yourself',
    }),
    'wait for a choice': ({ name, number }) => ({
      title: `${name} is choosing a time for meeting ${number}`,
      text: 'You have proposed times. When one is chosen you both get a calendar invitation.',
      button: 'See or change the times',
    }),
    workshop: ({ time }) => ({
      title: `Closing workshop: ${time}`,
      text: 'Your meetings are done. Only the closing workshop is left.',
    }),
    finished: () => ({
      title: 'All done',
      text: 'Your meetings and answers are in place. You will get an email when the programme is closed.',
    }),
  },
  done: {
    confirmed: 'Your address is confirmed.',
    'said-yes': 'Your yes is saved.',
    'said-no': 'You said no. The other person hears that it will not happen, but not who answered what.',
    proposed: 'The times have been sent.',
    'proposed-already': 'The times have been sent already. No other email goes out.',
    picked: 'The time is booked. You both get a calendar invitation.',
    moved: 'The meeting is moved. Your calendars are updated.',
    'picked-already': 'The meeting has that time already. Nothing has changed.',
    placed: 'The place is saved. You both get it by email, and your calendars are updated.',
    'place-proposed': 'The place is saved. It is shown with the times you have proposed.',
    'placed-already': 'That is the place already. Nothing has changed.',
    cancelled: 'The meeting is cancelled, and we tell the other person. Please propose a new time at once if you can.',
    'cancelled-already': 'The meeting is cancelled already. Please propose a new time if you can.',
    reported: 'Thank you, it is saved.',
    evaluated: 'Thank you, your answers are saved. You can change them for as long as the questions are open.',
    'saved-already': 'It is saved already. Nothing has changed.',
    'came-back': 'You are in again.',
    'in-already': 'You are in the programme already.',
    mails: 'Your choice is saved.',
  },
  also: 'Also going on now',
  late: { text: 'What you wrote when the link was too old is kept, but not sent.', link: 'Read it through and send it' },
  you: (name) => `${name}, this is your page in the programme.`,
  partner: {
    title: { mentor: (name) => `You are the mentor of ${name}`, mentee: (name) => `${name} is your mentor` },
    name: 'Name',
    work: 'Works as',
    part: 'Part of the company',
    studies: 'Studies',
    mail: 'Email',
    writes: (name) => `${name} writes:`,
    why: 'Why you two',
  },
  meeting: {
    next: (number) => `Next meeting: number ${number}`,
    change: 'Move, cancel or read more',
    guide: (number) => `Guide to meeting ${number}`,
  },
  plan: {
    title: 'Your half-year',
    about: (meetings) => `The plan is ${meetings}. The weeks are suggestions; you decide when you meet.`,
    meeting: (number) => `Meeting ${number}`,
    kickOff: 'Kick-off',
    workshop: 'Closing workshop',
    planned: (week) => `Planned for ${week}`,
    calledOff: (week) => `Cancelled, no new time yet. Planned for ${week}`,
    proposedByMe: (name) => `You have proposed times, ${name} chooses`,
    proposedByOther: (name) => `${name} has proposed times, you choose`,
    timesPassed: 'The times proposed have passed',
    agreed: (time) => `Booked: ${time}`,
    moving: (time) => `Booked: ${time}. A new time is proposed`,
    unreported: (day) => `${day}. Did it take place?`,
    held: (day) => `${day}. You met`,
    notHeld: (day) => `${day}. You did not meet`,
    another: 'Propose one more meeting',
  },
  workshop: {
    title: 'Closing workshop',
    time: 'Time',
    length: 'Length',
    place: 'Place',
    asks: 'Have a think about these questions beforehand:',
  },
  yours: {
    title: 'Your choices',
    mailTo: (address) => `We email you at ${address}.`,
    link: (until) =>
      `The link to this page is valid until ${until}. Each new email has a new one, and here you can exchange one that has expired.`,
    mails: 'Choose which emails you get',
    leave: { inPair: 'Leave the programme', beforePair: 'Withdraw your application' },
    evaluation: (closes) => `Change your answers about the programme (until ${closes})`,
  },
  confirm: {
    ask: 'Is the address yours, and do you want to take part?',
    yes: 'Yes, the address is mine and I want to take part',
    no: 'No, I do not want to take part',
    button: 'Send the answer',
    missing: 'Choose yes or no',
  },
  comeBack: {
    ask: 'Would you like to rejoin the programme?',
    yes: 'Yes, I would like to rejoin',
    no: 'No, I have left for good',
    button: 'Send the answer',
    missing: 'Choose yes or no',
  },
};

function nextWord(until: string | undefined): string {
  return until === undefined ? 'We will email you as soon as it is settled.' : `You will hear from us by ${until}, whatever the answer.`;
}

/** How an offer came to nothing. */
const LOST: Readonly<Record<Lost, { readonly title: string; readonly text: string }>> = {
  'said no': { title: 'You said no to our suggestion', text: 'That is quite all right.' },
  'did not answer': { title: 'The offer has lapsed', text: 'We had no answer from you in time.' },
  'said yes': { title: 'The offer came to nothing', text: 'You said yes, but it came to nothing. It says nothing about you.' },
  'had not answered': { title: 'The offer came to nothing', text: 'It did so before you had answered. It says nothing about you.' },
};
