import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf } from '../../../functions/web/console/csv.ts';
import { anApplication, aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, fillWith, pairUp } from './filled-round.ts';
import { type OperatorSession, operatorSession } from './operator-session.ts';

const BOM = '\u{FEFF}';

describe('a file for a spreadsheet', () => {
  it('opens with a byte order mark, has semicolons between cells and Windows line ends', () => {
    expect(csvOf(['Namn', 'Poäng'], [['Åsa', 7]])).toBe(`${BOM}Namn;Poäng\r\nÅsa;7\r\n`);
  });

  it('B73: a cell that would be a formula is text, while numbers stay numbers', () => {
    const cells = ['=HYPERLINK("http://evil","x")', '+46 70 123', '-1', '@SUM(A1)', '\t=1', '\r=1'];
    const lines = csvOf(
      ['a'],
      cells.map((cell) => [cell]),
    ).split('\r\n');
    expect(lines[1]).toBe('"\'=HYPERLINK(""http://evil"",""x"")"');
    expect(lines[2]).toBe("'+46 70 123");
    expect(lines[3]).toBe("'-1");
    expect(lines[4]).toBe("'@SUM(A1)");
    expect(csvOf(['a'], [[-1]])).toBe(`${BOM}a\r\n-1\r\n`);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^"?[=+@\t\r]/);
  });

  it('B74: quotation marks, semicolons and line breaks stay inside their cell', () => {
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

  it('the figures of the report hold no names and no words of people', async () => {
    const { status, html, response } = await karin.get('/console/report.csv');
    expect(status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="report.csv"');
    for (const person of aCrowd(3, 3)) expect(html).not.toContain(person.answers.name);
  });
});
