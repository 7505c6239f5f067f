/** Where a callback goes. */
interface Passing {
  /** Takes its outcome to the ledger. */
  readonly settle: (request: Request) => Promise<Response>;
  /** The ordering system; undefined: nobody else is told. */
  readonly toSystem: URL | undefined;
  /** The key that the system knows ePROM by. */
  readonly systemKey: string;
  readonly path: string;
}

const NAMES: Readonly<Record<string, string>> = {
  "/api/messagetocitizen": "api/MessageToCitizen",
  "/api/promsformorder": "api/PromsFormOrder",
};
/** ePROM waits for its answer. */
const PATIENCE = 20_000;

/**
 * Settles one of ePROM's callbacks, and passes it on with the key that the system knows. What was not believed here is not
 * passed on. ePROM is told of success when both have taken it, and calls again otherwise.
 */
export async function passOn(
  request: Request,
  { settle, toSystem, systemKey, path }: Passing,
): Promise<Response> {
  // Read once to settle, which asks for the key before it reads a whole body, and once to pass it on.
  const copy = request.clone();
  const settled = await settle(request);
  if (settled.status !== 200 || !toSystem) {
    await copy.body?.cancel();
    return settled;
  }
  const body = (await copy.json()) as object;
  const isTaken = ((await settled.json()) as { readonly success: boolean }).success;
  const passed = await put(new URL(NAMES[path] ?? "", toSystem), { ...body, apiKey: systemKey });
  // An id that nobody here knows may be one that the system ordered before the gate stood in front.
  return Response.json({ success: passed && isTaken });
}

async function put(address: URL, body: object): Promise<boolean> {
  try {
    const response = await fetch(address, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
    const told: unknown = await response.json();
    return typeof told === "object" && told !== null && "success" in told && told.success === true;
  } catch {
    return false;
  }
}
