import { renderHtml } from '../../../../../shared/mail/render-html.tsx';
import { problemPage } from '../../../problem-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../../operator-visit.ts';
import { letterFrame } from '../letter-frame.ts';
import { exampleOf, wantedIn } from './shown.ts';

/** The HTML of one letter alone, for the frame its page shows it in. */
export const letterHtml: Page = { show: showHtml };

async function showHtml(visit: OperatorVisit): Promise<Response> {
  const wanted = wantedIn(visit);
  const message = wanted === undefined ? undefined : await exampleOf(wanted, visit);
  return message === undefined
    ? problemPage(visit.c, 404, visit.say.language)
    : letterFrame(visit, renderHtml(message.words, message.footer, message.language));
}
