import type { FC } from 'hono/jsx';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { assistantOf } from '../../../../shared/domain/application/assistant.ts';
import { assistantsToldWords } from '../../../../shared/words/console/assistants-told.ts';
import type { OperatorVisit } from '../operator-visit.ts';

type Props = {
  readonly visit: OperatorVisit;
  /** The manager before the act; left out where it brings them in. */
  readonly before?: Application;
  readonly next: Application;
};

/** Who books for a manager from now on, or no more, and hears of it: of those whose address is not confirmed nobody does. */
export const AssistantsTold: FC<Props> = ({ visit: { say }, before, next }) => {
  const words = assistantsToldWords(say);
  const known = new Set(before?.assistantsBefore?.map(({ number }) => number));
  const gone = (next.assistantsBefore ?? []).filter(({ number }) => !known.has(number));
  const now = assistantOf(next);
  const isNew = now !== undefined && now.number !== before?.assisting?.number && next.status === 'confirmed';
  return (
    <>
      {gone.map(({ name }) => (
        <p>{words.goes(name)}</p>
      ))}
      {isNew ? <p>{words.comes(now.name)}</p> : null}
    </>
  );
};
