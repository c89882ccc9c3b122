import { EVALUATION_QUESTIONS } from '../../shared/domain/closing/evaluation.ts';
import { workshopAt } from '../../shared/domain/round-state.ts';
import { about, byDots, type Topic, type Wall } from '../../shared/domain/workshop/wall.ts';
import type { DocumentRow, PlainDocument } from '../../shared/pages/document.ts';
import type { RoundWithWorkshop } from '../../shared/round/round-file.ts';
import { evaluationWords } from '../../shared/words/evaluation.ts';
import type { Say } from '../../shared/words/say.ts';
import { minutesWords } from '../../shared/words/workshop/minutes.ts';
import { roomWords } from '../../shared/words/workshop/room.ts';
import { wallWords } from '../../shared/words/workshop/wall.ts';

/** The minutes of the closing workshop as everybody reads them, as a document that needs nothing beside it. */
export function minutesDocument(round: RoundWithWorkshop, wall: Wall, say: Say): PlainDocument {
  const words = minutesWords(say);
  const decided = wall.resolutions.map(({ text, who, when }, index) => row(index, text, [roomWords(say).decide.line(who, when)]));
  const voted = byDots(wall.topics).filter(({ dots }) => dots > 0);
  const parts = [
    { heading: words.decided, rows: decided },
    { heading: words.most, rows: voted.map((topic, index) => row(index, nameOf(topic), [wallWords(say).dots(topic.dots)])) },
    ...EVALUATION_QUESTIONS.map((question) => ({
      heading: evaluationWords(question, round, say),
      rows: about(question, wall.topics).map((topic, index) =>
        row(index, nameOf(topic), topic.heading === undefined ? [] : topic.cards.map(({ text }) => text)),
      ),
    })),
  ];
  return {
    language: say.language,
    title: words.title,
    lead: [words.when(say.dayAndTime(workshopAt(round)), say(round.workshop.place)), words.how],
    parts: parts.filter(({ rows }) => rows.length > 0),
  };
}

function row(index: number, label: string, lines: readonly string[]): DocumentRow {
  return { key: String(index), label, lines };
}

function nameOf({ heading, cards }: Topic): string {
  return heading ?? cards[0]?.text ?? '';
}
