import type { Round } from '../../round/round-file.ts';

/** Whether nothing about people is removed in a round but by a decision. */
export function needsDecision({ privacy }: Pick<Round, 'privacy'>): boolean {
  return privacy.regime === 'authority';
}
