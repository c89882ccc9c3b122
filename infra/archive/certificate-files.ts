import { publicKeyOf } from '../../shared/domain/papers/signature.ts';
import { checkPage } from '../../shared/pages/papers/check-page.tsx';
import type { Round } from '../../shared/round/round-file.ts';
import { archiveWords } from '../../shared/words/archive.ts';
import { CHECK_FILE, KEY_FILE } from '../../shared/words/papers/checking.ts';
import { type Say, sayIn } from '../../shared/words/say.ts';
import type { ArchiveFile } from './archive-file.ts';

/** What anybody checks a certificate by when the round is gone: the public key, and the page that does it by itself in each language. `key` is the round's own. */
export function certificateFiles(round: Round, key: string, say: Say): readonly ArchiveFile[] {
  const words = archiveWords(say);
  const { pem, base64 } = publicKeyOf(key);
  return [
    { path: `certificates/${KEY_FILE}`, text: pem, what: words.certificateKey },
    ...round.languages.map((language) => ({
      path: `certificates/${language}/${CHECK_FILE}`,
      text: checkPage(round, base64, sayIn(language, round.zone)),
      what: `${words.certificateCheck} (${language})`,
    })),
  ];
}
