import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { openDoor } from '../../infra/local/door.ts';
import { startDynamoDb } from '../../infra/local/dynamodb/dynamodb.ts';
import { openLocalRound } from '../../infra/local/local-round.ts';
import { standingClock } from '../../infra/local/virtual-clock.ts';
import { webServer } from '../../infra/local/web/web-server.ts';
import { applyFor } from '../../infra/rehearsal/people/applying.ts';
import { castOf } from '../../infra/rehearsal/people/cast.ts';
import { chanceOf } from '../../infra/rehearsal/people/chance.ts';
import { visitor } from '../../infra/rehearsal/people/visitor.ts';
import { openBrowser } from '../builders/browser.ts';
import { theRound } from '../builders/round.ts';

/** Takes the README's pictures: the call, and the console when there is a proposal to look at (npx tsx test/pages/pictures.ts). */
const PICTURES = join(import.meta.dirname, '../../.readme');
const WIDTH = 1000;
const CONSOLE_WIDTH = 1280;

const browser = await openBrowser();
if (browser === undefined) throw new Error('no browser runs here');
const folder = mkdtempSync(join(tmpdir(), 'omvant-pictures-'));
const { url, answerWith, close } = await openDoor(0);
const dynamodb = await startDynamoDb(undefined);
const clock = standingClock(Temporal.Instant.from('2027-08-20T08:00:00Z'), 'pictures');
const round = theRound();
const local = await openLocalRound({
  round,
  dynamodb: dynamodb.endpoint,
  table: 'pictures',
  journal: ':memory:',
  folder,
  publicUrl: url,
  clock,
  atOnce: 1,
});
await local.tick();
await local.settle();
const web = webServer(local, { banner: false });
answerWith(web.listener);

const chance = chanceOf('pictures');
for (const character of castOf(round, 9, 6, chance)) {
  await applyFor(character, visitor(web.answer, url), chance);
  await local.settle();
  const { raw } = local.mails().at(-1) ?? { raw: Buffer.of() };
  const [, confirm = ''] = /http:\/\/[^\s/]+(\/confirm\/\S+)/.exec(raw.toString().replaceAll('=\r\n', '')) ?? [];
  const person = visitor(web.answer, url);
  const page = await person.open(confirm);
  const [form] = page.forms;
  if (form !== undefined) await person.submit(page, form);
}
await local.moveTo(Temporal.Instant.from('2027-09-13T08:00:00Z'));
mkdirSync(PICTURES, { recursive: true });
const operator = await web.signIn('karin');
const context = await browser.newContext({ viewport: { width: CONSOLE_WIDTH, height: 900 }, extraHTTPHeaders: { cookie: operator } });
const page = await context.newPage();
await page.goto(`${url}/console/matching`);
await page.screenshot({ path: join(PICTURES, 'console.png'), clip: { x: 0, y: 0, width: CONSOLE_WIDTH, height: 1400 }, fullPage: true });

const early = await openLocalRound({
  round,
  dynamodb: dynamodb.endpoint,
  table: 'pictures-call',
  journal: ':memory:',
  folder,
  publicUrl: url,
  clock: standingClock(Temporal.Instant.from('2027-08-20T08:00:00Z'), 'call'),
  atOnce: 1,
});
await early.tick();
await early.settle();
const call = await browser.newPage({ viewport: { width: WIDTH, height: 900 } });
await call.goto(`${url}/sv`);
await call.screenshot({ path: join(PICTURES, 'call.png'), clip: { x: 0, y: 0, width: WIDTH, height: 1100 }, fullPage: true });

await browser.close();
await close();
await early.close();
await local.close();
await dynamodb.stop();
rmSync(folder, { recursive: true, force: true });
