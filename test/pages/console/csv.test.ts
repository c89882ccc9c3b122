import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, typed } from '../../../functions/web/console/csv.ts';
import { anApplication, aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, fillWith, pairUp } from './filled-round.ts';
import { type OperatorSession, operatorSession } from './operator-session.ts';

const BOM = '\u{FEFF}';

describe('a file for a spreadsheet', () => {
  it('opens with a byte order mark, has semicolons between cells and Windows line ends', () => {
    expect(csvOf(['Namn', 'Poäng'], [['Åsa', 7]])).toBe(`${BOM}Namn;Poäng\r\nÅsa;7\r\n`);
  });

  it('a cell that would be a formula is text, while numbers stay numbers', () => {
    const cells = ['=HYPERLINK("http://evil","x")', '+46 70 123', '-1', '@SUM(A1)', '\t=1', '\r=1'];
    const lines = csvOf(
      ['a'],
      cells.map((cell) => [typed(cell)]),
    ).split('\r\n');
    expect(lines[1]).toBe('"\'=HYPERLINK(""http://evil"",""x"")"');
    expect(lines[2]).toBe("'+46 70 123");
    expect(lines[3]).toBe("'-1");
    expect(lines[4]).toBe("'@SUM(A1)");
    expect(csvOf(['a'], [[-1]])).toBe(`${BOM}a\r\n-1\r\n`);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^"?[=+@\t\r]/);
  });

  it('what nobody typed stands as it is, also a hash or an id that begins with a minus', () => {
    expect(csvOf(['a', 'b'], [['-Vd4_x', '=']])).toBe(`${BOM}a;b\r\n-Vd4_x;=\r\n`);
  });

  it('quotation marks, semicolons and line breaks stay inside their cell', () => {
    expect(csvOf(['a', 'b'], [['x;"y"\nz', 'c']])).toBe(`${BOM}a;b\r\n"x;""y""\nz";c\r\n`);
  });
});

describe('the files of the console', () => {
  let round: TestRound;
  let karin: OperatorSession;
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-10-20T10:00:00Z' });
    const named = aPerson({ id: 'evil', answers: { name: '=cmd|calc', access: 'Hemligt behov' } });
    await fillWith([...aCrowd(3, 3), named, anApplication({ id: 'new' })], round.tools);
    await pairUp(2, round.tools);
    karin = await operatorSession(round);
  });
  afterAll(() => round.close());

  it.each(['applicants', 'pairs', 'letters', 'audit'])(
    '%s.csv comes by a form alone, as an attachment, and the log says who took it',
    async (name) => {
      expect((await karin.get(`/console/${name}.csv`)).status).toBe(404);
      const { status, response, html } = await karin.post(`/console/${name}.csv`, {});
      expect(status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}.csv"`);
      const bytes = new Uint8Array(await response.clone().arrayBuffer());
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(html).not.toContain('Hemligt behov');
      expect((await karin.get('/console/audit')).html).toContain(`${name}.csv`);
    },
  );

  it('holds everybody who applied, and nobody’s name as a formula', async () => {
    const { html } = await karin.post('/console/applicants.csv', {});
    expect(html.trim().split('\r\n')).toHaveLength(9);
    expect(html).toContain("'=cmd|calc");
  });

  it('gives times as people of the round read them, to be sorted and counted with', async () => {
    const rows = async (name: string) => (await karin.post(`/console/${name}.csv`, {})).html.trim().split('\r\n');
    for (const name of ['applicants', 'pairs', 'letters']) {
      const all = await rows(name);
      expect(all.join()).not.toMatch(/\d{4}-\d\d-\d\dT/);
      if (all.length > 1) expect(all[1]).toMatch(/;2027-\d\d-\d\d \d\d:\d\d(;|$)/);
    }
    const [, first = ''] = await rows('audit');
    expect(first).toMatch(/^1;2027-10-20 12:00;karin;Loggade in;.*;2027-10-20T10:00:00\.000Z;signed in$/);
  });

  it('the file of pairs has their addresses and dates, that of applicants when and how they can meet', async () => {
    const [header = '', ...pairs] = (await karin.post('/console/pairs.csv', {})).html.trim().split('\r\n');
    expect(header).toContain('Studentens mejladress');
    expect(pairs.join()).toContain('s0000@person.example');
    expect(pairs[0]).toContain(';2027-09-15 09:12;2027-09-16 15:12;');
    const [head = '', ...people] = (await karin.post('/console/applicants.csv', {})).html.trim().split('\r\n');
    expect(head).toContain('Kan ses;Kan träffas på;Träffas helst');
    expect(people.join()).toMatch(/förmiddag/);
  });

  it('the figures of the report hold no names and no words of people', async () => {
    const { status, html, response } = await karin.get('/console/report.csv');
    expect(status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="report.csv"');
    for (const person of aCrowd(3, 3)) expect(html).not.toContain(person.answers.name);
  });
});
