import { Page } from '../../shared/pages/page.tsx';
import { sayIn } from '../../shared/pages/say.ts';
import type { Language } from '../../shared/round/round-file.ts';
import { looks } from './assets.ts';
import type { ProblemStatus } from './problem-words.ts';
import { languageOf, show, type Visit } from './visit.ts';

/** The same page for everything that is not there, in the reader's language. Its words are loaded when something is wrong. */
export async function problemPage(c: Visit, status: ProblemStatus, language: Language = languageOf(c)): Promise<Response> {
  const { WORDS } = await import('./problem-words.ts');
  const { round } = c.get('tools');
  const words = WORDS[language][status];
  return show(
    c,
    <Page round={round} say={sayIn(language, round.zone)} title={words.title} home={`/${language}`} looks={looks()}>
      <h1>{words.title}</h1>
      <p>{words.what}</p>
      <p>{words.remedy}</p>
    </Page>,
    status,
  );
}
