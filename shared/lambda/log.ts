import { Logger } from '@aws-lambda-powertools/logger';
import { LINES, type Log } from '../commands/log-lines.ts';
import { Misconfigured } from './environment.ts';

const logger = new Logger({ serviceName: 'omvant' });

export const log: Log = {
  info: (code, fields = {}) => logger.info(LINES[code], { code, ...fields }),
  warn: (code, fields = {}) => logger.warn(LINES[code], { code, ...fields }),
  error: (code, fields = {}, error) => logger.error(LINES[code], { code, ...fields, ...faultOf(error) }),
};

/** The kind of an error and where it arose. Its message is left out, since it can hold what somebody typed, unless it tells of our environment. */
function faultOf(error: unknown): { fault?: string; at?: string; misconfigured?: string } {
  if (!(error instanceof Error)) return {};
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    fault: error.name,
    ...(error instanceof Misconfigured ? { misconfigured: error.message } : {}),
    at: frames
      .slice(0, 5)
      .map((line) => line.trim())
      .join(' < '),
  };
}
