import type { FC } from 'hono/jsx';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import type { OperatorVisit } from '../operator-visit.ts';

type Props = { readonly visit: Pick<OperatorVisit, 'say'>; readonly person: Pick<Application, 'id' | 'answers'> };

/** From a page about somebody back to theirs. */
export const BackToPerson: FC<Props> = ({ visit: { say }, person: { id, answers } }) => (
  <LinkButton href={`/console/applicants/${id}`} quiet>
    {applicantWords(say).backTo(answers.name)}
  </LinkButton>
);
