import { hasLeft } from '../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { partnerIn } from '../../../../shared/domain/pair/pair-id.ts';
import { type TookPart, tookPart } from '../../../../shared/domain/papers/took-part.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { pairsEver } from '../../../../shared/storage/pairs-ever.ts';
import { certificateWords } from '../../../../shared/words/papers/certificate.ts';
import { recommendationWords } from '../../../../shared/words/papers/recommendation.ts';
import { show } from '../../visit.ts';
import { showHome } from '../home/home.tsx';
import type { Participant } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { OwnPage } from '../parts/own-page.tsx';

const MOST = 5000;

/** The mentor a manager writes about, and what the two did: once the programme draws to its end, where they had met. */
async function aboutMentor(who: Participant): Promise<{ readonly name: string; readonly took: TookPart } | undefined> {
  const { c, person, tools, stage, now } = who;
  if (person.answers.role !== 'mentee' || hasLeft(person) || (stage !== 'closing' && stage !== 'closed')) return undefined;
  const id = c.req.param('partner') ?? '';
  const pairs = (await pairsEver(person.id, tools.store)).filter((pair) => partnerIn(pair.id, person.id) === id);
  const took = tookPart(person.id, 'mentee', pairs, tools.round, now);
  const mentor = took === undefined ? undefined : (await tools.store.get(applicationKind, id))?.state;
  return took === undefined || mentor === undefined || hasLeft(mentor) ? undefined : { name: mentor.answers.name, took };
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
  const title = words.title(about.name);
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
  { name, took }: NonNullable<Awaited<ReturnType<typeof aboutMentor>>>,
  tried: Participant['tried'] | { readonly typed: Typed; readonly problems: NonNullable<Participant['tried']>['problems'] },
): Response | Promise<Response> {
  const { c, home, say, person, tools } = who;
  const words = recommendationWords(say);
  const two = { mentor: name, manager: person.answers.name, title: person.answers.role === 'mentee' ? person.answers.title : '' };
  const { typed, problems } = tried ?? { typed: { letter: [words.draft(two, took, tools.round)] }, problems: [] };
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
