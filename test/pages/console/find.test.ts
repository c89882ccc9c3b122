import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERA } from '../../builders/operators.ts';
import { anApplication, aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, fillWith, pairUp } from './filled-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const VIEWER = { ...VERA, language: 'en' } as const;
const AT = '2027-10-24T10:00:00Z';

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: AT, round: theRound({ operators: [...theRound().operators, VIEWER] }) });
  const special = [
    aPerson({
      id: 'find1',
      email: 'gunborg@sokt.example',
      answers: { name: 'Gunborg Åkerström', access: 'Hemligt: trappor' },
      channel: 'fair',
    }),
    anApplication({ id: 'find2', email: 'later@sokt.example', answers: { name: 'Zoë <b>Quist</b>' } }),
  ];
  await fillWith([...aCrowd(70, 3), ...special], round.tools);
  await pairUp(3, round.tools);
  karin = await operatorSession(round);
});
afterAll(() => round.close());

/** Types into the search box, and follows to the page. */
async function searched(who: string, by: OperatorSession = karin, more = '') {
  const { response } = await by.post('/console/find', { who });
  const path = response.headers.get('location') ?? '';
  return { path, ...(await by.get(`${path}${more}`)) };
}
function namesIn(html: string): readonly string[] {
  return [...html.matchAll(/<th[^>]*scope="row"[^>]*><a href="[^"]*">(.*?)<\/a>/gs)].map(([, name = '']) => wordsOf(name));
}

describe('a search', () => {
  it('can be begun on every page, and finds by part of a name or address whatever the accents', async () => {
    for (const page of ['/console', '/console/pairs', '/console/plan', '/console/applicants/find1']) {
      expect((await karin.get(page)).html).toContain('action="/console/find"');
    }
    expect(namesIn((await searched('SOKT.example')).html).toSorted()).toEqual(['Gunborg Åkerström', 'Zoë &lt;b&gt;Quist&lt;/b&gt;']);
  });

  it('leads to the one person it finds', async () => {
    const { path, html } = await searched('akerstrom');
    expect(path).toBe('/console/applicants/find1');
    expect(wordsOf(html)).toContain('Gunborg Åkerström');
  });

  it('has nobody’s name in an address, says what was searched for, and leads back to all', async () => {
    const { path, html } = await searched('sokt');
    expect(path).toBe('/console/applicants?searched=yes');
    expect(wordsOf(html)).toContain('sokt');
    expect(html).not.toMatch(/(?:href|action)="[^"]*sokt/);
    expect(html).toContain('href="/console/applicants"');
  });

  it('goes on when the list is filtered, and from page to page', async () => {
    const { html } = await searched('person.example');
    expect(namesIn(html)).toHaveLength(50);
    const next = /href="(\/console\/applicants\?[^"]*after=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(next).toContain('searched=yes');
    expect(namesIn((await karin.get(next)).html)).toHaveLength(23);
    expect(namesIn((await searched('person.example', karin, '&role=mentee')).html)).toHaveLength(3);
    expect(html).toContain('<input type="hidden" name="searched" value="yes"');
  });

  it('that finds nobody, or asks for nothing, says so', async () => {
    expect(wordsOf((await searched('finns inte')).html)).toContain('Ingen har det i sitt namn');
    expect(wordsOf((await searched('   ')).html)).toContain('Skriv ett namn eller en adress');
    expect(wordsOf((await searched('<script>x</script>')).html)).toContain('&lt;script&gt;');
  });

  it('is each operator’s own, a viewer’s too, and changes nothing', async () => {
    const vera = await operatorSession(round, 'vera');
    await searched('sokt');
    expect((await searched('quist', vera)).path).toBe('/console/applicants/find2');
    expect(namesIn((await searched('person.example', vera)).html)).toHaveLength(50);
    expect(namesIn((await karin.get('/console/applicants?searched=yes')).html)).toHaveLength(2);
    expect((await karin.post('/console/find', { nonce: 'x', who: 'quist' })).status).toBe(403);
  });
});

describe('the list of people', () => {
  const shown = async (query: string, by: OperatorSession = karin) => (await by.get(`/console/applicants?${query}`)).html;

  it('shows who has a need and never what it is, and to a viewer neither', async () => {
    const html = await shown('needs=yes');
    expect(namesIn(html)).toContain('Gunborg Åkerström');
    expect(namesIn(html).length).toBeLessThan(75);
    expect(wordsOf(html)).toContain('Behov');
    expect(html).not.toContain('trappor');
    const vera = await operatorSession(round, 'vera');
    expect(wordsOf(await shown('needs=yes', vera))).not.toMatch(/\bneeds?\b/i);
    expect(wordsOf((await vera.get('/console/applicants/find1')).html)).not.toMatch(/makes? it easier to take part/);
  });

  it('can be narrowed to a channel and a host', async () => {
    expect(namesIn(await shown('channel=fair')).length).toBeGreaterThan(0);
    expect(namesIn(await shown('channel=none')).length).toBeLessThan(20);
    expect(wordsOf(await shown(''))).toMatch(/Chefer, Pfizer/);
    expect(namesIn(await shown('role=mentee'))).toHaveLength(3);
  });

  it('shows who has not answered what', async () => {
    expect(namesIn(await shown('unanswered=evaluation'))).toEqual([]);
    const html = await shown('unanswered=report');
    expect(namesIn(html).length).toBeGreaterThan(0);
    expect(wordsOf(html)).toContain('om mötet blev av');
    expect(namesIn(await shown('unanswered=offer'))).toEqual([]);
  });

  it('shows of each pair who has not answered what', async () => {
    const { html } = await karin.get('/console/pairs?unanswered=report');
    expect(namesIn(html).length).toBeGreaterThan(0);
    expect(wordsOf(html)).toMatch(/: om mötet blev av/);
    expect(namesIn((await karin.get('/console/pairs?unanswered=evaluation')).html)).toEqual([]);
  });
});
