import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/round/languages.ts';
import type { Role } from '../../shared/round/round-file.ts';
import { type Guide, WRITTEN_THEMES } from '../../shared/words/guides/guide.ts';
import { guideBook } from '../../shared/words/guides/guide-book.ts';
import { guideToMeeting, themeGuides } from '../../shared/words/guides/guide-to-meeting.ts';
import { givenName, shortName } from '../../shared/words/names.ts';
import { type Say, sayIn } from '../../shared/words/say.ts';
import { slotWords } from '../../shared/words/slots.ts';
import { timeAsked } from '../../shared/words/time-asked.ts';
import { whyYouTwo } from '../../shared/words/why-you-two.ts';
import { aFit } from '../builders/pairs.ts';
import { theRound, theRoundWithMeetings } from '../builders/round.ts';

const round = theRound();
const sv = sayIn('sv', round.zone);
const en = sayIn('en', round.zone);
const ours = guideBook(en);

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
    expect(why({ slots: [] })).toContain('Ni kryssade inte för några gemensamma tider, men');
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
    ['Öberg, Åsa Maria', 'Åsa'],
    ['Öberg,Åsa', 'Åsa'],
    ['Åsa Öberg, fil. dr', 'Åsa'],
  ])('greets %j as %j', (name, greeted) => {
    expect(givenName(name)).toBe(greeted);
  });

  it('are shortened to the room there is: whole, then the first word, then cut', () => {
    expect(shortName('Åsa Öberg', 9)).toBe('Åsa Öberg');
    expect(shortName('Åsa Öberg', 8)).toBe('Åsa');
    expect(shortName('Wolfeschlegelsteinhausen', 8)).toBe('Wolfesc…');
  });
});

describe('what a yes takes', () => {
  const late = theRoundWithMeetings({ count: 1 });
  const asked = { round: late, role: 'mentor', name: 'Zoë O’Brien', kickOffAhead: false, firstWeek: '2028-02-07' } as const;

  it('is what is left of the round: neither the kick-off nor its month once it has been', () => {
    expect(timeAsked(asked, sv).inAll).toEqual(['Tid totalt', '3,5 timmar, i februari']);
    expect(timeAsked({ ...asked, firstWeek: '2028-01-31' }, en).inAll).toEqual(['Time in total', '3.5 hours, January to February']);
    expect(timeAsked({ ...asked, round, kickOffAhead: true, firstWeek: undefined }, en).inAll[1]).toBe('11 hours, October to February');
  });

  it('is said of one meeting as of one', () => {
    const { meetings, preparation } = timeAsked(asked, en);
    expect([meetings[1], ...preparation.map(([, value]) => value)]).toEqual([
      'one meeting with Zoë, 60 minutes',
      '30 minutes before the meeting',
    ]);
    expect(timeAsked({ ...asked, round }, sv).preparation[0]?.[1]).toBe('30 minuter före varje möte');
  });
});

describe('times of the week', () => {
  it('are said in words', () => {
    expect(slotWords('mon-am', sv)).toBe('måndag förmiddag');
    expect(slotWords('fri-eve', en)).toBe('Friday late afternoon');
  });
});

describe('the guide to a meeting', () => {
  const titles = (topics: readonly string[], themes = round.themes, meetings = 5) =>
    Array.from({ length: meetings }, (_, index) => guideToMeeting({ themes }, topics, index + 1, en).title);
  const sleep = {
    id: 'sleep',
    name: { sv: 'Sömn', en: 'Sleep' },
    about: { sv: 'När dagen tar slut', en: 'When the day ends' },
    example: { sv: 'Jag visade min väckarklocka.', en: 'I showed my alarm clock.' },
    questions: [{ sv: 'När sov du senast gott?', en: 'When did you last sleep well?' }],
  };

  it('begins with how to begin, and then takes the shared themes in turn, each from another side when it comes again', () => {
    const { 'social-media': media, recruiting } = ours.themes;
    const expected = [ours.first, media[0], recruiting[0], media[1], recruiting[1]].map(({ title }) => title);
    expect(titles(['recruiting', 'social-media'])).toEqual(expected);
  });

  it('takes the themes of the round when the two share none', () => {
    const { 'social-media': media, marketing, recruiting } = ours.themes;
    expect(titles([])).toEqual([ours.first, media[0], marketing[0], recruiting[0], media[1]].map(({ title }) => title));
  });

  it('stays with the one theme two people share as long as it lasts, and then takes another', () => {
    const { 'social-media': media, marketing } = ours.themes;
    expect(titles(['marketing'])).toEqual([ours.first, ...marketing, media[0]].map(({ title }) => title));
  });

  it('is another for each meeting of the plan, whatever two share and however few themes the round has', () => {
    const ids = round.themes.map(({ id }) => id);
    const shares = [[], ...ids.map((id) => [id]), ids, ids.slice(0, 2)];
    for (const themes of [round.themes, [sleep], [...round.themes, sleep], round.themes.slice(0, 1)]) {
      for (const topics of [...shares, ['sleep']]) expect(new Set(titles(topics, themes)).size).toBe(5);
    }
  });

  it('is there for meetings beyond all guides, which then come again', () => {
    expect(new Set(titles(['sleep'], [sleep], 9)).size).toBe(5);
  });

  it('is made of the round file when nobody has written one for the theme', () => {
    const guide = guideToMeeting({ themes: [sleep] }, ['sleep'], 2, sv);
    expect(guide.title).toBe('Sömn');
    expect(guide.idea).toBe('När dagen tar slut.');
    expect(guide.questions).toEqual(['När sov du senast gott?']);
    expect(guide.together).toContain('Jag visade min väckarklocka.');
    expect(guideToMeeting({ themes: [sleep] }, ['sleep'], 3, sv).title).toContain('Sömn');
  });

  it('asks the questions of the round instead of ours, no more than five at a time', () => {
    const [theme] = round.themes;
    if (theme === undefined) throw new Error('no themes');
    const own = Array.from({ length: 7 }, (_, index) => ({ sv: `Fråga ${index}?`, en: `Question ${index}?` }));
    const [first, second, third] = themeGuides({ ...theme, questions: own }, en);
    expect(first).toEqual({ ...ours.themes['social-media'][0], questions: own.slice(0, 5).map((one) => one.en) });
    expect(second.questions).toEqual(['Question 5?', 'Question 6?']);
    expect(third).toEqual(ours.themes['social-media'][2]);
  });

  it.each(LANGUAGES.flatMap((language) => [...WRITTEN_THEMES, 'sleep', 'first', 'last'].map((name) => ({ language, name }))))(
    'has three to five questions and never promises a number of meetings or minutes ($language, $name)',
    ({ language, name }) => {
      for (const guide of guidesNamed(name, sayIn(language, round.zone))) {
        expect(guide.questions.length).toBeGreaterThanOrEqual(3);
        expect(guide.questions.length).toBeLessThanOrEqual(5);
        expect(guide.questions.every((question) => question.length < 140)).toBe(true);
        expect(JSON.stringify(guide)).not.toMatch(/!|\d|minut|möten|meetings/);
      }
    },
  );

  function guidesNamed(name: string, say: Say): readonly Guide[] {
    const { first, lookBack, themes } = guideBook(say);
    if (name === 'sleep') return themeGuides({ ...sleep, questions: [] }, say);
    const written = WRITTEN_THEMES.find((theme) => theme === name);
    return written === undefined ? [name === 'first' ? first : lookBack] : themes[written];
  }
});
