import type { FC } from 'hono/jsx';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { consoleCertificateWords } from '../../../../shared/words/console/certificate.ts';
import type { OperatorVisit } from '../operator-visit.ts';

export function certificatePath({ id }: Pick<Application, 'id'>): string {
  return `/console/applicants/${id}/certificate`;
}

/** Leads from somebody who was in a pair to their certificate. */
export const ToCertificate: FC<{ readonly visit: OperatorVisit; readonly person: Application }> = ({ visit: { say, mayOpen }, person }) => {
  const path = certificatePath(person);
  const wasInPair = person.pairs.length > 0 || person.lastPair?.over === 'ended';
  return wasInPair && mayOpen(path) ? (
    <p>
      <a href={path}>{consoleCertificateWords(say).link}</a>
    </p>
  ) : null;
};
