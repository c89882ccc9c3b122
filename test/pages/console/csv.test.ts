import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, phoneCell, typed } from '../../../functions/web/console/csv.ts';
import { actOnPair } from '../../../shared/commands/pair/act-on-pair.ts';
import { pairKind } from '../../../shared/storage/kinds/pair.ts';
import { anApplication, aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, evaluateAll, fillWith, oneOfMany, pairUp } from './filled-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

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

  it('what looks guarded already is guarded too, so that taking one guard away gives what was written', () => {
    expect(csvOf(['a'], [[typed("'=x")], [typed("''+1")], [typed("'x")]])).toBe(`${BOM}a\r\n''=x\r\n'''+1\r\n'x\r\n`);
  });

  it('a telephone number keeps its plus, and holds nothing a spreadsheet would reckon with', () => {
    expect(['+46701234567', '+46 70-123 45 67', '070-123 45 67', undefined].map(phoneCell)).toEqual([
      '+46701234567',
      '+46 70-123 45 67',
      '070-123 45 67',
      '',
    ]);
    expect(phoneCell('+46-70-1234567')).toBe('+46 70 1234567');
    expect(phoneCell('+46(0)701234567')).toBe('+46 701234567');
  });

  it('what nobody typed stands as it is, also a hash or an id that begins with a minus', () => {
    expect(csvOf(['a', 'b'], [['-Vd4_x', '=']])).toBe(`${BOM}a;b\r\n-Vd4_x;=\r\n`);
  });

  it('quotation marks, semicolons and line breaks stay inside their cell', () => {
    expect(csvOf(['a', 'b'], [['x;"y"\nz', 'c']])).toBe(`${BOM}a;b\r\n"x;""y""\nz";c\r\n`);
    expect(csvOf(['a', 'b'], [[typed('x\ny'), 'c']])).toBe(`${BOM}a;b\r\n"x\ny";c\r\n`);
  });
});

async function pairsOf({ tools }: TestRound) {
  return (await tools.store.all(pairKind)).map(({ state }) => state);
}

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

  it.each(['applicants', 'pairs', 'letters', 'evaluation', 'audit'])(
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
    expect(first).toMatch(/^1;2027-10-20 12:00;Karin Sandell;Loggade in;;;.*;2027-10-20T10:00:00\.000Z;signed in;karin$/);
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

  it('the log names whom an act was about, as people and not as ids alone', async () => {
    await karin.post('/console/applicants/s0000', { act: 'open' });
    await karin.post('/console/pairs/s0001-c0001', { act: 'open' });
    const lines = (await karin.post('/console/audit.csv', {})).html.trim().split('\r\n');
    const [person, pair] = [oneOfMany('mentor', 0), oneOfMany('mentor', 1)].map(({ answers }) => answers.name);
    const other = oneOfMany('mentee', 1).answers.name;
    expect(lines.find((line) => line.includes('application: s0000'))).toContain(
      `;Öppnade det någon har skrivit;${person};application: s0000;`,
    );
    expect(lines.find((line) => line.includes('pair: s0001-c0001'))).toContain(`;${pair}, ${other};pair: s0001-c0001;`);
    const page = wordsOf((await karin.get('/console/audit')).html);
    expect(page).toContain(`Öppnade det någon har skrivit ${pair} – ${other}`);
  });

  it('the file of the evaluation has what was chosen, and what was written only while it is open', async () => {
    await evaluateAll(await pairsOf(round), round.tools);
    const path = '/console/evaluation';
    const closed = (await karin.post('/console/evaluation.csv', {})).html;
    expect(closed.trim().split('\r\n')).toHaveLength(5);
    expect(closed).toContain(`${oneOfMany('mentor', 0).answers.name};Student;4;`);
    expect(closed).not.toMatch(/HEMLIGT|praktikannonsen/);
    const { response } = await karin.post(path, { act: 'open' });
    const opened = (await karin.get(response.headers.get('location') ?? '')).html;
    const file = /action="(\/console\/evaluation\.csv\?opened=[^"]+)"/.exec(opened)?.[1] ?? '';
    const full = await karin.post(file, {});
    expect(full.html).toContain('praktikannonsen');
    expect(full.html).toMatch(/HEMLIGT \d+;Nej/);
    expect((await karin.get(path)).html).toContain('href="/console/report.csv"');
  });

  it('the file of pairs says from when until when a pair pauses, as long as it is not over', async () => {
    const pausing = { command: 'pause', by: 'operator', keepsMeetings: false } as const;
    const [from, until] = ['2027-10-25', '2027-11-05'].map((day) => Temporal.PlainDate.from(day));
    const rows = async () => {
      const [header = '', ...pairs] = (await karin.post('/console/pairs.csv', {})).html.trim().split('\r\n');
      return [header, ...pairs.toSorted()].map((row) => row.split(';').slice(-2).join(' '));
    };
    expect(await rows()).toEqual(['Paus från Paus till och med', ' ', ' ']);
    await actOnPair('s0000-c0000', { ...pausing, from: from!, until: until! }, round.tools);
    expect((await rows()).slice(1).toSorted()).toEqual([' ', '2027-10-25 2027-11-05']);
    await actOnPair('s0000-c0000', { command: 'end pause' }, round.tools);
    expect(await rows()).toEqual(['Paus från Paus till och med', ' ', ' ']);
  });

  it('the figures of the report hold no names and no words of people', async () => {
    const { status, html, response } = await karin.get('/console/report.csv');
    expect(status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="report.csv"');
    for (const person of aCrowd(3, 3)) expect(html).not.toContain(person.answers.name);
  });
});
