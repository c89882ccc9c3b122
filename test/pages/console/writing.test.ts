import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnApplication } from '../../../shared/commands/application/act-on-application.ts';
import { roundKeys } from '../../../shared/commands/round-keys.ts';
import { addressHash } from '../../../shared/domain/access-link.ts';
import { stamp } from '../../../shared/domain/decision.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { auditKind } from '../../../shared/storage/kinds/audit.ts';
import { suppressedKind } from '../../../shared/storage/kinds/letter.ts';
import { mailingKind } from '../../../shared/storage/kinds/mailing.ts';
import { readStored } from '../../../shared/storage/kinds/stored.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { VERA } from '../../builders/operators.ts';
import { anApplication, aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { setStage } from '../participant/guests.ts';
import { aCrowd, fillWith, pairUp } from './filled-round.ts';
import { hiddenIn, type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const PATH = '/console/letters/write';
const NIGHT = '2027-10-19T21:00:00Z';
const TEXTS = { 'subject-sv': 'Rummet är ändrat', 'text-sv': 'Hej {namn},\n\nVi ses i <b>Aula</b> i stället: https://karta.example/aula' };
const VIEWER = { ...VERA, language: 'en' } as const;

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: NIGHT, round: theRound({ operators: [...theRound().operators, VIEWER] }) });
  await fillWith(aCrowd(5, 4), round.tools);
  await pairUp(3, round.tools);
  karin = await operatorSession(round);
});
afterAll(() => round.close());

type Fields = Record<string, string | readonly string[]>;
const look = (fields: Fields, path = PATH) => karin.post(path, { act: 'look', ...TEXTS, ...fields });
/** Looks, and presses the button of the page that comes. */
async function writes(fields: Fields, path = PATH) {
  const seen = await look(fields, path);
  const [, form = ''] = /name="act" value="send"(.*?)<\/form>/s.exec(seen.html) ?? [];
  return { ...TEXTS, ...fields, act: 'send', id: hiddenIn(form, 'id'), seen: hiddenIn(form, 'seen') };
}
const mailings = async () => (await round.tools.store.all(mailingKind)).map(({ state }) => state);
const sent = async (subject: string) => (await round.mails()).filter((mail) => mail.subject === subject);
const personOf = async (id: string) => (await round.tools.store.get(applicationKind, id))?.state;
const acts = async () => (await round.tools.store.partition(PARTITION.audit)).map((item) => readStored(auditKind, item).state);

describe('an operator who writes to many', () => {
  it('sees how many get it and when, and the email as one of them will, before anything is stored or sent', async () => {
    const { status, html } = await look({ to: 'mentors' });
    expect(status).toBe(200);
    const said = wordsOf(html);
    for (const words of ['5 personer får det här onsdag 20 oktober kl. 07.00', 'Du kan ta tillbaka det', 'Vi ses i', 'Karin']) {
      expect(said).toContain(words);
    }
    expect(html).not.toContain('<b>Aula</b>');
    expect(await mailings()).toEqual([]);
  });

  it('sees it as any of them will', async () => {
    const { html } = await look({ to: 'mentors', as: 's0003' });
    const name = (await personOf('s0003'))?.answers.name.split(' ')[0];
    expect(wordsOf(html)).toContain(`Hej ${name},`);
  });

  it('sends it once, whoever presses twice: at seven in the morning, with links that can be followed and no markup', async () => {
    const press = await writes({ to: 'mentors' });
    for (const told of ['wrote', 'wrote-already']) {
      const { status, response } = await karin.post(PATH, press);
      expect([status, response.headers.get('location')]).toEqual([303, `/console/letters/written/${press.id}?did=${told}`]);
    }
    await round.settle();
    expect(await sent('Rummet är ändrat')).toEqual([]);
    await round.moveTo('2027-10-20T05:10:00Z');
    const mails = await sent('Rummet är ändrat');
    expect(mails.map(({ to }) => to).toSorted()).toHaveLength(5);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(5);
    expect(mails[0]?.html).toContain('href="https://karta.example/aula"');
    expect(mails[0]?.html).toContain('&lt;b&gt;Aula');
    expect(mails[0]?.text).toMatch(/Karin Sandell har skrivit/);
    expect((await acts()).filter(({ act }) => act === 'wrote to people')).toEqual([
      expect.objectContaining({ operator: 'karin', about: { mailing: press.id, to: 'mentors', people: '5' } }),
    ]);
    karin = await operatorSession(round);
    const page = wordsOf((await karin.get(`/console/letters/written/${press.id}`)).html);
    for (const words of ['Har gått', 'Alla studenter (5)', 'Framme']) expect(page).toContain(words);
    expect(wordsOf((await karin.get('/console/letters/written')).html)).toContain('Rummet är ändrat');
    expect(wordsOf((await karin.get('/console/applicants/s0001')).html)).toContain('Mejl ni har skrivit');
  });

  it('can call it back until it goes, and then nobody gets it; once it has gone it is too late', async () => {
    const press = await writes({ to: 'mentees', 'subject-sv': 'Ångrat' });
    await karin.post(PATH, press);
    const path = `/console/letters/written/${press.id}`;
    expect(wordsOf((await karin.get(path)).html)).toContain('Ta tillbaka mejlet');
    for (const told of ['called-back', 'called-back-already']) {
      expect((await karin.post(path, { act: 'call back' })).response.headers.get('location')).toBe(`${path}?did=${told}`);
    }
    await round.moveTo('2027-10-20T08:00:00Z');
    karin = await operatorSession(round);
    expect(await sent('Ångrat')).toEqual([]);
    expect(wordsOf((await karin.get(path)).html)).toContain('Tillbakataget');
    const [gone] = (await mailings()).filter(({ status }) => status === 'going');
    expect((await karin.post(`/console/letters/written/${gone?.id}`, { act: 'call back' })).status).toBe(409);
  });

  it('can say that it is urgent, and then it goes at once, whatever the time; it cannot be called back', async () => {
    await round.moveTo('2027-10-20T20:30:00Z');
    karin = await operatorSession(round);
    const fields = { to: 'in pairs', 'subject-sv': 'Inställt i kväll', urgent: 'yes' };
    expect(wordsOf((await look(fields)).html)).toContain('6 personer får det här genast');
    const press = await writes(fields);
    await karin.post(PATH, press);
    await round.settle();
    expect(await sent('Inställt i kväll')).toHaveLength(6);
    expect((await karin.post(`/console/letters/written/${press.id}`, { act: 'call back' })).status).toBe(409);
  });

  it('is asked about those the text does not fit, who then get nothing', async () => {
    const fields = { to: 'mentors', 'subject-sv': 'Om {partner}' };
    const seen = wordsOf((await look(fields)).html);
    expect(seen).toContain('3 personer får det här');
    expect(seen).toContain('Har ingen att möta, fast texten nämner en');
    const press = await writes(fields);
    const unanswered = await karin.post(PATH, press);
    expect([unanswered.status, wordsOf(unanswered.html)]).toEqual([422, expect.stringContaining('Välj vad som ska hända med dem')]);
    await karin.post(PATH, { ...press, gaps: 'leave out' });
    expect((await mailings()).find(({ id }) => id === press.id)?.people.toSorted()).toEqual(['s0000', 's0001', 's0002']);
  });

  it('writes to those who are there as they press: when they are others, the page says so and sends nothing', async () => {
    const press = await writes({ to: 'mentees', 'subject-sv': 'Andra' });
    await actOnApplication('c0003', { command: 'withdraw' }, round.tools);
    const { status, html } = await karin.post(PATH, press);
    expect([status, wordsOf(html)]).toEqual([409, expect.stringContaining('Det har blivit andra personer')]);
    expect((await mailings()).filter(({ id }) => id === press.id)).toEqual([]);
  });

  it('does not reach whoever leaves before it goes', async () => {
    const press = await writes({ to: 'mentees', 'subject-sv': 'Till er som är kvar' });
    await karin.post(PATH, press);
    await actOnApplication('c0002', { command: 'withdraw' }, round.tools);
    await round.moveTo('2027-10-22T08:00:00Z');
    karin = await operatorSession(round);
    const to = (await sent('Till er som är kvar')).map((mail) => mail.to);
    expect(to).not.toContain((await personOf('c0002'))?.email);
    expect(to).toHaveLength(2);
  });

  it('is told whose address gets no mail or is not confirmed, and does not write to them', async () => {
    const person = await personOf('s0004');
    const hash = addressHash((await roundKeys(round.tools)).link, person?.email ?? '');
    const at = round.tools.now();
    const stranger = anApplication({ id: 'stranger1', answers: { name: 'Okänd Okändsson' } });
    const stop = { hash, why: 'bounced', at: at.toString() } as const;
    await round.tools.store.commit({
      at,
      changes: [change(suppressedKind, undefined, stop), change(applicationKind, undefined, stranger)],
    });
    const said = wordsOf((await look({ to: 'mentors' })).html);
    expect(said).toContain(`anmälts som skräppost: ${person?.answers.name}.`);
    expect(said).toContain('har inte bekräftat sin adress: Okänd Okändsson.');
    expect(said).toContain('4 personer får det här');
  });

  it('is told truly why anybody else does not get it', async () => {
    const at = round.tools.now();
    const since = stamp(at);
    const entered = { by: 'karin', at: since, why: 'HR', unanswered: [] };
    const named = (id: string, name: string) => aPerson({ id, role: 'mentee', answers: { name } });
    const hash = addressHash((await roundKeys(round.tools)).link, 'eva@person.example');
    const stop = { hash, why: 'erased', at: since } as const;
    const done = await round.tools.store.commit({
      at,
      changes: [
        change(applicationKind, undefined, { ...named('unused', 'Una Vilande'), restricted: { since, request: 1 } }),
        change(applicationKind, undefined, { ...named('kim', 'Kim Alm'), email: '', entered: { ...entered, protected: 'nowhere' } }),
        change(applicationKind, undefined, { ...named('eva', 'Eva Borta'), entered }),
        change(suppressedKind, undefined, stop),
      ],
    });
    expect(done).toBe('committed');
    const said = wordsOf((await look({ to: 'mentees' })).html);
    expect(said).toContain('deras uppgifter används inte: Una Vilande.');
    expect(said).toContain('med skyddad identitet och får inga mejl: Kim Alm.');
    expect(said).toContain('har velat att allt om sig tas bort: Eva Borta.');
    expect(said).not.toMatch(/(bekräftat sin adress|skräppost): [^.]*(Una|Kim|Eva)/);
    const { status, html } = await look({ to: 'person:c0003' }, `${PATH}?person=c0003`);
    expect([status, wordsOf(html)]).toEqual([422, expect.stringContaining('Får det inte, för de har lämnat')]);
  });
});

describe('a trial', () => {
  it('goes to the operator alone, at once, as one of them would get it, and stands in no list', async () => {
    const before = (await mailings()).length;
    const seen = await look({ to: 'mentors', 'subject-sv': 'Pröva', as: 's0003' });
    const [, form = ''] = /name="act" value="try"(.*?)<\/form>/s.exec(seen.html) ?? [];
    const press = { ...TEXTS, to: 'mentors', 'subject-sv': 'Pröva', act: 'try', as: hiddenIn(form, 'as'), trial: hiddenIn(form, 'trial') };
    for (let times = 1; times <= 2; times += 1) {
      const { status, html } = await karin.post(PATH, press);
      expect([status, wordsOf(html)]).toEqual([200, expect.stringContaining('Ett prov är på väg till')]);
    }
    await round.settle();
    const [mail, ...more] = await sent('Prov: Pröva');
    expect([mail?.to, more]).toEqual([round.round.operators.find(({ id }) => id === 'karin')?.email, []]);
    expect(mail?.text).toContain(`Hej ${(await personOf('s0003'))?.answers.name.split(' ')[0]},`);
    expect(mail?.text).not.toContain('/place/');
    expect((await mailings()).length).toBe(before);
  });
});

describe('one person', () => {
  it('is written to from their own page', async () => {
    const { html } = await karin.get('/console/applicants/s0000');
    const [, path = ''] = /href="(\/console\/letters\/write\?[^"]+)"/.exec(html) ?? [];
    expect((await karin.get(path)).html).toContain('value="person:s0000" selected');
    const press = await writes({ to: 'person:s0000', 'subject-sv': 'Bara till dig' }, path);
    await karin.post(path, press);
    await round.moveTo('2027-10-25T08:00:00Z');
    karin = await operatorSession(round);
    expect((await sent('Bara till dig')).map(({ to }) => to)).toEqual([(await personOf('s0000'))?.email]);
  });

  it('finds it on their own page once it has gone', async () => {
    const [mail] = await sent('Bara till dig');
    const home = mail?.links.find((link) => link.startsWith('/place/'))?.replace(/(\/place\/[^/]+\/[^/]+).*/, '$1') ?? '';
    const page = wordsOf(await (await round.request(`${home}/mails`)).text());
    for (const words of ['Det de som samordnar har skrivit till dig', 'Bara till dig', 'Vi ses i', 'Rummet är ändrat']) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain('Till er som är kvar');
  });

  it('has what was written to them alone read by nobody who may only look', async () => {
    const [own] = (await mailings()).filter(({ to }) => to === 'person');
    const vera = await operatorSession(round, 'vera');
    for (const path of [`/console/letters/written/${own?.id}`, '/console/letters/written']) {
      expect((await vera.get(path)).html).not.toContain('Bara till dig');
    }
    expect((await vera.get('/console/letters/written')).html).toContain('Rummet är ändrat');
  });
});

describe('what cannot be sent is not taken, and what was typed stays', () => {
  it.each([
    ['nobody chosen', { to: '' }, 'Välj vem'],
    ['a group there is not', { to: 'everybody' }, 'Välj bland svaren'],
    ['a person there is not', { to: 'person:nobody' }, 'Välj bland svaren'],
    ['a placeholder there is not', { to: 'all', 'text-sv': 'Hej {efternamn}' }, '{efternamn} går inte att fylla i'],
    ['no text', { to: 'all', 'text-sv': ' ' }, 'Skriv det på svenska också'],
    ['no subject', { to: 'all', 'subject-sv': '' }, 'Skriv det på svenska också'],
    ['a text too long', { to: 'all', 'text-sv': 'å'.repeat(5001) }, 'Skriv högst 5000 tecken'],
    ['half a text in a language nobody reads', { to: 'all', 'subject-en': 'Only a subject' }, 'Ämnesrad och text på engelska hör ihop'],
  ])('%s', async (_, fields, says) => {
    const before = (await mailings()).length;
    const { status, html } = await look(fields);
    expect(status).toBe(422);
    expect(wordsOf(html)).toContain(says);
    expect(html).toContain(`value="${'subject-sv' in fields ? '' : 'Rummet är ändrat'}"`);
    expect((await mailings()).length).toBe(before);
  });

  it('to nobody, when a group is empty', async () => {
    const { status, html } = await look({ to: 'pausing' });
    expect([status, wordsOf(html)]).toEqual([422, expect.stringContaining('Det är ingen i den gruppen nu')]);
  });

  it('whoever may only look cannot write', async () => {
    const vera = await operatorSession(round, 'vera');
    expect((await vera.get(PATH)).html).not.toContain('<textarea');
    expect((await vera.post(PATH, { act: 'look', to: 'all', ...TEXTS })).status).toBe(403);
  });
});

describe('once the round is closed', () => {
  it('what had not gone is said not to have been sent, cannot be called back, and nothing more is written', async () => {
    const press = await writes({ to: 'mentors', 'subject-sv': 'För sent' });
    await karin.post(PATH, press);
    await setStage(round, 'closed');
    await round.moveTo('2027-10-27T08:00:00Z');
    karin = await operatorSession(round);
    expect(await sent('För sent')).toEqual([]);
    const { html } = await karin.get(`/console/letters/written/${press.id}`);
    expect(wordsOf(html)).toContain('Skickades inte: omgången avslutades först');
    expect(wordsOf(html)).not.toMatch(/Inte skickat än|Ta tillbaka mejlet/);
    expect(wordsOf((await karin.get('/console/letters/written')).html)).toContain('Skickades inte');
    expect((await look({ to: 'mentors' })).status).toBe(409);
  });
});
