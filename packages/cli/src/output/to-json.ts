/** Fields that hold a moment, wherever they stand in what the gate answers. */
const MOMENTS: ReadonlySet<string> = new Set([
  "askedAt",
  "at",
  "checkedAt",
  "deliveredAt",
  "from",
  "notBefore",
  "openedAt",
  "opensAt",
  "registeredAt",
  "sendBefore",
  "settledAt",
  "since",
  "submittedAt",
  "toldAt",
  "until",
]);

/** JSON for a machine: moments in ISO 8601, UTC. */
export const toJson = (data: unknown): string =>
  `${JSON.stringify(
    data,
    (key, value: unknown) =>
      MOMENTS.has(key) && typeof value === "number" ? new Date(value).toISOString() : value,
    2,
  )}\n`;
