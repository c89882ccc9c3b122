import type { FC } from 'hono/jsx';
import { roundNow } from '../../../../../shared/commands/round/round-now.ts';
import { ruleOf } from '../../../../../shared/domain/letter.ts';
import { datesOf } from '../../../../../shared/domain/letters-in-plan.ts';
import type { Invitation } from '../../../../../shared/mail/invitation.ts';
import type { Message } from '../../../../../shared/mail/message.ts';
import { renderText } from '../../../../../shared/mail/render-text.ts';
import { Facts } from '../../../../../shared/pages/parts.tsx';
import { NOTED_LETTERS } from '../../../../../shared/round/noted-letters.ts';
import { ROLES } from '../../../../../shared/round/round-file.ts';
import { languageWords } from '../../../../../shared/words/choices.ts';
import { allLettersWords } from '../../../../../shared/words/console/all-letters.ts';
import { letterWords } from '../../../../../shared/words/console/letter-names.ts';
import { whyWords } from '../../../../../shared/words/letters/why.ts';
import { problemPage } from '../../../problem-page.tsx';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../../operator-visit.ts';
import { pathWith } from '../../parts/filter.tsx';
import { inFrame } from '../letter-frame.ts';
import { noteOf } from './list.tsx';
import { exampleOf, slugOf, type Wanted, wantedIn } from './shown.ts';

const PATH = '/console/letters/all';

/** One letter before it exists: as it looks, as plain text, with its calendar entry, and when it goes. */
export const oneLetter: Page = { show: showOne };

async function showOne(visit: OperatorVisit): Promise<Response> {
  const { c, say, tools } = visit;
  const wanted = wantedIn(visit);
  if (wanted === undefined) return problemPage(c, 404, say.language);
  const { letter, language, role } = wanted;
  const words = allLettersWords(say);
  const message = await exampleOf(wanted, visit);
  const dates = datesOf(letter, await roundNow(tools), tools.round);
  const own = noteOf(letter, visit);
  const isNoted = NOTED_LETTERS.some((one) => one === letter);
  const html = pathWith(`${PATH}/${slugOf(letter)}/html`, { language, role });
  const page = await show(
    c,
    <ConsolePage visit={visit} title={letterWords(letter, say)} section="/console/letters">
      <p>
        <a href={PATH}>{words.back}</a>
      </p>
      <Facts
        rows={[
          [words.rule, whyWords(say, tools.round)[letter].rule],
          ...(dates.length === 0 ? [] : [[words.by, say.list(dates.map(say.dayAndTime))] as const]),
          [words.noted, own ?? words.none],
        ]}
      />
      {isNoted ? <p class="muted">{words.where(letter)}</p> : null}
      <Others visit={visit} wanted={wanted} />
      {message === undefined ? <p>{words.notNow}</p> : <Seen visit={visit} message={message} html={html} />}
    </ConsolePage>,
  );
  return inFrame(page);
}

/** The same letter in the other languages, and to the other side where there are two. */
const Others: FC<{ readonly visit: OperatorVisit; readonly wanted: Wanted }> = ({ visit: { say, tools }, wanted }) => {
  const words = allLettersWords(say);
  const isToPeople = ruleOf(wanted.letter).to !== undefined;
  const all = tools.round.languages.flatMap((language) => (isToPeople ? ROLES : [wanted.role]).map((role) => ({ language, role })));
  return (
    <nav aria-label={words.other}>
      <ul class="across">
        {all.map(({ language, role }) => (
          <li>
            <a
              href={pathWith(`${PATH}/${slugOf(wanted.letter)}`, { language, role })}
              {...(language === wanted.language && role === wanted.role ? { 'aria-current': 'page' } : {})}
            >
              {isToPeople ? `${words.to[role]}, ${languageWords(language, say)}` : languageWords(language, say)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Seen: FC<{ readonly visit: OperatorVisit; readonly message: Message; readonly html: string }> = ({ visit, message, html }) => {
  const { say } = visit;
  const words = allLettersWords(say);
  const { language, calendar } = message;
  return (
    <>
      <Facts
        rows={[
          [words.subject, <bdi lang={language}>{message.words.subject}</bdi>],
          [words.preheader, <bdi lang={language}>{message.words.preheader}</bdi>],
        ]}
      />
      <p class="muted">{words.links}</p>
      <section aria-labelledby="as-html">
        <h2 id="as-html">{words.html}</h2>
        <iframe class="letter-frame" src={html} title={words.html} sandbox="" loading="lazy" />
      </section>
      <section aria-labelledby="as-text">
        <h2 id="as-text">{words.text}</h2>
        <div class="letter typed" lang={language} dir="auto">
          {renderText(message.words, message.footer)}
        </div>
      </section>
      {calendar === undefined ? null : <Entry visit={visit} entry={calendar} />}
    </>
  );
};

const Entry: FC<{ readonly visit: OperatorVisit; readonly entry: Invitation }> = ({ visit: { say }, entry }) => {
  const words = allLettersWords(say);
  return (
    <section aria-labelledby="entry">
      <h2 id="entry">{words.entry}</h2>
      <p>{words.entryWhat[entry.method]}</p>
      <Facts
        rows={[
          [words.entryTitle, <bdi>{entry.summary}</bdi>],
          [words.starts, say.dayAndTime(entry.startsAt)],
          [words.ends, say.dayAndTime(entry.endsAt)],
          [words.place, <bdi>{entry.place ?? words.none}</bdi>],
          [words.description, <span class="typed">{entry.description}</span>],
        ]}
      />
    </section>
  );
};
