import { bookingWords } from '../../../../shared/words/participant/assisting.ts';
import { show } from '../../visit.ts';
import type { Answer, LinkHolder } from '../link/people.ts';
import { OwnPage } from '../parts/own-page.tsx';

/** Says that whoever has this link books no more. No new one can be asked for: it is the manager who names somebody. */
export function showOver(holder: LinkHolder): Answer {
  const words = bookingWords(holder.say, holder.person.answers.name).over;
  return show(
    holder.c,
    <OwnPage holder={holder} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
    </OwnPage>,
    410,
  );
}
