import type { Handler } from 'hono';
import { compress } from 'hono/compress';
import { Hono } from 'hono/tiny';
import type { Tools } from '../../shared/commands/tools.ts';
import { log } from '../../shared/lambda/log.ts';
import { goByPlan } from './by-plan.ts';
import { problemPage } from './problem-page.tsx';
import { sameOriginOnly, securityHeaders } from './security.ts';
import type { App, Visit, WebEnv } from './visit.ts';

/** Pages for the same people, at these addresses. What they are made of is loaded when the first of them is opened. */
type Part = {
  readonly at: readonly string[];
  readonly load: () => Promise<App>;
  /**
   * Whether answers are sent compressed, which the HTTP API does not do for us. Only what is the same for everybody: the size of a
   * compressed page with a secret and with words from its address would give the secret away, piece by piece (BREACH).
   */
  readonly isForAll?: boolean;
  /** Whether they say or do anything by the plan of the round without knowing who asks; whoever does not reads the plan with what they know. */
  readonly isByPlan?: boolean;
};

/** The first part an address belongs to answers for it. Nobody waits for the code of pages they did not ask for. */
export const PARTS: readonly Part[] = [
  { at: ['/console/*'], load: async () => (await import('./console/console.tsx')).consoleRoutes() },
  { at: ['/place/*', '/book/*', '/stop/*'], load: async () => (await import('./participant/participant.tsx')).participantRoutes() },
  { at: ['/room', '/room/*'], load: async () => (await import('./room/room.tsx')).roomRoutes(), isByPlan: true },
  { at: ['/why/*'], load: async () => (await import('./why/why.tsx')).whyRoutes() },
  { at: ['/assets/*', '/robots.txt'], load: async () => (await import('./asset-routes.ts')).assetRoutes(), isForAll: true },
  { at: ['/:language/apply/*', '/draft/*'], load: async () => (await import('./public/apply/apply.tsx')).applyRoutes(), isByPlan: true },
  {
    at: ['/:language/ask/*', '/:language/curious/*', '/curious/*'],
    load: async () => (await import('./public/asking/routes.ts')).askingRoutes(),
    isByPlan: true,
  },
  {
    at: ['/confirm/*', '/:language/link-sent'],
    load: async () => (await import('./public/confirm/confirm.tsx')).confirmRoutes(),
    isByPlan: true,
  },
  {
    at: ['/:language/privacy', '/:language/privacy/who-sees-what', '/:language/accessibility/*'],
    load: async () => (await import('./public/notices/notices.tsx')).noticeRoutes(),
    isForAll: true,
  },
  {
    at: ['/:language/certificates/*'],
    load: async () => (await import('./public/certificates/certificates.tsx')).certificateRoutes(),
    isForAll: true,
  },
  { at: ['*'], load: async () => (await import('./public/call/call.tsx')).callRoutes(), isForAll: true, isByPlan: true },
];

/** Said by a function that knows neither the round nor its languages. */
const NOTHING_WORKS =
  'Sidan fungerar inte just nu. Försök igen om en stund.\n\nThis page does not work at the moment. Please try again in a while.\n';

/** All pages of a round. Every GET shows and every POST acts; nothing else is answered. */
export function webApp(tools: () => Tools): App {
  const app = new Hono<WebEnv>();
  for (const part of PARTS) app.on('ALL', [...part.at], whenOpened(part, tools));
  app.onError(failed);
  return app;
}

function whenOpened({ load, ...part }: Part, tools: () => Tools): Handler<WebEnv> {
  let opened: Promise<App> | undefined;
  return async (c) => {
    opened ??= load().then((pages) => guarded(pages, tools, part));
    return (await opened).fetch(c.req.raw, c.env);
  };
}

/** What holds for every page, whoever it is for. */
function guarded(pages: App, tools: () => Tools, { isForAll = false, isByPlan = false }: Omit<Part, 'at' | 'load'>): App {
  const app = new Hono<WebEnv>();
  if (isForAll) app.use(compress({ encoding: 'gzip' }));
  app.use(securityHeaders);
  app.use(async (c, next) => {
    c.set('tools', tools());
    if (isByPlan) await goByPlan(c);
    await next();
  });
  app.use(sameOriginOnly);
  app.route('/', pages);
  app.notFound((c) => problemPage(c, 404));
  app.onError(failed);
  return app;
}

/** Says that something failed. Where what pages are made of is missing too, plain text says so: what tells of a failure needs nothing that can fail. */
async function failed(error: Error, c: Visit): Promise<Response> {
  log.error('REQUEST_FAILED', { status: 500 }, error);
  try {
    return await problemPage(c, 500);
  } catch {
    return c.text(NOTHING_WORKS, 500);
  }
}
