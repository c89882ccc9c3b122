import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { REQUESTS_OF_A_FIRST_VISIT } from '../../../infra/on-aws/preflight/functions.ts';
import { actOnRound } from '../../../shared/commands/round/act-on-round.ts';
import { changeThePlan } from '../../../shared/commands/round/change-plan.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { keptWords } from '../../../shared/words/kept.ts';
import { sayIn } from '../../../shared/words/say.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { openCall, textOf, visitorOf, wholeTable } from './visitor.ts';

async function textAt(round: TestRound, path: string): Promise<string> {
  const { status, html } = await visitorOf(round).get(path);
  expect(status).toBe(200);
  return textOf(html);
}

describe('an open call', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openCall();
  });
  afterAll(() => round.close());

  test.each([
    ['sv-SE,sv;q=0.9,en;q=0.8', '/sv'],
    ['en-GB,en;q=0.9', '/en'],
    ['de,en;q=0.5', '/en'],
    ['', '/sv'],
  ])('the address of the round shows somebody whose browser prefers %j what %s does, with the channel', async (language, path) => {
    const answer = await round.request('/?via=fair', { headers: { 'accept-language': language } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(await (await round.request(`${path}?via=fair`)).text());
  });

  test('asks at a first visit for as many things as visitors are reckoned by before a deployment', async () => {
    const { html } = await visitorOf(round).get('/sv');
    const besides = [...html.matchAll(/<(?:link rel="(?:preload|stylesheet|icon)"|script|img)[^>]+(?:href|src)="(\/[^"]+)"/g)].map(
      ([, path]) => path,
    );
    expect(1 + new Set(besides).size).toBe(REQUESTS_OF_A_FIRST_VISIT);
  });

  test('says hours, meetings, length, preparation, dates, benefits and the day of the answer before anybody is asked anything', async () => {
    const text = await textAt(round, '/sv');
    for (const fact of [
      'Fem samtal på fem månader',
      '11 timmar totalt, från oktober till februari',
      '5 samtal på 60 minuter',
      '30 minuter före varje samtal',
      'Onsdag 6 oktober kl. 16.00, 90 minuter. Studenthuset',
      'Onsdag 16 februari kl. 15.00, 120 minuter',
      '20 veckor, från vecka 40 till vecka 7. I fem av dem har du ett samtal på 60 minuter',
      'senast söndag 12 september',
      'senast fredag 1 oktober, oavsett vad svaret blir',
      'Ansökan tar ungefär 5 minuter',
      'Karin Sandell på Stockholms universitet: karin.sandell@universitetet.example',
      ...theRound().themes.map(({ example }) => `”${example.sv}”`),
      ...[theRound().fit, theRound().needNotBe, theRound().practical, theRound().benefits.mentor].flat().map(({ sv }) => sv),
    ]) {
      expect(text).toContain(fact);
    }
  });

  test('tells managers their own hours and benefits', async () => {
    const text = await textAt(round, '/en/managers');
    for (const fact of [
      'Have a student as your mentor. Five conversations in five months.',
      '9.5 hours in total, from October to February',
      '10 minutes before each conversation',
      'The student is your mentor',
      'by Sunday 12 September',
      ...theRound().benefits.mentee.map(({ en }) => en),
    ]) {
      expect(text).toContain(fact);
    }
    for (const { en } of theRound().benefits.mentor) expect(text).not.toContain(en);
  });

  test.each([
    ['/sv', 'Bli mentor åt en chef – Omvänt mentorskap 2027–28'],
    ['/en/managers', 'Have a student as your mentor – Reverse mentoring 2027–28'],
  ])('the title of %s says what the page is, and then the programme', async (path, title) => {
    expect((await visitorOf(round).get(path)).html).toContain(`<title>${title}</title>`);
  });

  test.each(['/sv', '/sv/managers', '/en', '/en/managers'])('%s tells no week by its colour', async (path) => {
    expect(await textAt(round, path)).not.toMatch(/gula|yellow/i);
  });

  test('promises managers, and nobody else, that an assistant may book', async () => {
    expect(await textAt(round, '/sv/managers')).toContain('En assistent får boka åt dig.');
    expect(await textAt(round, '/en/managers')).toContain('An assistant may book for you.');
    for (const path of ['/sv', '/en']) expect(await textAt(round, path)).not.toMatch(/assistent|assistant/i);
  });

  test('draws the weeks of the round, with as many raised bars as there are meetings', async () => {
    const { html } = await visitorOf(round).get('/sv');
    const weeks = /<div class="weeks" aria-hidden="true">(.*?)<\/div>/s.exec(html)?.[1] ?? '';
    const bars = [...weeks.matchAll(/<span(?: class="([a-z-]+)")?>/g)].map(([, holds = '']) => holds);
    expect(bars).toHaveLength(20);
    expect(bars.filter((holds) => holds === 'meeting')).toHaveLength(5);
    expect([bars[0], bars.at(-1)]).toEqual(['kick-off', 'workshop']);
  });

  test('carries the channel into the form, and one that was made up into nothing', async () => {
    const { html } = await visitorOf(round).get('/sv?via=fair');
    expect(html.match(/href="\/sv\/apply\/mentor\?via=fair"/g)).toHaveLength(2);
    expect(html).toContain('href="/en?via=fair"');
    const odd = await visitorOf(round).get('/sv?via=%22%3E%3Cscript%3E');
    expect(odd.html).not.toContain('script');
    const entry = await visitorOf(round).get('/sv/apply/mentor?via=fair');
    expect([entry.status, entry.location]).toEqual([303, '/sv/apply/mentor/you?via=fair']);
  });

  test('counts each view once, by side and channel, and never by opening the page itself or asking for its head', async () => {
    const seen = async () => {
      const { funnel } = await round.tools.store.counts();
      return Object.fromEntries(
        funnel.filter(({ seen: views }) => views > 0).map((count) => [`${count.role} ${count.channel}`, count.seen]),
      );
    };
    await visitorOf(round).get('/sv?via=site');
    await round.request('/seen.svg?role=mentor&via=site', { method: 'HEAD' });
    expect(await seen()).toEqual({});
    const image = /<img src="([^"]+)"/.exec((await visitorOf(round).get('/sv?via=site')).html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const answer = await round.request(image);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    await round.request(image);
    await round.request('/seen.svg?role=mentee&via=unheard-of');
    expect(await seen()).toEqual({ 'mentor site': 2, 'mentee direct': 1 });
  });

  test('an image asked for in an odd way is still an image, and counts nothing', async () => {
    const before = await wholeTable(round);
    for (const query of ['', '?role=', '?role=operator&via=fair', `?role=${'x'.repeat(3000)}`, '?role[]=mentor', '?role=%E0%A4%A']) {
      expect((await round.request(`/seen.svg${query}`)).status).toBe(200);
    }
    expect(await wholeTable(round)).toBe(before);
  });

  test('no page of the call asks DynamoDB for anything once the round and its keys are known', async () => {
    await visitorOf(round).get('/sv/apply/mentor/you');
    const { store } = round.tools;
    const reads = vi.spyOn(store, 'get');
    for (const path of [
      '/sv',
      '/en/managers',
      '/sv/privacy',
      '/en/accessibility',
      '/sv/apply/mentor/you',
      '/sv/apply/received',
      '/sv/apply/saved',
    ]) {
      await visitorOf(round).get(path);
    }
    expect(reads).not.toHaveBeenCalled();
    reads.mockRestore();
  });
});

describe('the numbers', () => {
  /** The round with every number and date of the call another one. */
  function another(): Round {
    const round = theRound();
    return {
      ...round,
      call: { ...round.call, opens: '2027-08-17', deadline: '2027-09-15', answerBy: '2027-09-29' },
      kickOff: { ...round.kickOff, date: '2027-10-12', time: '13:30', minutes: 75 },
      meetings: { ...round.meetings, count: 7, minutes: 45, preparation: { mentor: 20, mentee: 5 } },
      workshop: { ...round.workshop, date: '2028-04-12', time: '09:15', minutes: 105 },
    };
  }

  test('all come from the round: another round gives other numbers, and none of the old ones stays', async () => {
    const round = await openCall({ round: another() });
    const text = await textAt(round, '/sv');
    // 7 × (45 + 20) + 75 + 105 = 635 minutes.
    for (const fact of [
      'Sju samtal på ett halvår',
      '11 timmar totalt, från oktober till april',
      '7 samtal på 45 minuter',
      '20 minuter före varje samtal',
      'Tisdag 12 oktober kl. 13.30, 75 minuter',
      'Onsdag 12 april kl. 09.15, 105 minuter',
      '27 veckor, från vecka 41 till vecka 15. I sju av dem har du ett samtal på 45 minuter',
      'senast onsdag 15 september',
      'senast onsdag 29 september',
    ]) {
      expect(text).toContain(fact);
    }
    for (const old of [
      '60 minuter',
      '30 minuter',
      '16.00',
      '15.00',
      '90 minuter',
      '120 minuter',
      '6 oktober',
      '16 februari',
      'fem ',
      '20 veckor',
    ]) {
      expect(text).not.toContain(old);
    }
    await round.close();
  });

  test('what has become otherwise since the round before is said to both sides where the file says it, and nowhere else', async () => {
    const changes = [{ sv: 'Ni träffas fyra gånger i stället för fem.', en: 'You meet four times instead of five.' }];
    const round = await openCall({ round: theRound({ changes }) });
    for (const path of ['/sv', '/sv/managers'])
      expect(await textAt(round, path)).toMatch(/Ändrat efter förra omgången\s+Ni träffas fyra gånger/);
    expect(await textAt(round, '/en')).toMatch(/Changed because of last time\s+You meet four times instead of five\./);
    await round.close();
    const first = await openCall();
    expect(await textAt(first, '/sv')).not.toContain('förra omgången');
    await first.close();
  });

  test('of a round in one language there is one language', async () => {
    const round = await openCall({ round: theRound({ languages: ['sv'] }) });
    const visitor = visitorOf(round);
    expect((await visitor.get('/en')).status).toBe(404);
    expect((await visitor.get('/sv')).html).not.toContain('In English');
    expect(await (await round.request('/', { headers: { 'accept-language': 'en' } })).text()).toContain('<html lang="sv"');
    await round.close();
  });
});

describe('the stages', () => {
  test('before it opens the call says when, and nobody can apply', async () => {
    const round = await openTestRound({ at: '2027-08-10T08:00:00Z' });
    const { html } = await visitorOf(round).get('/sv');
    expect(textOf(html)).toContain('Ansökan öppnar måndag 16 augusti');
    expect(html).not.toMatch(/href="\/sv\/apply|seen\.svg/);
    await round.close();
  });

  test('an extension is shown, and the old deadline is gone', async () => {
    const round = await openCall({ at: '2027-09-10T08:00:00Z' });
    await changeThePlan({ deadline: '2027-09-22' }, round.tools);
    round.clock.moveTo(round.clock.now().add({ minutes: 1 }));
    const text = await textAt(round, '/sv');
    expect(text).toContain('Du har fått mer tid: sök senast onsdag 22 september');
    expect(text).not.toContain('12 september');
    await round.close();
  });

  test('a call that an operator has ended says when, and nothing of a midnight', async () => {
    const round = await openCall({ at: '2027-09-07T06:32:00Z' });
    await actOnRound({ command: 'end call early' }, round.tools);
    round.clock.moveTo(round.clock.now().add({ minutes: 1 }));
    expect(await textAt(round, '/sv')).toContain('Ansökan är stängd. Den stängde i förtid, tisdag 7 september kl. 08.37.');
    expect(await textAt(round, '/en')).toContain('They closed early, on Tuesday 7 September at 08:37.');
    await round.close();
  });

  test('after the deadline the call says that it is over and what comes next, at each stage', async () => {
    const round = await openCall({ at: '2027-09-12T20:00:00Z' });
    const said: string[] = [];
    for (const at of [
      '2027-09-12T22:00:30Z',
      '2027-10-02T10:00:00Z',
      '2027-10-07T10:00:00Z',
      '2028-02-20T10:00:00Z',
      '2028-03-09T10:00:00Z',
    ]) {
      await round.moveTo(at);
      const { html } = await visitorOf(round).get('/en');
      expect(html).not.toMatch(/href="\/en\/apply|seen\.svg/);
      // It named one day to those who applied, and names no later one when nothing more is promised.
      if (at > '2028-03') expect(textOf(html)).toContain('You will hear from us by Friday 1 October');
      said.push(/Applications are closed\. .*? Stockholm\. (.*?\.) \d+ weeks/.exec(textOf(html))?.[1] ?? '');
    }
    expect(said).toEqual([
      'Everybody who applied will hear from us by Friday 1 October.',
      'The programme begins on Wednesday 6 October.',
      'The programme is under way. It ends with everybody on Wednesday 16 February.',
      'The programme is almost over. It closes on Wednesday 8 March.',
      'The programme is over.',
    ]);
    expect(Temporal.Instant.compare(round.clock.now(), Temporal.Instant.from('2028-03-09T10:00:00Z'))).toBe(0);
    await round.close();
  });
});

describe('the notices', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openCall();
  });
  afterAll(() => round.close());

  test.each([
    [
      '/sv/privacy',
      [
        theRound().privacy.basis.sv,
        ...keptWords(sayIn('sv', theRound().zone)).points(theRound()),
        'IMY',
        'invända',
        '14 dagar',
        '72 timmar',
        'Har du inte sökt själv',
      ],
    ],
    [
      '/en/privacy',
      [
        theRound().privacy.basis.en,
        ...keptWords(sayIn('en', theRound().zone)).points(theRound()),
        'IMY',
        'to object',
        '14 days',
        '72 hours',
        'If you did not apply yourself',
      ],
    ],
  ])('%s says who is responsible, why, what, how long and what one may ask for', async (path, facts) => {
    const { html } = await visitorOf(round).get(path);
    for (const fact of facts) expect(textOf(html)).toContain(fact);
    const say = sayIn(path === '/sv/privacy' ? 'sv' : 'en', theRound().zone);
    const { controllers } = round.round.privacy;
    for (const [index, { name }] of Object.values(round.round.hosts).entries()) {
      expect(html).toContain(`href="mailto:${controllers[index]?.contact}">${say(name)}: `);
    }
    // Nobody outside has a right to the applications of a round that follows no authority's rules.
    expect(textOf(html)).not.toMatch(/allmän handling|public document|är en myndighet|public authority/);
  });

  test.each([
    [
      '/sv/accessibility',
      [
        'Stockholms universitet',
        'webbplatsen för Omvänt mentorskap 2027–28',
        'delvis förenlig med lagen om tillgänglighet till digital offentlig service',
        'Skälet är',
        'självskattning',
        /Bedömningen gjordes \d+ \S+ 20\d\d, och redogörelsen uppdaterades/,
        'Karin Sandell',
        'oskäligt betungande',
        'Digg, har tillsyn',
      ],
    ],
    [
      '/en/accessibility',
      [
        'Stockholm University',
        'the website of Reverse mentoring 2027–28',
        'partially compliant with the Act on Accessibility to Digital Public Services',
        'The reason is',
        'self-assessment',
        /The assessment was made on \d+ \S+ 20\d\d, and the statement was updated/,
        'Karin Sandell',
        'disproportionate burden',
        'Digg, supervises',
      ],
    ],
  ])('%s holds every part the law asks for, and claims no more than was tried', async (path, facts) => {
    const { html } = await visitorOf(round).get(path);
    for (const fact of facts) expect(textOf(html)).toMatch(fact);
    expect(textOf(html)).not.toMatch(/inte till några brister|no shortcomings|andra sätt|some other way/);
    expect(html).toContain('href="https://www.digg.se/tdosanmalan"');
    expect(html).toMatch(/href="mailto:karin\.sandell@universitetet\.example\?subject=[^"&]+&amp;body=[^"&]+"/);
  });

  test.each([
    [
      '/sv/privacy',
      /Stockholm.*standardavtalsklausuler/,
      /artikel 9\.2/,
      /gemensamt ansvariga/,
      /fragor@mentorskap\.example/,
      /30 november 2026/,
    ],
    [
      '/en/privacy',
      /Stockholm.*standard contractual clauses/,
      /Article 9\(2\)/,
      /joint controllers/,
      /fragor@mentorskap\.example/,
      /30 November 2026/,
    ],
  ])('%s says what the controllers have written about transfers, health, their arrangement, replies and when', async (path, ...facts) => {
    const text = await textAt(round, path);
    for (const fact of facts) expect(text).toMatch(fact);
  });

  test('promises an answer within the days the round file says', async () => {
    expect(await textAt(round, '/sv')).toContain('Vi svarar inom två arbetsdagar.');
    expect(await textAt(round, '/en')).toContain('We answer within two working days.');
  });
});

test('what the round file does not say the pages do not make up: they say whom to ask, and promise no answer within days', async () => {
  const { controllers, basis, retention, regime } = theRound().privacy;
  const bare = await openCall({ round: { ...theRound(), privacy: { controllers, basis, retention, regime }, answerDays: undefined } });
  const text = await textAt(bare, '/sv/privacy');
  expect(text).not.toMatch(/Stockholm(?!s universitet)|standardavtalsklausuler|artikel 9\.2|gemensamt ansvariga|arbetsdagar/);
  expect(text.match(/får du veta av/g)).toHaveLength(4);
  await bare.close();
});
