import { test } from 'vitest';
import { openTestRound } from '../../builders/test-round.ts';

test('try', async () => {
  const round = await openTestRound({ at: '2027-08-20T10:00:00Z' });
  await round.moveTo('2027-08-20T10:05:00Z');
  for (const path of ['/', '/sv', '/en', '/sv/managers', '/sv/apply/mentor', '/sv/apply/mentor/you', '/sv/apply/mentee/topics','/sv/privacy', '/en/accessibility', '/confirm/abc/def', '/draft/abc/def', `/draft/${'a'.repeat(3000)}/d`, `/confirm/${'a'.repeat(3000)}/d`, '/svx', '/sv/apply/received', '/sv/apply/mentor/protected']) {
    const r = await round.request(path, { redirect: 'manual' });
    const t = await r.text();
    console.log(path.slice(0,40), r.status, r.headers.get('location'), t.length, t.match(/<h1[^>]*>.*?<\/h1>/s)?.[0]);
  }
  const jar = new Map<string,string>();
  const get = async (path: string, body?: Record<string,string|string[]>) => {
    const headers = { cookie: [...jar].map(([k,v]) => `${k}=${v}`).join('; ') };
    const r = body === undefined ? await round.request(path, { headers, redirect: 'manual' }) : await round.post(path, body, headers);
    for (const c of r.headers.getSetCookie()) { const [kv='']=c.split(';'); const [k='',...v]=kv.split('='); if (c.includes('Max-Age=0')) jar.delete(k); else jar.set(k, v.join('=')); }
    const t = await r.text();
    console.log(body===undefined?'GET':'POST', path, r.status, r.headers.get('location'), t.match(/<h1[^>]*>.*?<\/h1>/s)?.[0], [...t.matchAll(/class="problem"[^>]*>([^<]*)/g)].map(m=>m[1]));
    return { r, t };
  };
  const ticket = (t: string) => t.match(/name="ticket" value="([^"]*)"/)?.[1] ?? '';
  let at = '/sv/apply/mentor/you?via=fair';
  const answers: Record<string, Record<string,string|string[]>> = {
    you: { name: 'Åsa Öberg', email: 'asa@su.example.se' }, studies: { field: 'Antropologi' }, topics: { topics: ['marketing'], foremost: '' }, wish: { wish: 'hej', goals: ['practice'] },
    times: { slots: ['mon-am','wed-pm'] }, easier: { languages: ['sv'], format: 'either' }, ties: { ties: 'no', tiesWith: '' }, 'own-hesitate': { 'own-hesitate': '' }, check: {},
  };
  for (let i = 0; i < 12; i++) {
    const { t } = await get(at);
    const step = at.split('/').at(-1)!.split('?')[0]!;
    if (step === 'received') break;
    const wrong = await get(at, { ticket: ticket(t) });
    let done = wrong.r.status === 303 ? wrong : await get(at, { ...answers[step], ticket: ticket(wrong.t) });
    if (done.r.status === 422) done = await get(at, { ticket: ticket(done.t) });
    at = done.r.headers.get('location') ?? '/sv/apply/received';
  }
  await round.settle();
  const mails = await round.mails();
  console.log(mails.map(m => [m.to, m.subject, m.links.join(' ')]));
  const link = mails[0]!.links.find(l => l.startsWith('/confirm'))!;
  await get(link); await get(link, {}); await get(link); await get(link, {});
  console.log(JSON.stringify((await round.tools.store.counts()).funnel), round.failures, round.deadLetters());
  await round.close();
});
