import type { EvaluationQuestion } from '../domain/closing/evaluation.ts';
import type { Role, Round } from '../round/round-file.ts';
import type { Say } from './say.ts';
import { TERMS } from './terms.ts';

type Hosts = Pick<Round, 'hosts'>;

const questions = (say: Say): Readonly<Record<EvaluationQuestion, (round: Hosts, reader: Role | undefined) => string>> => ({
  mentors: (_, reader) =>
    reader === 'mentor'
      ? say({ sv: 'Vad har du fått ut av programmet?', en: 'What have you got out of the programme?' })
      : say({ sv: 'Vad har studenterna fått ut av programmet?', en: 'What have the students got out of the programme?' }),
  company: ({ hosts }) =>
    say({
      sv: `Vad har programmet gett ${say(hosts.company.name)}?`,
      en: `What has the programme given ${say(hosts.company.name)}?`,
    }),
  worked: () => say({ sv: 'Vad har fungerat bra?', en: 'What has worked well?' }),
  challenges: () => say({ sv: 'Vad har varit svårt?', en: 'What has been hard?' }),
  onwards: () => say({ sv: 'Hur borde vi gå vidare?', en: 'How should we continue?' }),
});

/** A question of the evaluation and of the closing workshop, as one side reads it, or as both read it together. */
export function evaluationWords(question: EvaluationQuestion, round: Hosts, say: Say, reader?: Role): string {
  return questions(say)[question](round, reader);
}

/** The question of the evaluation that is answered on a scale. */
export function againWords(say: Say): string {
  return say(TERMS.again);
}
