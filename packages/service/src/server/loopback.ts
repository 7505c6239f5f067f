const NAMES: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);

/** Whether only this machine is heard on it. */
export const isLoopbackHost = (host: string): boolean => NAMES.has(host);

/** Whether a `Host` header names this machine as itself. */
export function isLoopbackName(header: string | null): boolean {
  const [, bracketed, plain] = /^(?:\[([\da-f:]+)\]|([\w.-]+))(?::\d+)?$/u.exec(header ?? "") ?? [];
  return NAMES.has(bracketed ?? plain ?? "");
}
