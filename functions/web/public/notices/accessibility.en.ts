import { contactOf } from '../../../../shared/round/contact.ts';
import { begunMail, GONE_THROUGH, type Notice } from './notice.ts';

export const accessibility: Notice = (round, say) => {
  const contact = contactOf(round);
  const name = say.words(round.name);
  const university = say.words(round.hosts.university.name);
  const gone = say.dayAndYear(GONE_THROUGH.accessibility);
  return {
    title: 'Accessibility statement',
    lead: `${university} is behind this website, together with ${say.words(round.hosts.company.name)}. As many people as possible should be able to use it. The statement is about the website of ${name}: the call, the application and participants’ pages. It says how far the site meets the Swedish Act on Accessibility to Digital Public Services, which shortcomings we know of and how you report them.`,
    sections: [
      {
        heading: 'How accessible the website is',
        lines: [
          'The website is partially compliant with the Act on Accessibility to Digital Public Services, because of the shortcomings below. It is made to follow WCAG 2.2 at level AA, but has not been tested in full.',
        ],
      },
      {
        heading: 'Content that is not accessible',
        points: [
          'What others have written, for example in their application, may be in another language than the page without being marked. A screen reader may read it with the wrong pronunciation (WCAG 3.1.2). The reason is that we do not ask in which language a text is written.',
          'We do not know whether every part of the pages works with screen readers, voice control and other assistive technology. The reason is that nobody has tested them so yet.',
        ],
        lines: ['Nothing has been exempted as a disproportionate burden.'],
      },
      {
        heading: 'How we have tested',
        points: [
          'every kind of page with the automatic checker axe, in light and dark mode, on narrow and wide screens',
          'that the whole application can be filled in and sent with the keyboard alone and without JavaScript',
          'that the pages can be read on a screen 320 points wide, also with more space in the text',
          'that the chosen answer and the weeks can be seen when the computer decides the colours (high contrast)',
        ],
        lines: [
          'It is a self-assessment, made by those who build the pages. Nobody from outside has audited them.',
          'We have not tested screen readers such as NVDA, JAWS and VoiceOver, browsers other than Chromium, or every email program. Each email has a text part with the same content.',
          `The assessment was made on ${gone}, and the statement was updated on the same day.`,
        ],
      },
      {
        heading: 'Report shortcomings to us',
        isToReport: true,
        lines: [
          `You can also email us: write to ${contact.name}${contact.phone === undefined ? '' : `, or call ${contact.phone}`}. The link opens an email that says what we need to know.`,
        ],
        links: [
          {
            href: begunMail(
              contact.email,
              `Accessibility problem: ${name}`,
              'Which page is it about (the address)?\n\nWhat happened, and what did you want to do?\n\nWhich assistive technology and browser do you use? (optional)\n',
            ),
            text: `Report a shortcoming to ${contact.email}`,
          },
        ],
      },
      {
        heading: 'Supervision',
        lines: [
          'The Swedish Agency for Digital Government, Digg, supervises the Act. If you are not satisfied with how we handle what you have reported, you can report it to Digg.',
        ],
        links: [{ href: 'https://www.digg.se/tdosanmalan', text: 'Report to Digg (in Swedish)' }],
      },
    ],
  };
};
