import { destination, pino } from 'pino';
import type { Config } from './config.ts';
import type { Log } from './ports.ts';

/** One line of JSON each on standard error: standard output is for whoever started the server. */
export function openLog(level: Config['logLevel']): Log {
  const logger = pino({ level, base: null }, destination(2));
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}
