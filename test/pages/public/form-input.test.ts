import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { roundKeys } from '../../../shared/commands/round-keys.ts';
import { addressHash } from '../../../shared/domain/access-link.ts';
import type { Application } from '../../../shared/domain/application/application.ts';
import { stepsOf } from '../../../shared/domain/application/form.ts';
import { ROLES } from '../../../shared/round/round-file.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { draftKind } from '../../../shared/storage/kinds/draft.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { apply, type Fields, openCall, type Shown, sendOff, type Visitor, visitorOf, wholeTable, write } from './visitor.ts';

let round: TestRound;
let addresses = 0;

beforeAll(async () => {
  round = await openCall();
});
afterAll(() => round.close());

function anAddress(): string {
  addresses += 1;
  return `person${addresses}@su.example.se`;
}

const YOU = '/sv/apply/mentor/you';

/** Sends the first page as somebody new, and shows that it comes back by a redirect, with what was typed, and counts as not done. */
async function refusedFirstPage(fields: Fields): Promise<Shown> {
  const visitor = visitorOf(round);
  const page = await visitor.get(YOU);
  const known = await applications();
  const typed = { name: 'Åsa Öberg', email: 'asa@su.example.se', ...fields };
  const sent = await visitor.post(page.path, { ticket: page.formToken, ...typed });
  expect([sent.status, sent.location], JSON.stringify(fields)).toEqual([303, `${YOU}?tried=yes`]);
  const answer = await visitor.get(sent.location ?? '');
  expect(answer.status).toBe(422);
  expect(answer.problems.length).toBeGreaterThan(0);
  const [draft = ''] = (visitor.cookies.get('draft') ?? '').split('.');
  expect((await round.tools.store.get(draftKind, draft))?.state.done).toEqual([]);
  expect(await applications()).toEqual(known);
  return answer;
}

async function takenFirstPage(fields: Fields): Promise<void> {
  const visitor = visitorOf(round);
  const answer = await visitor.send(await visitor.get(YOU), { name: 'Åsa Öberg', email: anAddress(), ...fields });
  expect([answer.status, answer.problems], JSON.stringify(fields)).toEqual([303, []]);
}

/** What the round keeps of an application that was filled in with these answers. */
async function keptFor(instead: Fields): Promise<Application> {
  const known = new Set((await applications()).map(({ id }) => id));
  expect((await apply(round, { email: anAddress(), instead })).location).toBe('/sv/apply/received');
  const fresh = (await applications()).filter(({ id }) => !known.has(id));
  const [application] = fresh;
  if (application === undefined || fresh.length > 1) throw new Error(`${fresh.length} applications are new`);
  return application;
}

async function applications(): Promise<readonly Application[]> {
  return (await round.tools.store.all(applicationKind)).map(({ state }) => state);
}

describe('what is typed', () => {
  test('a required field that is missing or only spaces is asked for, and what was typed stays', async () => {
    const empty = await refusedFirstPage({ name: '   ', email: '' });
    expect(empty.problems).toEqual(['Skriv ditt namn', 'Skriv din mejladress']);
    expect(empty.html).toContain('<title>Fel: Vem är du?');
    expect(empty.html).toContain('<a href="#name">Skriv ditt namn</a>');
    const half = await refusedFirstPage({ name: 'Åsa Öberg', email: '' });
    expect(half.html).toContain('value="Åsa Öberg"');
  });

  test.each(['no-at', 'a@', '@b.se', 'a@localhost', 'a@b..se', 'a b@su.se'])('%s is no address', async (email) => {
    const answer = await refusedFirstPage({ email });
    expect(answer.problems).toEqual(['Skriv hela mejladressen, till exempel namn@exempel.se']);
    expect(answer.html).toContain(`value="${email}"`);
  });

  test('an address with a line break is refused, and logged without its value', async () => {
    const warn = vi.spyOn(round.tools.log, 'warn');
    await refusedFirstPage({ email: 'anna@su.se\r\nBcc: victim@example.com' });
    expect(warn.mock.calls).toEqual([['REQUEST_REFUSED', { reason: 'header_injection' }]]);
    warn.mockRestore();
  });

  test.each(['\r', '\n', '\0', '\x1b', '\x7f', '\v', '\u200b', '\ufeff', '\u00ad', '\u202e', '\u2066', '\u00a0', '\t'])(
    'a text with %j is taken as it is seen, in every field, and mails hold no more than that',
    async (sign) => {
      const email = anAddress();
      const typed = { name: `Åsa${sign} Öberg`, email: `${sign}${email}`, field: `${sign}Kemi`, wish: `Ett${sign} två` };
      const { answers, ...kept } = await keptFor(typed);
      expect(kept.email).toBe(email);
      const space = /[\r\n\v\t\u00a0]/.test(sign);
      expect([answers.name, answers.field].map((text) => text.replaceAll(/ +/g, ' '))).toEqual(['Åsa Öberg', 'Kemi']);
      expect(answers.wish).toBe(/[\r\n\v]/.test(sign) ? 'Ett\n två' : space ? 'Ett  två' : 'Ett två');
    },
  );

  test.each(['a@su.se,b@su.se', 'a@su.se;b@su.se', 'Anna <a@su.se>'])('%s is more than one address', async (email) => {
    expect((await refusedFirstPage({ email })).problems).toEqual(['Skriv en enda mejladress, utan komma och hakparenteser']);
  });

  test('addresses are taken up to the lengths mail allows, and not beyond', async () => {
    const domain = (length: number) => `${'b'.repeat(62)}.${'c'.repeat(62)}.${'d'.repeat(length - 129)}.se`;
    await takenFirstPage({ email: `${'a'.repeat(64)}@su.se` });
    await refusedFirstPage({ email: `${'a'.repeat(65)}@su.se` });
    await takenFirstPage({ email: `${'a'.repeat(64)}@${domain(254 - 65)}` });
    await refusedFirstPage({ email: `${'a'.repeat(64)}@${domain(255 - 65)}` });
    await takenFirstPage({ email: `a@${'b'.repeat(63)}.se` });
    await refusedFirstPage({ email: `a@${'b'.repeat(64)}.se` });
  });

  test('letter case and spaces do not make another person, and mail goes to the address as typed', async () => {
    expect((await keptFor({ email: ' Anna@SU.Example.SE ' })).email).toBe('Anna@SU.Example.SE');
    const key = (await roundKeys(round.tools)).link;
    expect(addressHash(key, 'anna@su.example.se')).toBe(addressHash(key, 'Anna@SU.Example.SE'));
  });

  test('a domain with Swedish letters is taken as mail carries it; such letters before the @ are refused with the reason', async () => {
    expect((await keptFor({ email: 'anna@räksmörgås.se' })).email).toBe('anna@xn--rksmrgs-5wao1o.se');
    for (const [email, sign] of [
      ['åsa@su.se', 'å'],
      ['mi\u212ae@su.se', '\u212a'],
      ['=?utf-8?q?mik=65?=@su.se', '=?'],
    ] as const) {
      expect((await refusedFirstPage({ email })).problems).toEqual([
        `Byt ${sign} före @ mot en vanlig bokstav, a–z. Mejl kan inte bära andra tecken där, inte heller sådana som ser likadana ut`,
      ]);
    }
  });

  test('addresses that only some providers treat as one are three people', async () => {
    for (const email of ['anna@gmail.example.com', 'anna+rm@gmail.example.com', 'a.nna@gmail.example.com']) {
      expect((await keptFor({ email })).email).toBe(email);
    }
  });

  test('a text is taken to the last character, counted as people count, and never cut', async () => {
    const visitor = visitorOf(round);
    await write(visitor, { email: anAddress() });
    const page = await visitor.get('/sv/apply/mentor/wish?from=check');
    expect((await visitor.send(page, { wish: '🙂'.repeat(500) })).status).toBe(303);
    expect((await visitor.get('/sv/apply/mentor/wish')).html).toContain('🙂'.repeat(500));
    const tooLong = `${'å'.repeat(500)}z`;
    const answer = await visitor.send(page, { wish: tooLong });
    expect([answer.status, answer.problems]).toEqual([422, ['Skriv högst 500 tecken. Nu är det 501']]);
    expect(answer.html).toContain(tooLong);
  });

  test('code in a text is shown as text, and is in no mail', async () => {
    const attack = '<script>alert(1)</script>"><img src=x onerror=alert(1)> javascript:alert(1)';
    const visitor = visitorOf(round);
    const check = await write(visitor, { email: anAddress(), instead: { wish: attack, field: attack.slice(0, 100) } });
    expect(check.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(check.html).not.toMatch(/<script|<img src=x/);
    expect((await visitor.get('/sv/apply/mentor/wish')).html).not.toMatch(/<script|<img src=x/);
    await sendOff(visitor, check);
    await round.settle();
    for (const mail of await round.mails()) expect(mail.html + mail.text).not.toContain('alert(1)');
  });

  test('a name that advertises is refused, and the first mail holds nothing that was typed', async () => {
    expect((await refusedFirstPage({ name: 'Free pills http://xyz.biz' })).problems).toEqual(['Skriv namnet utan länk']);
    const email = anAddress();
    await apply(round, { email, instead: { name: 'Kanariefågel', field: 'Ornitologi', wish: 'Kvitter' } });
    await round.settle();
    const mails = (await round.mails()).filter(({ to }) => to === email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.raw.toString()).not.toMatch(/Kanarie|Ornito|Kvitter/);
    expect(`${mails[0]?.subject}${mails[0]?.html}${mails[0]?.text}`).not.toMatch(/Kanarie|Ornito|Kvitter/);
  });

  test('letters written in two parts are put together, and joiners stay where a script or an emoji is written with them', async () => {
    expect((await keptFor({ name: 'A\u030Asa' })).answers.name).toBe('Åsa');
    const { answers } = await keptFor({ name: 'علی\u200cرضا', wish: 'می\u200cخواهم 👩\u200d🔬' });
    expect([answers.name, answers.wish]).toEqual(['علی\u200cرضا', 'می\u200cخواهم 👩\u200d🔬']);
  });

  test.each(['\u3164', '\u115f', '\uffa0', '\u2800', '\u0301', '...', '👍'])(
    'a name of %j shows nobody, so it is asked for',
    async (name) => {
      expect((await refusedFirstPage({ name })).problems).toEqual(['Skriv ditt namn']);
    },
  );

  test.each(['Åsa Öberg-Ärlig', "O'Brien", '李明', 'Nguyễn Thị', 'Ö', 'å'.repeat(80)])('%s is a name', async (name) => {
    const visitor = visitorOf(round);
    const check = await write(visitor, { email: anAddress(), instead: { name } });
    expect(check.html).toContain(name.replace("'", '&#39;'));
    expect((await keptFor({ name })).answers.name).toBe(name);
  });

  test('what looks like a personal number is pointed out before it is kept, and sent as it is by pressing once more', async () => {
    const visitor = visitorOf(round);
    await write(visitor, { email: anAddress() });
    const page = await visitor.get('/sv/apply/mentor/wish');
    for (const [wish, number] of [
      ['Jag är 900101-0017.', '900101-0017'],
      ['199001010017', '199001010017'],
    ] as const) {
      for (const more of [{}, { save: 'later' }]) {
        const answer = await visitor.send(page, { wish, ...more });
        expect([answer.status, answer.problems]).toEqual([
          422,
          [`${number} ser ut som ett personnummer. Vi behöver det inte: ta bort det. Ska det stå kvar trycker du en gång till`],
        ]);
        expect(answer.html).toContain(`<input type="hidden" name="seen" value="${number}"/>`);
        const other = await visitor.send(answer, { wish: `${wish} 811218-9876`, seen: number });
        expect(other.problems.join()).toContain('811218-9876 ser ut som');
        // Taken out, it is forgotten, and is pointed out anew when it comes back.
        expect((await visitor.send(page, { wish: '' })).status).toBe(303);
      }
      expect((await visitor.send(page, { wish, seen: number })).status).toBe(303);
    }
    expect((await sendOff(visitor, await visitor.get('/sv/apply/mentor/check'))).location).toBe('/sv/apply/received');
  });

  test('ten bare digits and numbers in links are nothing to ask about', async () => {
    for (const wish of ['Ring 0701121238', 'Vi ses på https://zoom.us/j/199001010017', 'zoom.us/j/900101-0017']) {
      expect((await keptFor({ wish })).answers.wish).toBe(wish);
    }
  });

  test('somebody whose identity is protected is told whom to turn to, and nothing is kept', async () => {
    const before = await wholeTable(round);
    const visitor = visitorOf(round);
    const first = await visitor.get(YOU);
    expect(first.html).toContain('href="/sv/apply/mentor/protected"');
    const page = await visitor.get('/sv/apply/mentor/protected');
    expect(page.html).toContain('karin.sandell@universitetet.example');
    expect(await wholeTable(round)).toBe(before);
  });
});

describe('what no page of ours sends', () => {
  async function refused(sent: Promise<Response>, status: number): Promise<void> {
    const before = await wholeTable(round);
    const answer = await sent;
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(/<h1>.+<\/h1>/);
    expect(await wholeTable(round)).toBe(before);
  }

  async function firstTicket(): Promise<string> {
    return (await visitorOf(round).get(YOU)).formToken;
  }

  const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
  const send = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = FORM_TYPE) =>
    round.request(YOU, { method: 'POST', body, headers });

  test('a body of two megabytes is turned away', async () => {
    await refused(send(`name=${'a'.repeat(2_000_000)}`), 413);
  });

  test('every page of the form takes all its texts at their limits, in the signs that take most room', async () => {
    for (const role of ROLES) {
      for (const { id, fields } of stepsOf(round.round, role)) {
        const texts = fields.flatMap((field) => ('most' in field ? [[field.name, '𐌀'.repeat(field.most)] as const] : []));
        const visitor = visitorOf(round);
        const page = await visitor.get(`/sv/apply/${role}/${id}`);
        const { status } = await visitor.post(page.path, { ...Object.fromEntries(texts), ticket: page.formToken });
        expect([role, id, status === 413]).toEqual([role, id, false]);
      }
    }
  });

  test('the sign for what is no text may be typed', async () => {
    expect((await keptFor({ wish: 'Det stod \ufffd där.' })).answers.wish).toBe('Det stod \ufffd där.');
  });

  test('JSON, however deep, is not read', async () => {
    await refused(send('['.repeat(10_000), { 'content-type': 'application/json' }), 415);
  });

  test.each(['status', 'role', 'roundId', 'confirmedAt', 'id', 'channel'])('a field called %s is turned away', async (field) => {
    const ticket = await firstTicket();
    await refused(round.post(YOU, { ticket, name: 'Åsa', email: anAddress(), [field]: 'accepted' }), 400);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('a field called %s is turned away and changes no object', async (field) => {
    const ticket = await firstTicket();
    await refused(round.post(YOU, { ticket, name: 'Åsa', email: anAddress(), [field]: 'x', [`${field}[x]`]: 'y' }), 400);
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  test('two addresses in one form are refused', async () => {
    expect((await refusedFirstPage({ email: ['a@su.se', 'b@su.se'] })).problems).toEqual(['Ge bara ett svar']);
  });

  test.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x'])('a body of type %s is not read', async (type) => {
    await refused(send('name=Åsa', { 'content-type': type }), 415);
  });

  test('a body without a type is not read', async () => {
    await refused(send(new Uint8Array([110, 61, 97]), {}), 415);
  });

  test('bytes that are no text are turned away', async () => {
    const ticket = await firstTicket();
    await refused(send(`ticket=${encodeURIComponent(ticket)}&name=%ff%fe&email=a@su.se`), 400);
    await refused(send(new Uint8Array([...new TextEncoder().encode(`ticket=${ticket}&name=`), 0xff, 0xfe])), 400);
  });

  test('an answer that is not among those offered is refused', async () => {
    const visitor = visitorOf(round);
    await write(visitor, { email: anAddress() });
    const page = await visitor.get('/sv/apply/mentor/topics');
    const answer = await visitor.send(page, { topics: ['social-media', 'gossip'] });
    expect([answer.status, answer.problems]).toEqual([422, ['Välj bland svaren här']]);
  });

  test('a form of another site is turned away', async () => {
    const ticket = await firstTicket();
    const fields = { ticket, name: 'Åsa', email: anAddress() };
    await refused(round.post(YOU, fields, { origin: 'https://evil.example' }), 403);
    await refused(round.post(YOU, fields, { 'sec-fetch-site': 'cross-site', origin: 'null' }), 403);
  });
});

describe('the form token of a page', () => {
  async function openedPage(): Promise<{ visitor: Visitor; page: Shown }> {
    const visitor = visitorOf(round);
    return { visitor, page: await visitor.get(YOU) };
  }

  test.each([
    ['missing', () => ''],
    ['changed in its last sign', (ticket: string) => `${ticket.slice(0, -1)}${ticket.endsWith('A') ? 'B' : 'A'}`],
    ['changed in its first sign', (ticket: string) => `${ticket.startsWith('z') ? 'y' : 'z'}${ticket.slice(1)}`],
  ])('that is %s writes to the draft of this browser alone, and loses nothing of what was typed', async (_, changed) => {
    const { visitor, page } = await openedPage();
    const fields = { name: 'Åsa Öberg', email: anAddress() };
    const answer = await visitor.post(page.path, { ...fields, ticket: changed(page.formToken) });
    expect([answer.status, answer.location]).toEqual([303, '/sv/apply/mentor/studies']);
    expect(visitor.cookies.get('draft')).not.toContain(changed(page.formToken).split(' ')[0] || 'no draft');
    expect((await visitor.get(YOU)).html).toContain('value="Åsa Öberg"');
  });

  test('of the last page that is missing sends nothing before it was pressed once more', async () => {
    const visitor = visitorOf(round);
    const check = await write(visitor, { email: anAddress() });
    const before = await wholeTable(round);
    const answer = await visitor.send({ ...check, formToken: '' });
    expect([answer.status, answer.html.includes('tryck en gång till')]).toEqual([422, true]);
    expect(await wholeTable(round)).toBe(before);
    expect((await visitor.send(answer)).location).toBe('/sv/apply/received');
  });

  test('of a page for the other side begins a draft of its own', async () => {
    const { visitor, page } = await openedPage();
    const fields = { name: 'Örjan Ek', email: anAddress(), title: 'Chef', field: 'Marknad' };
    const answer = await visitor.post('/sv/apply/mentee/you', { ...fields, ticket: page.formToken });
    expect(answer.location).toBe('/sv/apply/mentee/topics');
    const [id = ''] = (visitor.cookies.get('draft') ?? '').split('.');
    expect([id === page.formToken.split(' ')[0], (await round.tools.store.get(draftKind, id))?.state.role]).toEqual([false, 'mentee']);
  });

  test('a field out of sight that is filled in keeps nobody from going on, for browsers fill in fields as well', async () => {
    const { visitor, page } = await openedPage();
    const answer = await visitor.send(page, { name: 'Åsa', email: anAddress(), homepage: 'https://me.example' });
    expect([answer.status, answer.location]).toEqual([303, '/sv/apply/mentor/studies']);
    expect((await visitor.get(YOU)).html).toContain('value="Åsa"');
  });

  test('where it would have mail sent, the page comes back and says that nothing was sent; pressed once more it is', async () => {
    const visitor = visitorOf(round);
    const check = await write(visitor, { email: anAddress() });
    const before = await wholeTable(round);
    const answer = await visitor.send(check, { homepage: 'x' });
    expect([answer.status, answer.html.includes('ett fält som inte syns'), answer.html.includes('Inget är skickat än')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await wholeTable(round)).toBe(before);
    expect((await visitor.send(answer, { homepage: 'x' })).location).toBe('/sv/apply/received');

    const other = visitorOf(round);
    const fields = { name: 'Åsa', email: anAddress(), homepage: 'x', save: 'later' };
    const again = await other.send(await other.get(YOU), fields);
    await round.settle();
    expect([again.status, (await round.mails()).filter(({ to }) => to === fields.email)]).toEqual([422, []]);
    expect((await other.send(again, fields)).location).toBe('/sv/apply/saved');
  });

  test('somebody as quick as a program is asked to press once more, and loses nothing', async () => {
    const visitor = visitorOf(round);
    const check = await write(visitor, { email: anAddress() });
    const before = await wholeTable(round);
    const quick = await visitor.send(check);
    expect(quick.status).toBe(422);
    expect(quick.html).toContain('tryck en gång till');
    expect(await wholeTable(round)).toBe(before);
    expect((await visitor.send(quick)).location).toBe('/sv/apply/received');
  });

  test('answers in the address of a page are neither taken nor shown', async () => {
    const before = await wholeTable(round);
    const visitor = visitorOf(round);
    const page = await visitor.get(`${YOU}?name=Kanarie&email=kanarie@su.se&save=later&via=fair`);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('anarie');
    expect(page.html).toContain('/en/apply/mentor/you?via=fair"');
    expect(await wholeTable(round)).toBe(before);
  });
});
