import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupCards } from '../../../shared/commands/workshop/group-cards.ts';
import { contactOf } from '../../../shared/round/contact.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from '../console/operator-session.ts';
import { setStage } from '../participant/guests.ts';
import { aPhone, cardsIn, codeIn, type RoomPhone, wallIn } from './in-the-room.ts';

const ROOM = '/console/workshop';
let round: TestRound;
let karin: OperatorSession;
let code: string;
let wall: string;
beforeAll(async () => {
  round = await openTestRound({ at: '2028-02-16T10:00:00Z' });
  await setStage(round, 'closing');
  karin = await operatorSession(round);
  const { html } = await karin.get(ROOM);
  [code, wall] = [codeIn(html), wallIn(html)];
});
afterAll(() => round.close());

const lead = (phase: string) => karin.post(ROOM, { act: 'lead', phase });
const onWall = async () => wordsOf(await (await round.request(`${wall}?in=sv`)).text());

async function join(side = 'unsaid', language: 'sv' | 'en' = 'sv'): Promise<RoomPhone> {
  const phone = aPhone(round, language);
  expect((await phone.send({ code, side }, '/room')).location).toBe('/room/now?did=joined');
  return phone;
}

describe('the doors of the room', () => {
  it('are tried on the morning of the workshop: the wall counts no minutes yet, and closed again they open by themselves', async () => {
    await karin.post(ROOM, { act: 'open' });
    expect(await onWall()).toContain('Välkomna');
    expect(await onWall()).not.toMatch(/kvar|över tiden/);
    await karin.post(ROOM, { act: 'close' });
    expect(wordsOf((await karin.get(ROOM)).html)).toContain('Öppnar av sig självt onsdag 16 februari kl. 14.30');
  });

  it('are closed until half an hour before the workshop, and say when they open', async () => {
    expect(wordsOf((await aPhone(round).get('/room')).html)).toContain(
      'Rummet är inte öppet än Det öppnar när avslutningen ska börja, onsdag 16 februari kl. 15.00.',
    );
    expect((await aPhone(round).send({ code, side: 'mentor' }, '/room')).status).toBe(200);
    await round.moveTo('2028-02-16T13:30:00Z');
    expect(wordsOf((await aPhone(round).get('/room')).html)).toContain('Gå med i avslutningen');
  });

  it('let nobody in by a wrong code, and say so beside the field with what was typed', async () => {
    const refused = await aPhone(round).send({ code: 'XXX 222', side: 'mentor' }, '/room');
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="XXX 222"');
    expect(wordsOf(refused.html)).toContain('Den koden gäller inte.');
    expect((await aPhone(round).get('/room/now')).response.headers.get('location')).toBe('/room');
    expect((await aPhone(round).send({ act: 'card', question: 'worked', text: 'Hej' })).location).toBe('/room');
  });

  it('let a phone in by the code however it is typed, and by the link in the QR code without one', async () => {
    const phone = aPhone(round);
    expect(
      (await phone.send({ code: ` ${code.toLowerCase().slice(0, 3)}-${code.toLowerCase().slice(3)} `, side: 'mentor' }, '/room')).status,
    ).toBe(303);
    expect(wordsOf((await phone.get('/room/now?did=joined')).html)).toContain('Du är med.');
  });

  it('close to guessers after twenty wrong codes from a network, also with the right one, while the QR code goes on working', async () => {
    await round.moveTo('2028-02-16T13:41:00Z');
    for (let guess = 0; guess < 20; guess += 1)
      expect((await aPhone(round).send({ code: `222 22${guess}`, side: 'unsaid' }, '/room')).status).toBe(422);
    const shut = await aPhone(round).send({ code, side: 'unsaid' }, '/room');
    expect([shut.status, wordsOf(shut.html)]).toEqual([429, expect.stringContaining('För många fel koder')]);
    await round.moveTo('2028-02-16T13:51:00Z');
    await join();
  });
});

describe('a card', () => {
  it('is on the wall once, however often it is sent, and another text by the same form is another card', async () => {
    await lead('write');
    const phone = await join('mentor');
    const key = await phone.keyOf('/room/now?part=write');
    for (const text of ['En tanke', 'En tanke', 'En till']) {
      expect((await phone.send({ act: 'card', key, question: 'worked', text })).location).toContain('did=wrote');
    }
    const said = await onWall();
    expect(said.match(/En tanke Student/g)).toHaveLength(1);
    expect(said.match(/En till Student/g)).toHaveLength(1);
  });

  it('is taken back by its writer alone, and then nothing is kept of its words', async () => {
    const [writer, other] = [await join('mentee'), await join()];
    await writer.send({ act: 'card', key: 'a', question: 'worked', text: 'Ångrad' });
    const card = cardsIn((await other.get('/room/now?part=group&question=worked')).html).find(({ text }) => text === 'Ångrad');
    await other.send({ act: 'withdraw-card', id: card?.id ?? '' });
    expect(await onWall()).toContain('Ångrad');
    expect((await writer.send({ act: 'withdraw-card', id: card?.id ?? '' })).location).toContain('did=withdrew');
    expect(await onWall()).not.toContain('Ångrad');
    const again = await writer.send({ act: 'card', key: 'a', question: 'worked', text: 'Ångrad' });
    expect([again.status, wordsOf(again.html)]).toEqual([409, expect.stringContaining('Lappen är borta')]);
    expect(await onWall()).not.toContain('Ångrad');
    expect(JSON.stringify(await round.tools.store.partition('WORKSHOP#1'))).not.toContain('Ångrad');
  });

  it('is put away by an operator and back, and its writer sees that it is', async () => {
    const writer = await join();
    await writer.send({ act: 'card', key: 'b', question: 'worked', text: 'Om Örjan' });
    const id = cardsIn((await writer.get('/room/now?part=group&question=worked')).html).find(({ text }) => text === 'Om Örjan')?.id ?? '';
    expect((await karin.post(ROOM, { act: 'away', what: 'card', id })).response.headers.get('location')).toContain('did=put-away');
    expect(await onWall()).not.toContain('Om Örjan');
    expect(wordsOf((await writer.get('/room/now?part=write')).html)).toContain('Samordnarna har lagt undan den.');
    await karin.post(ROOM, { act: 'back', what: 'card', id });
    expect(await onWall()).toContain('Om Örjan');
  });

  it('is one of forty at most from a phone, of which those taken back are none', async () => {
    const phone = await join();
    const write = (card: number) => phone.send({ act: 'card', key: `many ${card}`, question: 'onwards', text: `Nummer ${card}` });
    for (let card = 0; card < 40; card += 1) await write(card);
    const [status, said] = await write(40).then(({ status, html }) => [status, wordsOf(html)]);
    expect([status, said]).toEqual([409, expect.stringContaining('Ta tillbaka någon först.')]);
    const [own] = cardsIn((await phone.get('/room/now?part=group&question=onwards')).html);
    const onTheWall = async () => Number(/(\d+) lapp/.exec((await phone.get('/room/pulse')).html)?.[1]);
    const before = await onTheWall();
    await phone.send({ act: 'withdraw-card', id: own?.id ?? '' });
    expect(await onTheWall()).toBe(before - 1);
    expect((await write(40)).location).toContain('did=wrote');
  });

  it('that cannot be taken is shown again with what was typed', async () => {
    const refused = await (await join()).send({ act: 'card', key: 'c', question: 'worked', text: 'å'.repeat(201) });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.html)).toContain('Skriv högst 200 tecken. Nu är det 201');
    expect(refused.html).toContain('å'.repeat(201));
  });
});

describe('cards under headings, dots and decisions', () => {
  it('are grouped by phones under a heading one of them writes, and the wall counts its cards', async () => {
    await lead('group');
    const phone = await join();
    const cards = cardsIn((await phone.get('/room/now?part=group&question=worked')).html);
    const ids = cards.filter(({ text }) => text.startsWith('En t')).map(({ id }) => id);
    const sent = { act: 'group', key: 'g', question: 'worked', card: ids, under: 'new', name: 'Tankar' };
    expect((await phone.send(sent)).location).toContain('did=grouped');
    await phone.send(sent);
    expect(await onWall()).toContain('Tankar 2 lappar');
    const unnamed = await phone.send({ ...sent, name: '' });
    expect([unnamed.status, wordsOf(unnamed.html)]).toEqual([422, expect.stringContaining('Skriv en rubrik, eller välj en som finns')]);
  });

  it('are not said to be moved when all of them are gone', async () => {
    const [writer, other] = [await join(), await join()];
    await writer.send({ act: 'card', key: 'gone', question: 'company', text: 'Snart borta' });
    const { html } = await other.get('/room/now?part=group&question=company');
    const id = cardsIn(html).find(({ text }) => text === 'Snart borta')?.id ?? '';
    await writer.send({ act: 'withdraw-card', id });
    const { tools } = round;
    const moved = await groupCards({ operator: contactOf(tools.round) }, 'company', [id], 'none', tools);
    expect(moved).toEqual({ outcome: 'refused', why: 'card gone' });
  });

  it('get dots, no more than there are, which can be moved', async () => {
    const phone = await join();
    expect(wordsOf((await phone.get('/room/now?part=vote')).html)).toContain('Röstningen har inte börjat.');
    await karin.post(ROOM, { act: 'dots', dots: '1' });
    await lead('vote');
    const { html } = await phone.get('/room/now?part=vote');
    const topics = [...html.matchAll(/name="on-worked"[^>]*value="([^"]+)"/g)].map(([, id = '']) => id);
    expect(topics.length).toBeGreaterThan(1);
    const tooMany = await phone.send({ act: 'vote', 'on-worked': topics });
    expect([tooMany.status, wordsOf(tooMany.html)]).toEqual([422, expect.stringContaining('har bara ett')]);
    for (const topic of topics) expect((await phone.send({ act: 'vote', 'on-worked': topic })).location).toContain('did=voted');
    const again = await phone.get('/room/now?part=vote');
    expect([...again.html.matchAll(/value="([^"]+)"[^>]*checked/g)].map(([, id]) => id)).toEqual([topics.at(-1)]);
    expect(await onWall()).toContain('1 av');
  });

  it('become decisions with who and when, written once, on the wall of the end', async () => {
    await lead('decide');
    const phone = await join('unsaid', 'en');
    const decision = { act: 'decide', key: 'd', text: 'Skriv om inbjudan', who: 'Karin', when: 'före våren' };
    await phone.send(decision);
    expect((await phone.send(decision)).location).toContain('did=decided');
    expect(wordsOf((await phone.get('/room/now')).html)).toContain('Karin sees to it. When: före våren');
    await karin.post(ROOM, { act: 'decide', key: 'e', text: 'Ring alla', who: 'Johan', when: 'i vår' });
    await lead('end');
    expect((await onWall()).match(/Skriv om inbjudan Karin ser till det|Ring alla Johan ser till det/g)).toHaveLength(2);
  });
});

describe('the wall', () => {
  it('follows the clock until an operator leads it, and says how much time is left', async () => {
    await karin.post(ROOM, { act: 'clock' });
    const before = await onWall();
    expect(before).toMatch(/Välkomna.*börjar onsdag 16 februari kl\. 15\.00/);
    expect(before).not.toContain('kvar');
    await round.moveTo('2028-02-16T14:40:00Z');
    expect(await onWall()).toMatch(/Skriv lappar.*kl\. 15\.40 till kl\. 16\.00, 20 minuter kvar/);
  });

  it('shows one question alone when an operator wants it', async () => {
    await karin.post(ROOM, { act: 'question', question: 'worked' });
    expect(await onWall()).not.toContain('Vad har varit svårt?');
    await karin.post(ROOM, { act: 'question', question: 'all' });
    expect(await onWall()).toContain('Vad har varit svårt?');
  });

  it('is nowhere by another address, nor by its old one once the code is changed', async () => {
    expect((await round.request('/room/wall/elsewhere')).status).toBe(404);
    const phone = await join();
    await karin.post(ROOM, { act: 'new-code' });
    const old = await round.request(wall);
    expect([old.status, wordsOf(await old.text())]).toEqual([404, expect.stringContaining('Den här väggen finns inte längre.')]);
    expect((await aPhone(round).send({ code, side: 'unsaid' }, '/room')).status).toBe(422);
    expect((await phone.get('/room/now')).status).toBe(200);
    const { html } = await karin.get(ROOM);
    [code, wall] = [codeIn(html), wallIn(html)];
  });
});

describe('the end of it', () => {
  it('is when an operator closes the room: then nobody writes, and the console can still put away', async () => {
    const phone = await join();
    await karin.post(ROOM, { act: 'close' });
    const late = await phone.send({ act: 'card', key: 'z', question: 'worked', text: 'För sent' });
    expect([late.status, wordsOf(late.html)]).toEqual([409, expect.stringMatching(/Avslutningen är slut.*sparades inte.*: För sent/)]);
    expect(await onWall()).not.toContain('För sent');
    await karin.post(ROOM, { act: 'open' });
    expect((await phone.send({ act: 'card', key: 'z', question: 'worked', text: 'I tid' })).location).toContain('did=wrote');
  });

  it('comes by itself an hour after the workshop, wherever that was moved to', async () => {
    await karin.post(ROOM, { act: 'close' });
    await karin.post(ROOM, { act: 'open' });
    await round.moveTo('2028-02-16T16:59:00Z');
    expect((await aPhone(round).get('/room')).html).toContain('Gå med');
    await round.moveTo('2028-02-16T17:10:00Z');
    expect(wordsOf((await aPhone(round).get('/room')).html)).toContain('Gå med');
    await round.moveTo('2028-02-16T18:00:00Z');
    expect(wordsOf((await aPhone(round).get('/room')).html)).toContain('Avslutningen är slut');
  });

  it('lets the minutes out also when the round was closed before anybody had gone through them', async () => {
    await setStage(round, 'closed');
    karin = await operatorSession(round);
    const sent = await karin.post(`${ROOM}/minutes`, { act: 'send' });
    expect(sent.response.headers.get('location')).toBe(`${ROOM}/minutes?did=sent-minutes`);
    expect((await karin.get(ROOM)).html).not.toContain('value="open"');
  });
});
