import type { Child } from 'hono/jsx';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { otherRole } from '../../../../shared/domain/pair/pair.ts';
import { openPulse } from '../../../../shared/domain/pair/pair-moments.ts';
import type { PulseAnswer, PulseNumber } from '../../../../shared/domain/pair/pulse.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { Facts } from '../../../../shared/pages/parts.tsx';
import { givenName } from '../../../../shared/words/names.ts';
import type { Scale } from '../../../../shared/words/participant/answers.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, show } from '../../visit.ts';
import { actAs } from '../access/admits.ts';
import { showHome } from '../home/home.tsx';
import { askAgain, type Filled } from '../link/again.ts';
import { pairPath } from '../link/paths.ts';
import type { Answer, PairMember } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { OwnPage } from '../parts/own-page.tsx';
import { coordinators } from './contact-me.ts';
import { pulseFields, pulseTyped, readPulse } from './pulse-form.ts';

/** Asks the two questions; once they are answered, shows the own answers, now and last time, and never the other one's. */
export function showPulse(member: PairMember): Answer {
  const pulse = pulseOf(member);
  if (pulse === undefined) return problemPage(member.c, 404, member.person.language);
  const mine = answerTo(member, pulse);
  const wantsToChange = (member.c.req.query('change') === 'yes' || member.tried !== undefined) && isOpen(member, pulse);
  if (mine !== undefined && !wantsToChange) return answeredPage(member, pulse, mine);
  return isOpen(member, pulse)
    ? pulsePage(member, pulse, member.tried ?? { typed: mine === undefined ? {} : pulseTyped(mine), problems: [] })
    : showHome(member, { instead: 'not at this stage' });
}

export async function takePulse(member: PairMember, typed: Typed): Promise<Response> {
  const { own, c, person } = member;
  const pulse = pulseOf(member);
  if (pulse === undefined) return problemPage(c, 404, person.language);
  if (!isOpen(member, pulse)) return refuse(member, 'not at this stage');
  const path = `${pairPath(member, own)}/pulse/${pulse}`;
  const read = readPulse(member, typed);
  if ('problems' in read) return askAgain(member, path, typed, read.problems);
  const outcome = await actAs(member, { command: 'answer pulse', by: own.role, pulse, answer: read.answer });
  return outcome.outcome === 'refused' ? refuse(member, outcome.why) : goTo(c, path);
}

function pulseOf({ c }: PairMember): PulseNumber | undefined {
  const number = c.req.param('pulse');
  return number === '1' ? 1 : number === '2' ? 2 : undefined;
}

function isOpen({ own, tools, now }: PairMember, pulse: PulseNumber): boolean {
  return openPulse(own.pair, tools.round, now) === pulse;
}

function answerTo({ own }: PairMember, pulse: PulseNumber): PulseAnswer | undefined {
  return own.pair.pulses[pulse]?.[own.role];
}

function pulsePage(member: PairMember, pulse: PulseNumber, { typed, problems }: Filled): Answer {
  const { own, texts } = member;
  const words = texts.answers.pulse;
  const title = words.title(givenName(own.partner.answers.name));
  return show(
    member.c,
    <OwnPage holder={member} title={title} back={member.home} problems={problems}>
      <h1>{title}</h1>
      <p>{words.whoSees(givenName(own.partner.answers.name), coordinators(member))}</p>
      <form method="post" action={`${pairPath(member, own)}/pulse/${pulse}`} novalidate>
        <AskAll fields={pulseFields(member)} typed={typed} problems={problems} say={member.say} />
        <button type="submit">{words.button}</button>
      </form>
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

function answeredPage(member: PairMember, pulse: PulseNumber, mine: PulseAnswer): Answer {
  const { own, texts } = member;
  const words = texts.answers.pulse;
  const name = givenName(own.partner.answers.name);
  const title = words.title(name);
  const bothAnswered = own.pair.pulses[pulse]?.[otherRole(own.role)] !== undefined;
  return show(
    member.c,
    <OwnPage holder={member} title={title} back={member.home}>
      <h1>{title}</h1>
      <p class="lead">{bothAnswered ? words.both(name) : words.onlyYou(name)}</p>
      <h2>{words.yours}</h2>
      <Facts rows={comparison(member, pulse, mine)} />
      <p>{words.whoSees(name, coordinators(member))}</p>
      {isOpen(member, pulse) ? (
        <p>
          <a class="alone" href="?change=yes">
            {words.change}
          </a>
        </p>
      ) : (
        <p>{words.over}</p>
      )}
    </OwnPage>,
  );
}

/** The own answers, each with that of the time before. */
function comparison(member: PairMember, pulse: PulseNumber, mine: PulseAnswer): readonly (readonly [string, Child])[] {
  const words = member.texts.answers.pulse;
  const before = pulse === 2 ? answerTo(member, 1) : undefined;
  const beside = (scale: Scale, answer: number, earlier: number | undefined) =>
    earlier === undefined ? scaleWords(scale, answer) : `${scaleWords(scale, answer)} (${words.before(scaleWords(scale, earlier))})`;
  return [
    [words.goingRow, beside(words.going, mine.going, before?.going)],
    [words.timeRow, beside(words.time, mine.time, before?.time)],
  ];
}

/** What stands for a number of a scale. */
function scaleWords({ answers }: Scale, number: number): string {
  return answers[number - 1] ?? '';
}
