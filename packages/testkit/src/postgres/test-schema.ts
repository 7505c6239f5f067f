import { randomBytes } from "node:crypto";

/** A schema name of one's own, so that tests on one server never meet. */
export const freshSchemaName = (): string => `prøve_${randomBytes(6).toString("hex")}`;
