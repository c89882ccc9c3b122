import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Next } from '../../../../shared/domain/next-step.ts';
import { sayingComing } from '../../../../shared/pages/paths.ts';
import { comingWords } from '../../../../shared/words/coming.ts';
import { keptWords } from '../../../../shared/words/kept.ts';
import { givenName } from '../../../../shared/words/names.ts';
import type { NextWords } from '../../../../shared/words/participant/next-step.ts';
import type { OwnPair } from '../link/own-pairs.ts';
import { meetingPath, pairPath, pausePath } from '../link/paths.ts';
import type { Participant } from '../link/people.ts';

/** A step of somebody's, in one of their pairs or in none. */
export type OwnNext = Next<OwnPair>;

/** What a step says, and where its button leads. */
export type Step = NextWords & { readonly href?: string };

export function stepWords(step: OwnNext, participant: Participant): Step {
  if ('meeting' in step) return stepAtMeeting(step, participant);
  return 'own' in step ? stepInPair(step, participant) : stepAlone(step, participant);
}

function stepAlone(step: Exclude<OwnNext, { own: unknown }>, participant: Participant): Step {
  const { texts, say, tools, home } = participant;
  const { round } = tools;
  const words = texts.home.next;
  switch (step.kind) {
    case 'left':
    case 'merged':
    case 'no place':
    case 'new partner':
    case 'finished':
      return words[step.kind]({});
    case 'pair over':
      return words[step.kind]({ mayMeetOthers: step.mayMeetOthers, wasIn: participant.person.lastPair?.over === 'ended' });
    case 'put out':
      return words['put out']({ how: step.how, mayApply: step.mayApply });
    case 'erasing': {
      const until = say.dayAndTime(step.until);
      return { ...words.erasing({ until, mayChangeMind: step.mayChangeMind, toGo: keptWords(say).toGo(round) }), href: `${home}/erase` };
    }
    case 'withdrawn':
      return words.withdrawn({ until: step.until === undefined ? undefined : say.dayAndTime(step.until) });
    case 'closed':
      return words.closed({ wasIn: participant.person.pairs.length > 0 || participant.person.lastPair?.over === 'ended' });
    case 'not used':
      return { ...words['not used']({}), href: `${home}/requests` };
    case 'confirm':
    case 'wait for an offer':
    case 'reserve':
    case 'on hold':
      return words[step.kind]({ until: untilDay(step.until, say) });
    case 'look again':
      return words[step.kind]({ over: step.over, isReserve: step.isReserve, until: untilDay(step.until, say) });
    case 'evaluate':
      return { ...words.evaluate({ closes: say.day(round.evaluation.closes) }), href: `${home}/evaluation` };
    case 'coming': {
      const at = say.dayAndTime(step.at);
      const { the } = comingWords(say);
      return { ...words.coming({ the: the(step.gathering), time: at }), href: `${home}${sayingComing(step.gathering)}` };
    }
    case 'workshop':
      return words.workshop({ time: say.dayAndTime(step.at) });
    case 'evaluation ahead':
      return words[step.kind]({ opens: say.day(round.evaluation.opens) });
  }
}

function untilDay(day: string | undefined, say: Participant['say']): string | undefined {
  return day === undefined ? undefined : say.day(day);
}

function stepInPair(step: Exclude<Extract<OwnNext, { own: unknown }>, { meeting: unknown }>, participant: Participant): Step {
  const { texts, say } = participant;
  const words = texts.home.next;
  const { own } = step;
  const name = givenName(own.partner.answers.name);
  switch (step.kind) {
    case 'answer the offer':
      return {
        ...words[step.kind]({ name: own.partner.answers.name, until: say.day(step.until) }),
        href: `${pairPath(participant, own)}/offer`,
      };
    case 'wait for the other':
      return words[step.kind]({ name, until: say.day(step.until) });
    case 'pausing':
      return { ...words.pausing({ name, until: say.day(step.until) }), href: pausePath(participant, own) };
    case 'get ready':
    case 'resting':
      return words[step.kind]({ name });
    case 'pulse':
      return { ...words.pulse({ name }), href: `${pairPath(participant, own)}/pulse/${step.pulse}` };
  }
}

function stepAtMeeting(step: Extract<OwnNext, { meeting: unknown }>, participant: Participant): Step {
  const { texts, say } = participant;
  const words = texts.home.next;
  const { number, week, status } = step.meeting;
  const name = givenName(step.own.partner.answers.name);
  const path = meetingPath(participant, step.own, number);
  switch (step.kind) {
    case 'report':
      return { ...words.report({ name, number, day: say.day(instantOf(step.meeting.startsAt)) }), href: `${path}/report` };
    case 'meet':
      return { ...words.meet({ name, number, time: say.dayAndTime(instantOf(step.meeting.startsAt)) }), href: path };
    case 'pick':
      return { ...words.pick({ name, number, moves: status === 'agreed' }), href: path };
    case 'propose':
      return { ...words.propose({ name, number, week: say.week(week) }), href: `${path}/times` };
    case 'wait for times':
      return { ...words['wait for times']({ name, number, week: say.week(week) }), href: `${path}/times` };
    case 'wait for a choice':
      return { ...words[step.kind]({ name, number }), href: path };
  }
}
