import type { FC } from 'hono/jsx';
import { guideParts } from '../../../../shared/words/guides/guide-parts.ts';
import { guideToMeeting } from '../../../../shared/words/guides/guide-to-meeting.ts';
import type { OwnPair } from '../link/own-pairs.ts';
import type { LinkHolder } from '../link/people.ts';

type GuideProps = {
  readonly holder: LinkHolder;
  readonly own: OwnPair;
  readonly number: number;
  /** The level of its heading on the page. */
  readonly level: 2 | 3;
};

/** The conversation guide to one meeting, as the one reading needs it. */
export const GuideToMeeting: FC<GuideProps> = ({ holder, own: { pair, role }, number, level }) => {
  const { tools, say } = holder;
  const words = guideParts(say);
  const preparation = tools.round.meetings.preparation[role];
  const guide = guideToMeeting(tools.round, pair.fit.topics, number, say);
  const Title = level === 2 ? 'h2' : 'h3';
  const Part = level === 2 ? 'h3' : 'h4';
  return (
    <>
      <Title>{guide.title}</Title>
      <p>{guide.idea}</p>
      {preparation === 0 ? null : (
        <>
          <Part>{words.prepare(preparation)}</Part>
          <p>{guide.prepare[role]}</p>
        </>
      )}
      <Part>{words.begin}</Part>
      <p>{guide.together}</p>
      <Part>{words.part}</Part>
      <p>{guide.during[role]}</p>
      <Part>{words.questions[role]}</Part>
      <ul>
        {guide.questions.map((question) => (
          <li>{question}</li>
        ))}
      </ul>
      <Part>{words.end}</Part>
      <p>{guide.end}</p>
    </>
  );
};
