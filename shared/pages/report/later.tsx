import type { FC } from 'hono/jsx';
import type { ClosingInput } from '../../domain/closing/figures.ts';
import { laterFigures } from '../../domain/closing/later-figures.ts';
import { LEAST_SHOWN } from '../../domain/closing/small-groups.ts';
import { followUpWords } from '../../words/follow-up.ts';
import { laterWords } from '../../words/report-later.ts';
import type { Say } from '../../words/say.ts';

/** What has come of it, as those say who were asked some months later. */
export const LaterOn: FC<{ readonly later: NonNullable<ClosingInput['later']>; readonly say: Say }> = ({ later, say }) => {
  const { asked, answered, inTouch, recommend, texts } = laterFigures(later);
  const words = laterWords(say);
  return (
    <section aria-labelledby="later">
      <h2 id="later">{words.title}</h2>
      <p class="lead">{words.answered(answered, asked)}</p>
      {inTouch === undefined || recommend === undefined ? (
        <p class="muted">{words.few(LEAST_SHOWN)}</p>
      ) : (
        <ul>
          <li>{words.inTouch(inTouch, answered)}</li>
          <li>{words.recommend(say.figure(recommend.average), recommend.people)}</li>
        </ul>
      )}
      {texts.length === 0 ? null : <h3>{followUpWords(say).text}</h3>}
      {texts.map(({ text, language }) => (
        <blockquote dir="auto" lang={language}>
          {text}
        </blockquote>
      ))}
    </section>
  );
};
