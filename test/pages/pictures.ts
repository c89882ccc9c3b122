import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import type { DemoStage } from '../../infra/demo/stage-names.ts';
import { readLetterTag } from '../../shared/mail/letter-tag.ts';
import { openBrowser } from '../builders/browser.ts';
import { theRound } from '../builders/round.ts';
import { openDemo } from './demo-browser.ts';

/** Makes the README's pictures from the demo: npm run pictures. The same code makes the same pictures. */
const PICTURES = join(import.meta.dirname, '../../.readme');
process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';

type Demo = Awaited<ReturnType<typeof openDemo>>;
type Picture = {
  readonly stage: DemoStage;
  readonly width: number;
  readonly height: number;
  readonly show: (page: Page, demo: Demo) => Promise<unknown>;
};

const PICTURES_OF: Readonly<Record<string, Picture>> = {
  call: { stage: 'call', width: 1000, height: 1100, show: (page, { url }) => page.goto(`${url}/sv`) },
  console: {
    stage: 'running',
    width: 1280,
    height: 1400,
    async show(page, { url, signIn }) {
      await page.setExtraHTTPHeaders({ cookie: await signIn('karin') });
      await page.goto(`${url}/console`);
    },
  },
  letter: {
    stage: 'offers',
    width: 720,
    height: 1000,
    show: async (page, demo) => page.setContent((await newestLetter(demo, 'offer')).html),
  },
  home: {
    stage: 'running',
    width: 720,
    height: 1000,
    show: async (page, demo) => page.goto((await newestLetter(demo, 'times proposed')).home),
  },
};

async function newestLetter({ mails }: Demo, name: string) {
  const mail = mails().findLast(({ letter }) => readLetterTag(letter)?.key.startsWith(`${name}/`) === true);
  if (mail === undefined) throw new Error(`no letter "${name}" was sent`);
  const { html, text = '' } = await simpleParser(mail.raw);
  return { html: html || '', home: /http:\S+\/place\/[\w-]+\/[\w-]+(?=\s)/.exec(text)?.[0] ?? '' };
}

const browser = await openBrowser();
if (browser === undefined) throw new Error('no browser runs here');
mkdirSync(PICTURES, { recursive: true });
for (const [name, { stage, width, height, show }] of Object.entries(PICTURES_OF)) {
  const demo = await openDemo(theRound(), stage);
  const page = await browser.newPage({ viewport: { width, height } });
  await show(page, demo);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
  await page.close();
  await demo.close();
}
await browser.close();
