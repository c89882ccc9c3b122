import type { Child } from 'hono/jsx';
import { hasLeft } from '../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { meetingsFor, roundOf } from '../../../../shared/domain/pair/exchange.ts';
import { lastDayToAnswer } from '../../../../shared/domain/pair/offer-time.ts';
import { pairId } from '../../../../shared/domain/pair/pair-id.ts';
import { kickOffAt } from '../../../../shared/domain/round-state.ts';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import { Facts, type FieldProblem } from '../../../../shared/pages/parts.tsx';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { minutes } from '../../../../shared/words/amounts.ts';
import { timeAsked } from '../../../../shared/words/time-asked.ts';
import { whyYouTwo } from '../../../../shared/words/why-you-two.ts';
import { firstValue } from '../../form-body.ts';
import { goTo, show } from '../../visit.ts';
import { actAs, memberOf } from '../access/admits.ts';
import { showHome } from '../home/home.tsx';
import { askAgain } from '../link/again.ts';
import { pairPath } from '../link/paths.ts';
import type { Answer, PairMember, Participant } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { AskForm, askedOnce } from '../parts/ask-form.tsx';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';
import { Partner } from '../parts/partner.tsx';

/** Asks one of two whether they want to meet: who, why, what a yes means, and until when. */
export async function showOffer(participant: Participant): Promise<Response> {
  const asked = memberOf(participant, 'offered');
  if ('why' in asked)
    return showHome(participant, { instead: (await givenBefore(participant)) === undefined ? asked.why : 'already answered' });
  const { pair, role } = asked.member.own;
  return pair.answers[role] === undefined
    ? offerPage(asked.member, asked.member.tried?.problems ?? [])
    : showHome(participant, { instead: 'already answered' });
}

/** Takes a yes or a no. A press without a choice decides nothing, and the same answer given twice is told the same. */
export async function answerOffer(participant: Participant, typed: Typed): Promise<Response> {
  const { c, home, texts } = participant;
  const asked = memberOf(participant, 'offered');
  if ('why' in asked) {
    const given = await givenBefore(participant);
    if (given === undefined) return refuse(participant, asked.why);
    return given === firstValue(typed, 'answer')
      ? goTo(c, `${home}${saying(`said-${given}`, 'unchanged')}`)
      : refuse(participant, 'already answered');
  }
  const { member } = asked;
  const read = readForm(askedOnce(texts.offer), typed, member.say);
  if ('problems' in read) return askAgain(member, `${pairPath(member, member.own)}/offer`, {}, read.problems);
  const { answer } = read.values;
  const outcome = await actAs(member, { command: 'answer', by: member.own.role, answer });
  return outcome.outcome === 'refused' ? refuse(participant, outcome.why) : goTo(c, `${home}${saying(`said-${answer}`, outcome.outcome)}`);
}

/** What somebody answered an offer that is over by now, as when both said yes, or they said no. */
async function givenBefore({ c, person, tools }: Participant): Promise<'yes' | 'no' | undefined> {
  const partner = c.req.param('partner') ?? '';
  if (hasLeft(person) || !/^[a-z0-9]{1,40}$/.test(partner)) return undefined;
  const { role } = person.answers;
  const id = role === 'mentor' ? pairId(person.id, partner) : pairId(partner, person.id);
  return (await tools.store.get(pairKind, id))?.state.answers[role]?.answer;
}

function offerPage(member: PairMember, problems: readonly FieldProblem[]): Answer {
  const { own, texts, say, tools } = member;
  const { role, partner, pair } = own;
  const { round } = tools;
  const words = texts.offer;
  const title = words.title(partner.answers.name);
  const host = role === 'mentor' ? round.hosts.company : round.hosts.university;
  return show(
    member.c,
    <OwnPage holder={member} title={title} back={member.home} problems={problems}>
      <h1>{title}</h1>
      <p class="lead">{words.proposal[role](say(host.name))}</p>
      <Partner holder={member} own={own} withAddress={false} />
      <h2>{texts.home.partner.why}</h2>
      <ul>
        {whyYouTwo(pair.fit, round, role, say).map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      <h2>{words.sayingYes}</h2>
      <Facts rows={whatYesMeans(member)} />
      <AskForm action={`${pairPath(member, own)}/offer`} fields={askedOnce(words)} button={words.button} problems={problems} say={say} />
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

/** The whole of it, in hours and dates: what stands here is what it takes. */
function whatYesMeans({ own, texts, say, tools, now }: PairMember): readonly (readonly [string, Child])[] {
  const round = roundOf(tools.round, own.pair);
  const words = texts.offer;
  const { kickOff, workshop } = round;
  const firstWeek = meetingsFor(tools.round, own.pair, now)[0]?.week;
  const kickOffAhead = now.epochMilliseconds < kickOffAt(round).epochMilliseconds;
  const takes = timeAsked({ round, role: own.role, name: own.partner.answers.name, kickOffAhead, firstWeek }, say);
  const row = (isThere: boolean, label: string, value: string): readonly (readonly [string, Child])[] => (isThere ? [[label, value]] : []);
  return [
    takes.meetings,
    ...takes.preparation,
    ...row(kickOffAhead, words.kickOff, `${say.dayAndTime(kickOffAt(round))}, ${minutes(kickOff.minutes, say)}`),
    ...(firstWeek === undefined ? [] : row(firstWeek > dayOf(round, now).toString(), words.first, say.week(firstWeek))),
    ...(workshop === undefined ? [] : row(true, words.closing, `${say.day(workshop.date)}, ${minutes(workshop.minutes, say)}`)),
    takes.inAll,
    [words.answerBy, say.day(lastDayToAnswer(own.pair, round))],
  ];
}
