import { Page } from '../../shared/pages/page.tsx';
import type { Language } from '../../shared/round/languages.ts';
import type { ProblemStatus } from '../../shared/words/problems.ts';
import { sayIn } from '../../shared/words/say.ts';
import { looks } from './assets.ts';
import { languageOf, show, type Visit } from './visit.ts';

/** The same page for everything that is not there, in the reader's language. Its words are loaded when something is wrong. */
export async function problemPage(c: Visit, status: ProblemStatus, language: Language = languageOf(c)): Promise<Response> {
  const { problemWords } = await import('../../shared/words/problems.ts');
  const { round } = c.get('tools');
  const say = sayIn(language, round.zone);
  const words = problemWords(say)[status];
  return show(
    c,
    <Page round={round} say={say} title={words.title} home={`/${language}`} looks={looks()}>
      <h1>{words.title}</h1>
      <p>{words.what}</p>
      <p>{words.remedy}</p>
    </Page>,
    status,
  );
}
