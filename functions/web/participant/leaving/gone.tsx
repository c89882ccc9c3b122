import { Page } from '../../../../shared/pages/page.tsx';
import { contactOf } from '../../../../shared/round/contact.ts';
import type { Language } from '../../../../shared/round/languages.ts';
import { erasingWords } from '../../../../shared/words/participant/erasing.ts';
import { sayIn } from '../../../../shared/words/say.ts';
import { looks } from '../../assets.ts';
import { show, type Visit } from '../../visit.ts';
import type { Answer } from '../link/people.ts';

/** Says that all a link led to has been erased. It tells nothing of whose it was: the mail may have been passed on. */
export function showGone(c: Visit, language: Language): Answer {
  const { round } = c.get('tools');
  const say = sayIn(language, round.zone);
  const words = erasingWords(say).gone;
  const { name, email } = contactOf(round);
  return show(
    c,
    <Page round={round} say={say} title={words.title} home={`/${language}`} looks={looks()}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text(round)}</p>
      <p>{words.ask(name, email)}</p>
    </Page>,
    410,
  );
}
