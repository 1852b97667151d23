/** A request to a web service that may answer that it wants to be asked later. */
export interface Call {
  url: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** How often a call is made before it counts as failed. */
const ATTEMPTS = 5;
/** The longest wait between two attempts, in milliseconds, whatever the service asks for. */
const LONGEST_WAIT = 60_000;
/** How long a service may take to answer, in milliseconds. */
const PATIENCE = 30_000;

/** A service refused, or did not answer; the message says what it said. */
export class ServiceFailed extends Error {}

/**
 * Calls a service. Tries again after the time that it asks for where it answers 429, and a little later where it answers 5xx or
 * not at all.
 * @param wait waits so many milliseconds
 * @returns the text of the answer
 * @throws ServiceFailed
 */
export async function callService(
  { url, ...init }: Call,
  wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds)),
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask(url, init).catch((error: Error) => error);
    if (!(answer instanceof Error)) {
      const { text } = answer;
      if (answer.ok) return text;
      const isPassing = answer.status === 429 || answer.status >= 500;
      if (!isPassing || attempt === ATTEMPTS) throw new ServiceFailed(`HTTP ${answer.status}: ${text.slice(0, 300)}`);
      await wait(waitOf(answer.retryAfter, attempt));
    } else {
      if (attempt === ATTEMPTS)
        throw new ServiceFailed(String((answer.cause as Error | undefined)?.message ?? answer.message));
      await wait(waitOf(null, attempt));
    }
  }
}

/** One attempt, to the end of the answer's text. */
async function ask(url: string, init: RequestInit) {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) });
  const { ok, status, headers } = response;
  return { ok, status, retryAfter: headers.get('retry-after'), text: await response.text() };
}

/** What `Retry-After` asks for, seconds or a date (RFC 9110, 10.2.3); without it twice as long after each attempt. */
function waitOf(asked: string | null, attempt: number): number {
  const seconds = Number(asked ?? Number.NaN);
  const until = Number.isNaN(seconds) && asked !== null ? Date.parse(asked) - Date.now() : seconds * 1000;
  return Math.min(Number.isNaN(until) ? 500 * 2 ** attempt : Math.max(until, 0), LONGEST_WAIT);
}
