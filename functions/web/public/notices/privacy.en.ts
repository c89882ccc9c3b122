import { LINK_DAYS } from '../../../../shared/domain/access-link.ts';
import { DRAFT_DAYS } from '../../../../shared/domain/application/draft.ts';
import { GONE_THROUGH, later, type Notice } from './notice.ts';

export const privacy: Notice = ({ privacy: told, hosts, mail }, say) => {
  const university = say.words(hosts.university.name);
  const company = say.words(hosts.company.name);
  return {
    title: 'How we handle your data',
    lead: 'We need to know a few things about you to suggest who you should meet and to make the programme work. Here is what, why and for how long.',
    sections: [
      {
        heading: 'Who is responsible',
        lines: [
          'These are the controllers of the personal data. Write to them, or to their data protection officer, with any question about your data.',
          told.together === undefined
            ? 'Ask them how they have divided the responsibility between them. You can turn to any of them.'
            : say.words(told.together),
        ],
        links: told.controllers.map(({ name, contact }) => ({ href: `mailto:${contact}`, text: `${name}: ${contact}` })),
      },
      {
        heading: 'Why we may do this',
        lines: [
          say.words(told.basis),
          told.interest === undefined ? `Ask ${company} which interest it weighs against yours.` : say.words(told.interest),
          'Quotes from the evaluation rest on your consent, one answer at a time. You can object to our using your data, and leave the programme at any time.',
        ],
      },
      {
        heading: 'What we keep',
        points: [
          'what you write in the application: your name, email address, what you study or work with, themes, times and what you choose to tell',
          'if you get a place: who you meet, meeting times and places, whether the meetings took place, and your answers to short questions on how it is going',
          'your answers in the evaluation, and which of them may be quoted',
          'which emails we have sent you, whether they arrived and whether they were reported as spam',
          'if you report a shortcoming in accessibility: what you write, and your email address if you fill one in. Those who coordinate the programme read it, and it stays until the whole round is removed',
        ],
        lines: [
          'Most of it comes from you. Some comes from the person you meet: whether you met, how it is going between you, and what that person writes in their answers.',
          'You do not have to give us any data, but without what the application requires we cannot suggest anybody for you. We do not ask for personal numbers.',
        ],
      },
      {
        heading: 'If you tell us what you need',
        lines: [
          'In the application you can write what would make it easier for you. It is optional. Write what you need and not why: a need can say something about your health, and such data are sensitive under Article 9 of the GDPR.',
          told.health === undefined
            ? 'Ask those responsible which exception in Article 9 allows them to be handled.'
            : say.words(told.health),
        ],
      },
      {
        heading: 'About others than you',
        lines: [
          'If you write about somebody else, such as who you know, it is kept as part of your application. That person gets no email from us about it. Please write no more than we ask for.',
        ],
      },
      {
        heading: 'Who sees it',
        points: [
          `those who coordinate the programme at ${university} and at ${company} see everything, what you need and who you know too. Which of them has opened what you wrote in your own words is noted`,
          'the person we suggest for you sees your name, what you study or work with, and what you have written to that person. If you both say yes, they see your email address too',
          'the closing report, which the coordinators may share in both organisations, holds figures about everybody together and the answers from the evaluation that you ticked, without names. When there are few of you, somebody may recognise you all the same',
          'those who run the servers can reach the database',
        ],
        lines: ['We sell nothing and show no advertisements. The pages fetch nothing from other sites.'],
      },
      {
        heading: 'Where the data are',
        lines: [
          told.cloud === undefined
            ? 'Amazon Web Services (AWS) runs the servers and sends the emails for us. The company has an American parent. Ask those responsible where the servers are and what protects data that may end up outside the EU.'
            : say.words(told.cloud),
          `If you reply to an email, your answer goes to ${mail.replyTo}. That mailbox is outside this system: the coordinators read it and clear it out.`,
        ],
      },
      {
        heading: 'How suggestions come about',
        lines: [
          'A program works out who goes together: shared themes, times, languages and goals. A human being goes through its suggestions, and you say yes or no yourself. No decision about you is made by the program alone.',
        ],
      },
      {
        heading: 'For how long',
        points: [
          `an application that is not sent can be opened for ${DRAFT_DAYS} days after you last saved it, and is then removed by itself`,
          'logs of how the system works are removed after a month. They hold times and internal numbers, but no names, addresses or texts',
          'when somebody sends an application, asks for a link or reports a shortcoming, we count how many come from the same network in a while. The network is kept as a code, which is removed within a few days',
          'everything else stays until the whole round is removed. None of it is removed by itself',
          'backups are overwritten within 35 days',
        ],
        lines: [say.words(told.kept)],
      },
      {
        heading: 'Public documents',
        lines: [
          `${university} is a public authority. An application that reaches it is a public document under Swedish law: anybody who asks may read it, unless it is covered by secrecy. The laws on archives can mean that some of it has to be kept.`,
        ],
      },
      {
        heading: 'Your rights',
        points: [
          'to know what we have about you, and to get a copy',
          'to have errors corrected',
          'to have data erased or their use restricted, as far as the laws on archives allow',
          'to object to our using them',
          'to withdraw a consent to being quoted',
        ],
        lines: [
          `On your page you can withdraw your application or leave the programme, choose which emails you get and, while the questions are open, change your answers and what may be quoted. The link in our emails leads there. It works for at least ${LINK_DAYS.place} days, in a calendar entry counted from the meeting. Everything else is done by a human being: write to one of those responsible. You are to have an answer within a month.`,
          'If you are not satisfied with what we do, you can complain to the Swedish Authority for Privacy Protection, IMY.',
        ],
        links: [{ href: 'https://www.imy.se/en/', text: 'To IMY' }],
      },
      {
        heading: 'Cookies and statistics',
        lines: [
          'When you begin an application we set one cookie to find the way back to what you write, and one that knows that it is still you who sits there. They are removed when the application is sent. Then we set one that for half an hour lets you see and correct the address. The form needs all three. Coordinators get cookies when they sign in. We count how many people open the call, but not who they are.',
        ],
      },
      {
        heading: 'When this text changed',
        lines: [`The text was last gone through on ${say.dayAndYear(later(GONE_THROUGH.privacy, told.updated))}.`],
      },
    ],
  };
};
