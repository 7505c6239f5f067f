import { startDouble, type DoubleRequest } from "@sluse/testkit/doubles";

/** What a letter is sent with. */
interface Posted {
  readonly reference: string;
  readonly to: string;
  /** In base64. */
  readonly pdf?: string;
}

export interface MessageService extends AsyncDisposable {
  readonly url: string;
  /** Letters it has taken. */
  readonly taken: number;
  /** Letters that are like no other. */
  readonly different: number;
  /** The most letters that any one person got. */
  readonly mostForOne: number;
  /** Calls `what` when it has taken so many letters, and answers nothing until that is done. */
  at(count: number, what: () => Promise<void>): void;
}

/**
 * A message service on this machine, in place of yours: takes a letter with a reference, and can be asked afterwards
 * whether it has one. The seventh letter's answer never comes.
 */
export async function startMessageService(): Promise<MessageService> {
  const references = new Set<string>();
  const letters = new Map<string, number>();
  const contents = new Set<string>();
  let interruption: { readonly count: number; readonly what: () => Promise<void> } | undefined;
  const double = await startDouble({
    "POST /letters": async (request) => {
      const { reference, to, pdf = "" } = read(request);
      if (!Buffer.from(pdf, "base64").toString("latin1").startsWith("%PDF-"))
        return { status: 400, body: {} };
      references.add(reference);
      contents.add(pdf);
      letters.set(to, (letters.get(to) ?? 0) + 1);
      if (references.size === interruption?.count) await interruption.what();
      return { status: 201, body: {} };
    },
    "POST /taken": (request) => ({ status: 200, body: { taken: references.has(read(request).reference) } }),
  });
  double.faults.add({ path: "/letters", from: 7, fault: { kind: "timeout" } });
  return {
    url: double.baseUrl,
    get taken() {
      return references.size;
    },
    get different() {
      return contents.size;
    },
    get mostForOne() {
      return Math.max(...letters.values());
    },
    at: (count, what) => {
      interruption = { count, what };
    },
    [Symbol.asyncDispose]: () => double.close(),
  };
}

const read = ({ body }: DoubleRequest): Posted => JSON.parse(body) as Posted;

/**
 * Asks the service whether it took a letter: what to do with outcomes that are unknown. `undefined` when it does not say:
 * an error, or an answer that is something else than yes or no, is no "no".
 */
export async function wasTaken(service: string, reference: string): Promise<boolean | undefined> {
  try {
    const response = await fetch(`${service}/taken`, {
      method: "POST",
      body: JSON.stringify({ reference }),
      signal: AbortSignal.timeout(3000),
    });
    const { taken } = (await response.json()) as { readonly taken?: unknown };
    return response.ok && typeof taken === "boolean" ? taken : undefined;
  } catch {
    return undefined;
  }
}
