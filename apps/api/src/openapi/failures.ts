import type { ErrorCode, Operation } from '@pairsmith/core';
import { HTTP_ANSWERS } from '../http/error-handler';

/** Every failure that an operation can answer: its own, and those that come with its form, its role and its path. */
export function failuresOf(operation: Operation): ErrorCode[] {
  const { method, path, role, query, errors = [] } = operation;
  // Whoever may call it: the page of another site may not.
  if (role === 'anyone') return ['forbidden', 'internal_error'];
  return [
    ...new Set<ErrorCode>([
      // A path may be encoded wrongly, and a header may ask for what is not there.
      'invalid_params',
      ...(query ? (['missing_required_params'] as const) : []),
      // A body is read wherever one is sent, also where none is needed.
      ...(method === 'get'
        ? []
        : ([
            'missing_required_params',
            'invalid_json',
            'payload_too_large',
            'request_timeout',
            'unsupported_media_type',
          ] as const)),
      'unauthorized',
      'forbidden',
      ...(path.includes('{') ? (['resource_not_found'] as const) : []),
      'rate_limited',
      'store_unavailable',
      'internal_error',
      ...errors,
    ]),
  ];
}

/** The HTTP statuses of an operation's failures, in order, each with its error types. */
export function failureStatuses(operation: Operation): { status: number; codes: ErrorCode[] }[] {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of failuresOf(operation)) {
    const { status } = HTTP_ANSWERS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return [...byStatus].map(([status, codes]) => ({ status, codes })).sort((a, b) => a.status - b.status);
}
