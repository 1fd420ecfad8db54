import { ApiError } from '@pairsmith/client';
import { SettingsError } from '@pairsmith/core';
import { Stopped } from '@pairsmith/embedded';
import { CommanderError } from 'commander';
import { CheckFailed, NotFound, StepFailed, Unreachable, UsageError } from './errors';

/** What scripts may rely on; docs/cli.md says the same. */
export const EXIT = {
  ok: 0,
  /** A bug of ours or of the service. */
  unexpected: 1,
  /** An option, argument or file that cannot be meant. */
  usage: 2,
  /** No such task, file or table. */
  notFound: 3,
  /** The service understood and said no: the key's role, a step before this one, a run in progress. */
  refused: 4,
  stepFailed: 5,
  /** No service, or a service that cannot reach what it needs. */
  unreachable: 6,
  /** `doctor` found something that has to be mended. */
  checkFailed: 7,
  interrupted: 130,
} as const;

/** What a shell adds to a signal's number. */
const SIGNALS = { SIGHUP: 129, SIGINT: EXIT.interrupted, SIGTERM: 143 };

const ofAnswer = ({ status, errorType }: ApiError): number => {
  if (errorType === null) return EXIT.unreachable;
  if (status === 404) return EXIT.notFound;
  if ([400, 413, 415, 416].includes(status)) return EXIT.usage;
  if (status === 500) return EXIT.unexpected;
  return status > 500 ? EXIT.unreachable : EXIT.refused;
};

export const exitCodeOf = (error: unknown): number => {
  // Whoever reads us has read enough: that is no failure.
  if (error instanceof Stopped)
    return error.by === 'closed' ? EXIT.ok : (SIGNALS[error.by as keyof typeof SIGNALS] ?? EXIT.interrupted);
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof UsageError || error instanceof SettingsError) return EXIT.usage;
  if (error instanceof NotFound) return EXIT.notFound;
  if (error instanceof StepFailed) return EXIT.stepFailed;
  if (error instanceof Unreachable) return EXIT.unreachable;
  if (error instanceof CheckFailed) return EXIT.checkFailed;
  if (error instanceof ApiError) return ofAnswer(error);
  return EXIT.unexpected;
};
