import type { EvaluationQuestion } from '../../domain/closing/evaluation.ts';
import type { Language, Role, Round, Text } from '../../round/round-file.ts';

type Hosts = Pick<Round, 'hosts'>;

const QUESTIONS: Readonly<Record<EvaluationQuestion, (round: Hosts, reader: Role | undefined) => Text>> = {
  mentors: (_, reader) =>
    reader === 'mentor'
      ? { sv: 'Vad har du fått ut av programmet?', en: 'What have you got out of the programme?' }
      : { sv: 'Vad har studenterna fått ut av programmet?', en: 'What have the students got out of the programme?' },
  company: ({ hosts }) => ({
    sv: `Vad har programmet gett ${hosts.company.name.sv}?`,
    en: `What has the programme given ${hosts.company.name.en}?`,
  }),
  worked: () => ({ sv: 'Vad har fungerat bra?', en: 'What has worked well?' }),
  challenges: () => ({ sv: 'Vad har varit svårt?', en: 'What has been hard?' }),
  onwards: () => ({ sv: 'Hur borde vi gå vidare?', en: 'How should we continue?' }),
};

const AGAIN: Text = { sv: 'Skulle du göra det igen?', en: 'Would you do it again?' };

/** A question of the evaluation and of the closing workshop, as one side reads it, or as both read it together. */
export function evaluationWords(question: EvaluationQuestion, round: Hosts, language: Language, reader?: Role): string {
  return QUESTIONS[question](round, reader)[language];
}

/** The question of the evaluation that is answered on a scale. */
export function againWords(language: Language): string {
  return AGAIN[language];
}
