import type { EvaluationQuestion } from '../../domain/closing/evaluation.ts';
import type { Language, Round, Text } from '../../round/round-file.ts';

type Hosts = Pick<Round, 'hosts'>;

const QUESTIONS: Readonly<Record<EvaluationQuestion, (round: Hosts) => Text>> = {
  mentors: () => ({ sv: 'Vad har studenterna fått ut av rundan?', en: 'What have the students got out of the round?' }),
  company: ({ hosts }) => ({
    sv: `Vad har rundan gett ${hosts.company.name.sv}?`,
    en: `What has the round given ${hosts.company.name.en}?`,
  }),
  worked: () => ({ sv: 'Vad har fungerat bra?', en: 'What has worked well?' }),
  challenges: () => ({ sv: 'Vad har varit svårt?', en: 'What has been hard?' }),
  onwards: () => ({ sv: 'Hur borde vi gå vidare?', en: 'How should we go on?' }),
};

const AGAIN: Text = { sv: 'Skulle du göra det igen?', en: 'Would you do it again?' };

/** A question of the evaluation and of the closing workshop, as both sides read it. */
export function evaluationWords(question: EvaluationQuestion, round: Hosts, language: Language): string {
  return QUESTIONS[question](round)[language];
}

/** The question of the evaluation that is answered on a scale. */
export function againWords(language: Language): string {
  return AGAIN[language];
}
