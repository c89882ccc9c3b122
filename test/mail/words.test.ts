import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/round/languages.ts';
import type { Role } from '../../shared/round/round-file.ts';
import { GUIDES } from '../../shared/words/guides/guide.ts';
import { guideBook } from '../../shared/words/guides/guide-book.ts';
import { guideToMeeting, themeGuide } from '../../shared/words/guides/guide-to-meeting.ts';
import { givenName, shortName } from '../../shared/words/names.ts';
import { sayIn } from '../../shared/words/say.ts';
import { slotWords } from '../../shared/words/slots.ts';
import { whyYouTwo } from '../../shared/words/why-you-two.ts';
import { aFit } from '../builders/pairs.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const sv = sayIn('sv', round.zone);
const en = sayIn('en', round.zone);
const ours = guideBook(en).guides;

describe('why you two', () => {
  const why = (changes: Parameters<typeof aFit>[0], reader: Role = 'mentor') => whyYouTwo(aFit(changes), round, reader, sv).join('\n');

  it('names the themes both chose as the round file names them', () => {
    expect(why({ topics: ['recruiting', 'social-media'] })).toContain('Teman ni båda har valt: Sociala medier och Rekrytering.');
    expect(why({ topics: [] })).toContain('Ni har inte kryssat för samma teman.');
  });

  it('tells each side what is not covered, and frees the student from answering it', () => {
    expect(why({ notCovered: ['marketing'] }, 'mentor')).toContain('Chefen är också nyfiken på: Marknadsföring.');
    expect(why({ notCovered: ['marketing'] }, 'mentee')).toContain('Du valde också: Marknadsföring.');
    expect(why({ notCovered: [] }, 'mentee')).not.toContain('Du valde också');
  });

  it('says when both can meet, and counts what would be too long to list', () => {
    expect(why({ slots: ['wed-pm'] })).toContain('Ni kan båda ses onsdag eftermiddag.');
    expect(why({ slots: ['mon-am', 'tue-am', 'wed-am', 'thu-am'] })).toContain('onsdag förmiddag och torsdag förmiddag.');
    expect(why({ slots: ['mon-am', 'tue-am', 'wed-am', 'thu-am', 'fri-am'] })).toContain('onsdag förmiddag och två tider till i veckan.');
    expect(why({ slots: [] })).toContain('Ni har inte kryssat för några gemensamma tider.');
  });

  it('says nothing of what it does not know', () => {
    const said = whyYouTwo(aFit({ goals: [], languages: [], notCovered: [], differentFields: false }), round, 'mentor', en);
    expect(said).toHaveLength(2);
  });
});

describe('names', () => {
  it.each([
    ['Åsa Öberg', 'Åsa'],
    ['  Åsa   Öberg ', 'Åsa'],
    ['J. Ek', 'J. Ek'],
    ['Ö Ek', 'Ö Ek'],
    ['李明', '李明'],
  ])('greets %j as %j', (name, greeted) => {
    expect(givenName(name)).toBe(greeted);
  });

  it('are shortened to the room there is: whole, then the first word, then cut', () => {
    expect(shortName('Åsa Öberg', 9)).toBe('Åsa Öberg');
    expect(shortName('Åsa Öberg', 8)).toBe('Åsa');
    expect(shortName('Wolfeschlegelsteinhausen', 8)).toBe('Wolfesc…');
  });
});

describe('times of the week', () => {
  it('are said in words', () => {
    expect(slotWords('mon-am', sv)).toBe('måndag förmiddag');
    expect(slotWords('fri-eve', en)).toBe('Friday late afternoon');
  });
});

describe('the guide to a meeting', () => {
  const titles = (topics: readonly string[], themes = round.themes) =>
    [1, 2, 3, 4, 5].map((number) => guideToMeeting({ themes }, topics, number, en).title);

  it('begins with how to begin, and then takes the shared themes in turn', () => {
    const [first, media, recruiting] = ['first', 'social-media', 'recruiting'] as const;
    const expected = [first, media, recruiting, media, recruiting].map((name) => ours[name].title);
    expect(titles(['recruiting', 'social-media'])).toEqual(expected);
  });

  it('takes the themes of the round when the two share none', () => {
    expect(titles([])).toEqual(['first', 'social-media', 'marketing', 'recruiting', 'social-media'].map((name) => titleOf(name)));
  });

  it('is made of the round file when nobody has written one for the theme', () => {
    const theme = {
      id: 'sleep',
      name: { sv: 'Sömn', en: 'Sleep' },
      about: { sv: 'När dagen tar slut', en: 'When the day ends' },
      example: { sv: 'Jag visade min väckarklocka.', en: 'I showed my alarm clock.' },
      questions: [{ sv: 'När sov du senast gott?', en: 'When did you last sleep well?' }],
    };
    const guide = guideToMeeting({ themes: [theme] }, ['sleep'], 2, sv);
    expect(guide.title).toBe('Sömn');
    expect(guide.idea).toBe('När dagen tar slut.');
    expect(guide.questions).toEqual(['När sov du senast gott?']);
    expect(guide.together).toContain('Jag visade min väckarklocka.');
    expect(themeGuide({ ...theme, questions: [] }, sv).questions.length).toBeGreaterThanOrEqual(3);
  });

  it('asks the questions of the round before ours', () => {
    const [theme] = round.themes;
    if (theme === undefined) throw new Error('no themes');
    const own = { sv: 'Var brukar du titta?', en: 'Where do you look?' };
    expect(themeGuide({ ...theme, questions: [own] }, en)).toEqual({
      ...ours['social-media'],
      questions: ['Where do you look?'],
    });
  });
});

describe('the guides', () => {
  it.each(LANGUAGES.flatMap((language) => GUIDES.map((name) => ({ language, name }))))(
    'have three to five questions and never promise a number of meetings or minutes ($language, $name)',
    ({ language, name }) => {
      const guide = guideBook(sayIn(language, round.zone)).guides[name];
      const all = JSON.stringify(guide);
      expect(guide.questions.length).toBeGreaterThanOrEqual(3);
      expect(guide.questions.length).toBeLessThanOrEqual(5);
      expect(guide.questions.every((question) => question.length < 140)).toBe(true);
      expect(all).not.toMatch(/!|\d|minut|möten|meetings/);
    },
  );
});

function titleOf(name: string): string {
  const guide = GUIDES.find((one) => one === name);
  return guide === undefined ? name : ours[guide].title;
}
