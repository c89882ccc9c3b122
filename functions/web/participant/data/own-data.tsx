import { readOwnData } from '../../../../shared/commands/privacy/own-data.ts';
import { ownDataWords } from '../../../../shared/words/privacy/own-data.ts';
import { AllOfIt } from '../../own-data/all-of-it.tsx';
import { dataFile } from '../../own-data/data-file.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import type { LinkHolder } from '../link/people.ts';
import { OwnPage } from '../parts/own-page.tsx';

/** Everything that is kept about the reader, also when they have left or the round is over. */
export async function showOwnData(holder: LinkHolder): Promise<Response> {
  const { tools, say, home, c, person } = holder;
  const data = await readOwnData(person.id, tools);
  if (data === undefined) return problemPage(c, 404);
  const words = ownDataWords(say);
  return show(
    c,
    <OwnPage holder={holder} title={words.title} back={home}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <a href={`${home}/data.json`} download>
          {words.file}
        </a>
      </p>
      <p class="muted">{words.fileHint}</p>
      <p>
        <a href={`/${say.language}/privacy/who-sees-what`}>{words.why}</a>
      </p>
      <AllOfIt given={{ data, round: tools.round, say, now: tools.now() }} />
    </OwnPage>,
  );
}

/** The same for another program. */
export async function giveOwnData({ tools, c, person }: LinkHolder): Promise<Response> {
  const data = await readOwnData(person.id, tools);
  return data === undefined ? problemPage(c, 404) : dataFile(c, data);
}
