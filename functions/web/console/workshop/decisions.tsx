import type { FC } from 'hono/jsx';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { workshopWords } from '../../../../shared/words/console/workshop.ts';
import { roomWords } from '../../../../shared/words/workshop/room.ts';
import { resolutionFields } from '../../room/parts/decide-part.tsx';
import { formOf } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import { Table } from '../parts/table.tsx';
import { PutAway } from './cards.tsx';
import { WORKSHOP_PATH as PATH, type RoomProps } from './room-at.ts';

/** What was decided on how to go on, and where an operator writes a decision down. */
export const Decisions: FC<RoomProps> = ({ visit, at, inRoom, trouble }) => {
  const { say, tools } = visit;
  const words = workshopWords(say).decisions;
  const rows = inRoom.resolutions.flatMap(({ id, on }) => (on.is === 'withdrawn' ? [] : [{ id, on }]));
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{words.title}</h2>
      {rows.length === 0 ? <p>{words.none}</p> : null}
      {rows.length === 0 ? null : (
        <Table
          caption={words.caption}
          captionUnseen
          rows={rows}
          columns={[
            { label: words.what, cell: ({ on }) => <bdi>{on.text}</bdi> },
            { label: words.who, cell: ({ on }) => <bdi>{on.who}</bdi> },
            { label: words.when, cell: ({ on }) => <bdi>{on.when}</bdi> },
            { label: workshopWords(say).show.act, cell: ({ id, on }) => <PutAway visit={visit} what="resolution" id={id} on={on} /> },
          ]}
        />
      )}
      {at.doors === 'ahead' ? null : (
        <>
          <h3>{words.write}</h3>
          <ActForm nonce={visit.nonce} path={PATH} act="decide" values={{ key: tools.newId() }}>
            <AskAll fields={resolutionFields(say)} {...formOf(trouble, 'decide')} say={say} />
            <button type="submit">{roomWords(say).decide.button}</button>
          </ActForm>
        </>
      )}
    </section>
  );
};
