import type { Delivery } from "./alert-sender.ts";

/** What is posted to a web address, and how long its answer is waited for, in milliseconds. */
export interface Post {
  readonly address: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeout: number;
}

/** Posts it once. Follows no redirect: what is meant for one address is not for another. */
export async function post(
  { address, headers, body, timeout }: Post,
  signal: AbortSignal,
): Promise<Delivery> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
    await response.body?.cancel();
    return deliveryOf(response.status);
  } catch {
    return { kind: "again", because: "no answer" };
  }
}

function deliveryOf(status: number): Delivery {
  if (status >= 200 && status < 300) return { kind: "told" };
  const because = `answered ${status}`;
  return status === 410 ? { kind: "never", because } : { kind: "again", because };
}
