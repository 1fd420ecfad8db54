/** The service refused. `message` is its own text: why, and what to do. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    message: string,
    /** The HTTP status, which the envelope's `code` repeats. */
    readonly status: number,
    /** `data.error_type`, e.g. `step_dependency_error`; null where the answer was not the service's (a proxy's, say). */
    readonly errorType: string | null,
    /** All fields of `data`: `missing_params`, `invalid_params`, `missing_steps`, `request_id` … */
    readonly data: Readonly<Record<string, unknown>>,
    /** Seconds after which the same request may succeed; null where repeating it is no use. */
    readonly retryAfter: number | null,
  ) {
    super(message);
  }
}

/** Reads a refusal, whoever sent it. */
export async function asApiError(response: Response, what: string): Promise<ApiError> {
  const text = await response.text();
  const data = dataOf(text);
  const seconds = Number(response.headers.get('retry-after'));
  return new ApiError(
    `${what} → ${response.status}: ${String(data?.response ?? text.slice(0, 300))}`,
    response.status,
    typeof data?.error_type === 'string' ? data.error_type : null,
    data ?? {},
    data?.can_retry === true ? seconds || 1 : null,
  );
}

function dataOf(text: string): Record<string, unknown> | null {
  try {
    return (JSON.parse(text) as { data?: Record<string, unknown> }).data ?? null;
  } catch {
    return null; // not our envelope: the text itself says what came instead
  }
}
