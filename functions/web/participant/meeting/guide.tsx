import type { FC } from 'hono/jsx';
import { guideToMeeting } from '../../../../shared/pages/guides.ts';
import type { OwnPair } from '../../link-holder.ts';
import type { Guest } from '../arrival.ts';

type GuideProps = { readonly guest: Guest; readonly own: OwnPair; readonly number: number };

/** The conversation guide to one meeting, as the one reading needs it. */
export const GuideToMeeting: FC<GuideProps> = ({ guest, own: { pair, role }, number }) => {
  const { tools, say, texts } = guest;
  const words = texts.common.guide;
  const preparation = tools.round.meetings.preparation[role];
  const guide = guideToMeeting(tools.round, pair.fit.topics, number, say);
  return (
    <>
      <h2>{guide.title}</h2>
      <p>{guide.idea}</p>
      {preparation === 0 ? null : (
        <>
          <h3>{words.prepare(texts.common.minutes(preparation))}</h3>
          <p>{guide.prepare[role]}</p>
        </>
      )}
      <h3>{words.begin}</h3>
      <p>{guide.together}</p>
      <h3>{words.part}</h3>
      <p>{guide.during[role]}</p>
      <h3>{words.questions[role]}</h3>
      <ul>
        {guide.questions.map((question) => (
          <li>{question}</li>
        ))}
      </ul>
      <h3>{words.end}</h3>
      <p>{guide.end}</p>
    </>
  );
};
