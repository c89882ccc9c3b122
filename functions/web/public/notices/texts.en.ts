import { LINK_DAYS } from '../../../../shared/domain/access-link.ts';
import { DRAFT_DAYS } from '../../../../shared/domain/application/draft.ts';
import { contactOf } from '../../../../shared/round/contact.ts';
import type { NoticeTexts } from './texts.ts';

export const en: NoticeTexts = {
  privacy: (round, say) => {
    const university = say.words(round.hosts.university.name);
    const company = say.words(round.hosts.company.name);
    return {
      title: 'How we handle your data',
      lead: 'We need to know a few things about you to suggest whom you should meet and to make the round work. Here is what, why and for how long.',
      sections: [
        {
          heading: 'Who is responsible',
          lines: [
            'These are the controllers of the personal data. Write to them, or to their data protection officer, with any question about your data.',
          ],
          links: round.privacy.controllers.map(({ name, contact }) => ({ href: `mailto:${contact}`, text: `${name}: ${contact}` })),
        },
        {
          heading: 'Why we may do this',
          lines: [say.words(round.privacy.basis), 'We do not ask for your consent, but you can object, or leave the round, at any time.'],
        },
        {
          heading: 'What we keep',
          points: [
            'what you write in the application: your name, mail address, what you study or work with, themes, times and what you choose to tell',
            'if you get a place: whom you meet, meeting times, whether the meetings took place, and your answers to short questions on how it is going',
            'which mails we have sent you and whether they arrived',
          ],
          lines: [
            'The data come from you. You need not give them, but without a name, an address and themes we cannot suggest a pair. We do not ask for personal numbers, and the application does not take them.',
          ],
        },
        {
          heading: 'Who sees it',
          points: [
            `those who run the round at ${university} and ${company}`,
            'the person you are paired with sees your name, your mail address, what you study or work with, and what you have written to that person',
            'Amazon Web Services, which runs the servers for us in data centres within the EU. The company has an American parent',
          ],
          lines: ['We sell nothing and show no advertisements. The pages fetch nothing from other sites.'],
        },
        {
          heading: 'How pairs come about',
          lines: [
            'A program works out which pairs go together: shared themes, times, languages and goals. A human being goes through its suggestions, and you say yes or no yourself. No decision about you is made by the program alone.',
          ],
        },
        {
          heading: 'For how long',
          lines: [
            say.words(round.privacy.kept),
            `An application that is not sent is removed ${DRAFT_DAYS} days after you last saved it. Backups are overwritten within 35 days.`,
          ],
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
            'to know what we have about you, and to get it as a file',
            'to have errors corrected',
            'to have data erased or their use restricted, as far as the laws on archives allow',
            'to object to our using them',
          ],
          lines: [
            `Much of this you can do yourself on your own page, which the link in our mails opens. It works for at least ${LINK_DAYS.place} days, in a calendar entry counted from the meeting, and each mail brings a new one. Otherwise we answer within a month.`,
            'If you are not satisfied with what we do, you can complain to the Swedish Authority for Privacy Protection, IMY.',
          ],
          links: [{ href: 'https://www.imy.se/en/', text: 'To IMY' }],
        },
        {
          heading: 'Cookies and statistics',
          lines: [
            'When you begin an application we set one cookie to find the way back to what you write, and one that knows that it is still you who sits there. They are removed when the application is sent. Then we set one that for half an hour lets you see and correct the address. The form needs all three. We count how many people open the call, but not who they are.',
          ],
        },
      ],
    };
  },

  accessibility: (round, say) => {
    const contact = contactOf(round);
    return {
      title: 'Accessibility',
      lead: `${say.words(round.hosts.university.name)} and ${say.words(round.hosts.company.name)} are behind this site. Everybody should be able to use it. Here is how far we have come, and what to do if something stands in your way.`,
      sections: [
        {
          heading: 'How accessible it is',
          lines: [
            'The pages are made to follow WCAG 2.2 at level AA, which goes further than the Swedish act on accessibility of digital public services. We know of no shortcomings in them. Nobody from outside has audited them.',
          ],
        },
        {
          heading: 'What we have tested',
          points: [
            'every kind of page with the automatic checker axe, in light and dark mode, on narrow and wide screens',
            'that the whole application can be filled in and sent with the keyboard alone and without JavaScript',
            'that the pages can be read on a screen 320 points wide',
            'that colours stand out enough from what is behind them, and that nothing is told by colour alone',
          ],
        },
        {
          heading: 'What we have not tested',
          points: [
            'screen readers, such as NVDA, JAWS and VoiceOver',
            'browsers other than Chromium',
            'the pages together with people who use assistive technology',
            'every mail program. Each mail has a text part with the same content',
          ],
        },
        {
          heading: 'Tell us',
          lines: [
            `Is there something you cannot use, or do you need the content in another form? Get in touch with ${contact.name}${contact.phone === undefined ? '' : `, ${contact.phone}`}. We answer within two working days. You can also apply in some other way, if you need to.`,
          ],
          links: [{ href: `mailto:${contact.email}`, text: contact.email }],
        },
        {
          heading: 'If we do not put it right',
          lines: ['The Swedish Agency for Digital Government, Digg, supervises the act. You can report shortcomings there.'],
          links: [{ href: 'https://www.digg.se/tdosanmalan', text: 'Report to Digg (in Swedish)' }],
        },
      ],
    };
  },
};
