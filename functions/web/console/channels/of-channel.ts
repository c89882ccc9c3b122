import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import type { Language } from '../../../../shared/round/languages.ts';
import { ROLES, type Role, type Round } from '../../../../shared/round/round-file.ts';
import { callWords } from '../../../../shared/words/public/call.ts';
import { callFacts } from '../../../../shared/words/public/call-facts.ts';
import { sayIn } from '../../../../shared/words/say.ts';
import type { OperatorVisit } from '../operator-visit.ts';

export type Channel = Round['call']['channels'][number];

/** The side whose call is to be spread: the students', unless the address says otherwise. */
export function sideOf({ c }: OperatorVisit): Role {
  return ROLES.find((role) => role === c.req.query('role')) ?? 'mentor';
}

export function channelIn({ c, tools }: OperatorVisit): Channel | undefined {
  return tools.round.call.channels.find(({ id }) => id === c.req.param('channel'));
}

/** The call of one side by one channel. Without a language it is in that of whoever opens it, as far as the round has it. */
export function callLink({ tools }: OperatorVisit, { id }: Channel, role: Role, language?: Language): string {
  const path = role === 'mentee' ? `/${language ?? tools.round.languages[0]}/managers` : language === undefined ? '/' : `/${language}`;
  return `${tools.publicUrl}${path}?via=${id}`;
}

/** The call of one side in one language: its facts and its words. */
export async function callIn({ tools }: OperatorVisit, role: Role, language: Language) {
  const say = sayIn(language, tools.round.zone);
  const facts = callFacts(tools.round, role, await roundNow(tools), tools.now());
  return { say, facts, words: callWords(say)[role](facts) };
}
