import { Hono } from 'hono/tiny';
import type { Tools } from '../../../shared/commands/tools.ts';
import { isSameSecret, whySecret } from '../../../shared/domain/access-link.ts';
import type { Application } from '../../../shared/domain/application/application.ts';
import { everAssistant, readAssistantId } from '../../../shared/domain/application/assistant.ts';
import { instantOf } from '../../../shared/domain/decision.ts';
import { isOnItsWay, type Letter, type LetterId } from '../../../shared/domain/letter.ts';
import { isSentAgain } from '../../../shared/domain/sent-again.ts';
import { readLetterTag } from '../../../shared/mail/letter-tag.ts';
import { Page } from '../../../shared/pages/page.tsx';
import { firstLanguage, type Language } from '../../../shared/round/languages.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { curiousKind } from '../../../shared/storage/kinds/curious.ts';
import { draftKind } from '../../../shared/storage/kinds/draft.ts';
import { letterKind } from '../../../shared/storage/kinds/letter.ts';
import { questionKind } from '../../../shared/storage/kinds/question.ts';
import { ref } from '../../../shared/storage/ref.ts';
import { type Then, whyPageWords, whyWords } from '../../../shared/words/letters/why.ts';
import { assistantWhyWords } from '../../../shared/words/letters/why-assistant.ts';
import { sayIn } from '../../../shared/words/say.ts';
import { looks } from '../assets.ts';
import { problemPage } from '../problem-page.tsx';
import { type App, keysOf, show, type Visit, type WebEnv } from '../visit.ts';

/** Says why a letter came. Whoever has the letter has the link; it opens this page alone, for as long as the letter is kept. */
export function whyRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get('/why/:tag{[\\w-]{8,400}}/:secret', showWhy);
  return app;
}

async function showWhy(c: Visit): Promise<Response> {
  const tag = c.req.param('tag') ?? '';
  const id = readLetterTag(tag);
  if (id === undefined || !isSameSecret(whySecret((await keysOf(c)).link, tag), c.req.param('secret') ?? '')) return problemPage(c, 404);
  const found = await letterAndReader(id, c);
  return found === undefined ? problemPage(c, 404) : whyPage(c, found);
}

type Found = { readonly letter: Letter; readonly language: Language };

/** A letter that went to whom it was for, as far as they still have the address it went to, and their language. */
async function letterAndReader(id: LetterId, c: Visit): Promise<Found | undefined> {
  const { store, round } = c.get('tools');
  const { recipient } = id;
  const assistant = readAssistantId(recipient.id);
  const keys = {
    person: ref(applicationKind, recipient.id),
    assistant: ref(applicationKind, assistant?.manager ?? ''),
    draft: ref(draftKind, recipient.id),
    visitor: undefined,
    operator: undefined,
  };
  const reader = keys[recipient.kind];
  const found = await store.getTogether([ref(letterKind, id), ...(reader === undefined ? [] : [reader])]);
  const letter = found.get(letterKind, id)?.state;
  if (letter === undefined || !isOnItsWay(letter)) return undefined;
  switch (recipient.kind) {
    case 'person': {
      const person = found.get(applicationKind, recipient.id)?.state;
      const wentElsewhere = person?.addressSince !== undefined && (letter.claimedAt ?? letter.requestedAt) < person.addressSince;
      return person === undefined || wentElsewhere ? undefined : { letter, language: person.language };
    }
    case 'assistant': {
      const language = languageOfAssistant(recipient.id, found.get(applicationKind, assistant?.manager ?? '')?.state);
      return language === undefined ? undefined : { letter, language };
    }
    case 'draft':
      return { letter, language: found.get(draftKind, recipient.id)?.state.language ?? firstLanguage(round) };
    case 'visitor':
      return { letter, language: await languageOfVisitor(recipient.id, store, firstLanguage(round)) };
    case 'operator':
      return { letter, language: round.operators.find((one) => one.id === recipient.id)?.language ?? firstLanguage(round) };
  }
}

/** Also where nothing of theirs is kept any more. */
async function languageOfVisitor(id: string, store: Tools['store'], otherwise: Language): Promise<Language> {
  const found = await store.getTogether([ref(questionKind, id), ref(curiousKind, id)]);
  return (found.get(questionKind, id) ?? found.get(curiousKind, id))?.state.language ?? otherwise;
}

/** Also of one who books no more. */
function languageOfAssistant(id: string, manager: Application | undefined): Language | undefined {
  const number = readAssistantId(id)?.number;
  return manager === undefined || number === undefined ? undefined : everAssistant(manager, number)?.language;
}

function whyPage(c: Visit, { letter, language }: Found): Response | Promise<Response> {
  const { round } = c.get('tools');
  const say = sayIn(language, round.zone);
  const words = whyPageWords(say);
  const why =
    (letter.recipient.kind === 'assistant' ? assistantWhyWords(say)[letter.letter] : undefined) ?? whyWords(say, round)[letter.letter];
  const then = thenOf(letter);
  return show(
    c,
    <Page round={round} say={say} title={words.title} home={`/${language}`} looks={looks()}>
      <h1>{words.title}</h1>
      <p class="lead">{why.rule}</p>
      <p>{isSentAgain(letter) ? words.sentAgain(then) : why.happened(then)}</p>
    </Page>,
  );
}

function thenOf({ about, before, requestedAt }: Letter): Then {
  return {
    at: instantOf(requestedAt),
    meeting: about.meeting,
    pulse: about.pulse,
    happens: before === undefined ? undefined : instantOf(before),
  };
}
