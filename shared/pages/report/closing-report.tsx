import type { FC } from 'hono/jsx';
import type { ClosingFigures } from '../../domain/closing/closing-figures.ts';
import { EVALUATION_QUESTIONS } from '../../domain/closing/evaluation.ts';
import { type ClosingInput, closingFigures } from '../../domain/closing/figures.ts';
import { proposalsFor } from '../../domain/closing/next-round.ts';
import { roundFigures } from '../../domain/closing/round-figures.ts';
import { LEAST_SHOWN } from '../../domain/closing/small-groups.ts';
import type { ShownResolution } from '../../domain/workshop/wall.ts';
import { lastDay } from '../../round/half-year.ts';
import type { Language } from '../../round/languages.ts';
import type { RoundFigures } from '../../round/round-figures.ts';
import { comparedWords } from '../../words/compared.ts';
import { costWords } from '../../words/cost.ts';
import { evaluationWords } from '../../words/evaluation.ts';
import { type ReportWords, reportWords } from '../../words/report.ts';
import { type Say, sayIn } from '../../words/say.ts';
import { isolatedInHtml } from '../isolated.ts';
import { Compared } from './compared.tsx';
import { LaterOn } from './later.tsx';
import { Numbers } from './numbers.tsx';
import { Question, Questions } from './questions.tsx';
import { reportStyle } from './report-style.ts';
import { Rows } from './rows.tsx';

/** The report, with the style and the script in it: whoever serves the file says by their hashes that these and no others may apply. */
export type ClosingReport = { readonly html: string; readonly style: string; readonly script: string };

/** The button is there only where it can print. */
const SCRIPT = "const b=document.getElementById('print');b.hidden=false;b.addEventListener('click',()=>print())";

/**
 * The closing report as one file that needs no other: what the workshop asked, answered by both sides, then the figures, then how it was
 * made. It can be mailed, kept and printed.
 */
export function closingReport(input: ClosingInput, language: Language): ClosingReport {
  const say = sayIn(language, input.round.zone);
  const words = reportWords(say);
  const title = words.title(say(input.round.name));
  const style = reportStyle(title);
  const page = `<!doctype html>${<Report input={input} say={say} words={words} title={title} style={style} />}`;
  return { html: isolatedInHtml(page), style, script: SCRIPT };
}

type ReportProps = {
  readonly input: ClosingInput;
  readonly say: Say;
  readonly words: ReportWords;
  readonly title: string;
  readonly style: string;
};

const Report: FC<ReportProps> = ({ input, say, words, title, style }) => {
  const figures = closingFigures(input);
  const { round, evaluations } = input;
  const ofRound = roundFigures(input, figures);
  const common = { round, evaluations, figures, say, words };
  return (
    <html lang={say.language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <Beginning input={input} say={say} words={words} title={title} />
        <main>
          <Questions {...common} />
          <Question {...common} question="onwards" />
          <Decided resolutions={input.resolutions ?? []} words={words} />
          <Onwards input={input} figures={figures} words={words} />
          {input.later === undefined ? null : <LaterOn later={input.later} say={say} />}
          <Numbers round={round} figures={figures} say={say} words={words} />
          <Compared round={round} figures={ofRound} say={say} />
          <CostOfRound figures={ofRound} say={say} />
          <Method figures={figures} words={words} />
        </main>
        <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />
      </body>
    </html>
  );
};

const Beginning: FC<Omit<ReportProps, 'style'>> = ({ input: { round, state, now, kept }, say, words, title }) => (
  <header>
    <h1>{title}</h1>
    <p class="lead">{words.subtitle(say(round.hosts.university.name), say(round.hosts.company.name))}</p>
    <p class="muted">
      {words.period(say.dayAndYear(round.kickOff.date), say.dayAndYear(lastDay(round)))}. {words.madeOn(say.dayAndYear(now))}.
      {kept === undefined ? null : ` ${words.countedOn(say.dayAndYear(kept.figures.counted))}.`}
    </p>
    <p class="tools">
      <a href={`report.csv?language=${say.language}`}>{words.csv}</a>{' '}
      <button type="button" id="print" hidden>
        {words.print}
      </button>
    </p>
    {state.stage === 'closed' ? null : <p class="notice">{words.notClosed}</p>}
    <nav aria-label={words.contents}>
      <ol>
        {EVALUATION_QUESTIONS.map((question) => (
          <li>
            <a href={`#${question}`}>{evaluationWords(question, round, say)}</a>
          </li>
        ))}
        <li>
          <a href="#numbers">{words.numbers.title}</a>
        </li>
        {round.before === undefined ? null : (
          <li>
            <a href="#compared">{comparedWords(say).title}</a>
          </li>
        )}
        <li>
          <a href="#cost">{costWords(say).title}</a>
        </li>
        <li>
          <a href="#method">{words.method.title}</a>
        </li>
      </ol>
    </nav>
  </header>
);

/** What the round has cost, as the console reckons it. */
const CostOfRound: FC<{ readonly figures: RoundFigures; readonly say: Say }> = ({ figures: { cost, counted }, say }) => {
  const words = costWords(say);
  return cost === undefined ? null : (
    <section aria-labelledby="cost">
      <h2 id="cost">{words.title}</h2>
      <p>
        {words.by(cost.cents / 100, say.dayAndYear(counted))} {words.estimate(say.dayAndYear(cost.pricesOf))}
      </p>
    </section>
  );
};

/** What was decided at the closing workshop, with who sees to it and when. */
const Decided: FC<{ readonly resolutions: readonly ShownResolution[]; readonly words: ReportWords }> = ({ resolutions, words }) =>
  resolutions.length === 0 ? null : (
    <>
      <h3>{words.decided.title}</h3>
      <Rows
        caption={words.decided.title}
        header={[words.decided.what, words.decided.who, words.decided.when]}
        rows={resolutions.map(({ text, who, when }) => [text, who, when])}
      />
    </>
  );

type OnwardsProps = { readonly input: ClosingInput; readonly figures: ClosingFigures; readonly words: ReportWords };

/** What the figures propose for the next round, line by line of its file. */
const Onwards: FC<OnwardsProps> = ({ input, figures, words }) => {
  const proposals = proposalsFor(input, figures);
  const { onwards, findings } = words;
  if (proposals.length === 0) return <p>{findings.noProposals}</p>;
  return (
    <>
      <h3>{onwards.title}</h3>
      <p>
        {findings.proposals(proposals.length)} {onwards.what}
      </p>
      <Rows
        caption={onwards.title}
        header={[onwards.line, onwards.now, onwards.proposed, onwards.because]}
        rows={proposals.map((proposal) => [
          <code>{proposal.path}</code>,
          onwards.value(proposal, proposal.now),
          proposal.proposed === undefined ? onwards.remove : onwards.value(proposal, proposal.proposed),
          onwards.why(proposal.because),
        ])}
      />
    </>
  );
};

const Method: FC<{ readonly figures: ClosingFigures; readonly words: ReportWords }> = ({ figures: { evaluated }, words: { method } }) => (
  <>
    <h2 id="method">{method.title}</h2>
    {method.paragraphs(LEAST_SHOWN, evaluated.answered, evaluated.asked).map((paragraph) => (
      <p>{paragraph}</p>
    ))}
  </>
);
