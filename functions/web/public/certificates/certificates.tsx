import { Hono } from 'hono/tiny';
import { publicKeyOf } from '../../../../shared/domain/papers/signature.ts';
import { checkPage } from '../../../../shared/pages/papers/check-page.tsx';
import { CHECK_FILE, checkingWords, KEY_FILE, opensslCommands } from '../../../../shared/words/papers/checking.ts';
import { type App, keysOf, type WebEnv } from '../../visit.ts';
import { IN_LANGUAGE, inLanguage, type PublicVisit, showPage } from '../public-visit.tsx';

/** How certificates are checked by those they are shown to: the page, the public key, and the check page to take home. */
export function certificateRoutes(): App {
  const app = new Hono<WebEnv>();
  const certificates = `${IN_LANGUAGE}/certificates`;
  app.get(certificates, inLanguage(showChecking));
  app.get(`${certificates}/${CHECK_FILE}`, inLanguage(giveCheckPage));
  app.get(`${certificates}/${KEY_FILE}`, inLanguage(giveKey));
  return app;
}

async function keyOf({ c }: PublicVisit): Promise<ReturnType<typeof publicKeyOf>> {
  return publicKeyOf((await keysOf(c)).link);
}

async function showChecking(visit: PublicVisit): Promise<Response> {
  const { round, say, language } = visit;
  const words = checkingWords(say);
  const { base64 } = await keyOf(visit);
  const file = (name: string) => `/${language}/certificates/${name}`;
  return showPage(visit, {
    title: words.title,
    content: (
      <>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead(say(round.name))}</p>
        <p>{words.trust}</p>
        <h2>{words.page.title}</h2>
        <p>{words.page.text}</p>
        <p>
          <a class="alone" href={file(CHECK_FILE)}>
            {words.page.link}
          </a>
        </p>
        <h2>{words.openssl.title}</h2>
        <p>{words.openssl.text}</p>
        {opensslCommands(words).map((command) => (
          <p>
            <code>{command}</code>
          </p>
        ))}
        <p>{words.openssl.answer}</p>
        <h2>{words.key.title}</h2>
        <p>{words.key.text}</p>
        <p>
          <code>{base64}</code>
        </p>
        <p>
          <a class="alone" href={file(KEY_FILE)}>
            {words.key.link}
          </a>
        </p>
      </>
    ),
  });
}

async function giveCheckPage(visit: PublicVisit): Promise<Response> {
  const page = checkPage(visit.round, (await keyOf(visit)).base64, visit.say);
  return visit.c.body(page, 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Disposition': `attachment; filename="${CHECK_FILE}"`,
  });
}

async function giveKey(visit: PublicVisit): Promise<Response> {
  const { pem } = await keyOf(visit);
  return visit.c.body(pem, 200, {
    'Content-Type': 'application/x-pem-file',
    'Content-Disposition': `attachment; filename="${KEY_FILE}"`,
  });
}
