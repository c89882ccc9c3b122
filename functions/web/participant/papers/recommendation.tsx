import { hasLeft } from '../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { certificateWords } from '../../../../shared/words/papers/certificate.ts';
import { recommendationWords } from '../../../../shared/words/papers/recommendation.ts';
import { draftOf, type Met, metBy } from '../../papers/recommending.ts';
import { show } from '../../visit.ts';
import { showHome } from '../home/home.tsx';
import type { Participant } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { OwnPage } from '../parts/own-page.tsx';

const MOST = 5000;

/** The mentor a manager writes about, and what the two did: once the programme draws to its end, where they had met. */
async function aboutMentor({ c, person, tools, stage }: Participant): Promise<Met | undefined> {
  if (hasLeft(person) || (stage !== 'closing' && stage !== 'closed')) return undefined;
  return (await metBy(person, tools)).find(({ mentor }) => mentor.id === c.req.param('partner'));
}

/** A draft of a letter of recommendation, made of what can be counted, to be finished by the manager. */
export async function showRecommendation(who: Participant): Promise<Response> {
  const about = await aboutMentor(who);
  return about === undefined ? showHome(who, { instead: 'not at this stage' }) : draftPage(who, about, undefined);
}

/** What she wrote, as a sheet to print. It is shown to her and kept nowhere. */
export async function printRecommendation(who: Participant, typed: Typed): Promise<Response> {
  const about = await aboutMentor(who);
  if (about === undefined) return refuse(who, 'not at this stage');
  const read = readForm(letterField(who), typed, who.say);
  if ('problems' in read) return draftPage(who, about, { typed, problems: read.problems });
  const words = recommendationWords(who.say);
  const title = words.title(about.mentor.answers.name);
  return show(
    who.c,
    <OwnPage holder={who} title={title}>
      <p class="not-on-paper">
        {certificateWords(who.say).printHint} {words.back}
      </p>
      <article class="letter">
        {read.values.letter.split(/\n{2,}/).map((paragraph) => (
          <p class="typed">{paragraph}</p>
        ))}
      </article>
    </OwnPage>,
  );
}

function letterField({ say }: Participant) {
  const { label, missing } = recommendationWords(say);
  return { letter: { kind: 'text', required: true, most: MOST, rows: 22, label, missing } } satisfies Fields;
}

function draftPage(
  who: Participant,
  about: Met,
  tried: Participant['tried'] | { readonly typed: Typed; readonly problems: NonNullable<Participant['tried']>['problems'] },
): Response | Promise<Response> {
  const { c, home, say, person, tools } = who;
  const words = recommendationWords(say);
  const { name } = about.mentor.answers;
  const { typed, problems } = tried ?? { typed: { letter: [draftOf(person, about, tools, say)] }, problems: [] };
  return show(
    c,
    <OwnPage holder={who} title={words.title(name)} back={home} problems={problems}>
      <h1>{words.title(name)}</h1>
      <p class="lead">{words.lead(name)}</p>
      <p>{words.notKept}</p>
      <form method="post" action={c.req.path} novalidate>
        <AskAll fields={letterField(who)} typed={typed} problems={problems} say={say} />
        <button type="submit">{words.button}</button>
      </form>
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}
