import { MAIL_OUT_KINDS, isWhole, type MailOut, type NewStop, type Project, type Stop } from "@sluse/core";
import { stopId } from "@sluse/core/house";

import { ledgerError } from "./ledger-error.ts";

/** JSON drops keys that are undefined; the record has them. */
export const readProject = (record: unknown): Project => ({
  activation: undefined,
  ceilingAgreed: undefined,
  plan: undefined,
  complaints: [],
  formerSuperusers: [],
  ...(JSON.parse(String(record)) as Omit<
    Project,
    "activation" | "ceilingAgreed" | "plan" | "complaints" | "formerSuperusers"
  >),
});

/**
 * A mail-out as it was saved. One that has a part which its state has not, or lacks one, was not written by Sluse: nothing
 * of it is believed.
 * @throws SluseError `SLUSE_LEDGER_UNREADABLE`
 */
export function readMailOut(text: unknown): MailOut {
  const record: unknown = JSON.parse(String(text));
  if (isWhole(record)) return record;
  throw ledgerError(
    "SLUSE_LEDGER_UNREADABLE",
    "a mail-out of the ledger is not what its state says",
    { path: "mail_out.record" },
    {
      mend: "restore the ledger from its backup: somebody has changed a mail-out by hand",
    },
  );
}

/**
 * A stop as it was saved. One over what nobody knows may be over anything: as long as it is there, no stop is told of, and
 * nothing goes out.
 * @throws SluseError `SLUSE_LEDGER_UNREADABLE`
 */
export function readStop({ number, record }: Readonly<Record<string, unknown>>): Stop {
  const id = stopId(Number(number));
  const stop = readJson(record);
  if (isStop(stop)) return { id, ...stop };
  throw ledgerError(
    "SLUSE_LEDGER_UNREADABLE",
    `\`${id}\` of the ledger is over what nobody knows`,
    { path: "stop.record" },
    { mend: "restore the ledger from its backup, or upgrade Sluse if a newer version set the stop" },
  );
}

function readJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === "object" && given !== null;

function isStop(stored: unknown): stored is NewStop {
  if (!isObject(stored) || !isObject(stored["scope"]) || !Array.isArray(stored["opened"])) return false;
  const { kind, system, project, mailOut, only } = stored["scope"];
  switch (kind) {
    case "global":
      return true;
    case "system":
      return typeof system === "string" && isKindOrAll(only);
    case "project":
      return typeof project === "string" && isKindOrAll(only);
    case "mail-out":
      return typeof mailOut === "string";
    default:
      return false;
  }
}

const isKindOrAll = (only: unknown): boolean =>
  only === undefined || MAIL_OUT_KINDS.some((kind) => kind === only);
