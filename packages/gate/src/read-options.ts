import {
  LANGUAGES,
  REGISTER_KINDS,
  SluseError,
  parseInput,
  parsePolicy,
  projectInput,
  registerInput,
  systemInput,
  systemClock,
  usersInput,
  wordsInput,
  type Clock,
  type DocumentFormat,
  type Identities,
  type Ledger,
  type LinkProbe,
  type PdfReader,
  type Policy,
  type Project,
  type Register,
  type Typesetter,
} from "@sluse/core";
import { withFunctions } from "@sluse/core/house";
import type { SpellingAdapter, TemplateLibrary } from "@sluse/content";
import { z } from "zod";

import { clearingOf } from "./clearing-of.ts";
import type { Context, SiteRoles } from "./internal/context.ts";
import { silentLogger, type Logger } from "./logger.ts";
import type { GateOptions } from "./options.ts";
import { Pseudonyms } from "./internal/pseudonyms.ts";

const projectsInput = z.array(projectInput).min(1);
const register = withFunctions<Register>("register", "lookup").superRefine((given, context) => {
  if (!registerInput.safeParse(given.id).success)
    context.addIssue({ code: "custom", message: "a register's id is 1–64 of a–z, 0–9, ., _ and -" });
  if (!REGISTER_KINDS.includes(given.kind))
    context.addIssue({
      code: "custom",
      // A register of a kind nobody knows would never be asked, and what it knows would not count.
      message: `a register's kind is none of ${REGISTER_KINDS.join(", ")}`,
    });
  if (given.projects !== undefined && !projectsInput.safeParse(given.projects).success)
    context.addIssue({
      code: "custom",
      // One that is of a project nobody knows, or of none, would never be asked either.
      message: "a register's projects are a list of ids of projects, with one at least",
    });
  if (given.tells !== undefined && given.tells !== "refusals" && given.tells !== "consents")
    context.addIssue({ code: "custom", message: "a register tells `refusals` or `consents`" });
});
const registers = z.array(register).superRefine((all, context) => {
  const ids = all.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    context.addIssue({ code: "custom", message: `two registers are called \`${twice}\`` });
});

const key = z.strictObject({
  id: wordsInput,
  secret: z.instanceof(Uint8Array, { error: "is no bytes: read the text it is written in first" }),
});

const FORMATS: readonly DocumentFormat[] = ["text", "markdown", "html", "pdf"];

/** Its functions are read once: the time is asked for everywhere, and what would be no function then is told here. */
const clockInput: z.ZodType<Clock, Clock> = z
  .custom<Clock>((given) => typeof given === "object" && given !== null && !("then" in given), {
    error: "is no clock",
  })
  .transform((given, context): Clock => {
    const { now, sleepUntil, simulated } = given;
    if (typeof now === "function" && typeof sleepUntil === "function")
      return {
        now: () => now.call(given),
        sleepUntil: (at, signal) => sleepUntil.call(given, at, signal),
        ...(simulated === true ? { simulated } : {}),
      };
    context.addIssue({ code: "custom", message: "is no clock" });
    return z.NEVER;
  });

const options = z.strictObject({
  ledger: withFunctions<Ledger>("ledger", "transact", "close"),
  registers,
  identities: withFunctions<Identities>("source of people's numbers", "aliases").optional(),
  linkProbe: withFunctions<LinkProbe>("link probe", "probe"),
  policy: z.custom<Policy | ((project: Project) => Policy)>(
    (given) => typeof given === "function" || (typeof given === "object" && given !== null),
    { error: "is no policy" },
  ),
  pdf: withFunctions<PdfReader>("reader of PDFs", "check").optional(),
  typeset: z
    .custom<NonNullable<GateOptions["typeset"]>>(
      (given) =>
        typeof given === "function" || (typeof given === "object" && given !== null && !("then" in given)),
      { error: "is no typesetter, or a promise of one: await it first" },
    )
    .optional(),
  spelling: z
    .partialRecord(z.enum(LANGUAGES), withFunctions<SpellingAdapter>("dictionary", "check"))
    .optional(),
  // A format nobody knows is taken by nobody; a sender that takes nothing is a slip.
  takes: z.array(z.enum(FORMATS)).min(1).optional(),
  templates: withFunctions<TemplateLibrary>("template library", "find"),
  pseudonymKey: key,
  retiredKeys: z.array(key).optional(),
  centralFunction: usersInput,
  serviceDesk: usersInput.optional(),
  operations: usersInput.optional(),
  auditors: usersInput.optional(),
  heldRoles: z
    .custom<NonNullable<GateOptions["heldRoles"]>>((given) => typeof given === "function", {
      error: "is no function that answers roles",
    })
    .optional(),
  tell: z.array(z.strictObject({ name: wordsInput, system: systemInput.optional() })).optional(),
  logger: withFunctions<Logger>("logger", "info", "warn", "error").optional(),
  clock: clockInput.optional(),
});

/**
 * Reads the options of a gate, so that what is wrong with them is said when it is made and not when the first letter goes.
 * @throws SluseError `SLUSE_OPTION_INVALID`, `SLUSE_POLICY_INVALID`, `SLUSE_ID_INVALID`, `SLUSE_USERS_ALIKE`, `SLUSE_KEY_INVALID`
 */
export function readOptions(given: unknown): Context {
  const read = parseInput(options, given, { what: "the options of the gate", code: "SLUSE_OPTION_INVALID" });
  const { typeset } = read;
  const fixed = typeof typeset === "function" ? undefined : typeset;
  return {
    ledger: read.ledger,
    registers: read.registers,
    identities: read.identities,
    linkProbe: read.linkProbe,
    pdf: read.pdf,
    spelling: read.spelling,
    clearedBy: clearingOf([...(read.pdf?.rules ?? []), ...(fixed?.rules ?? [])]),
    typesetterOf: typeof typeset === "function" ? typeset : (): Typesetter | undefined => fixed,
    takes: new Set(read.takes ?? FORMATS),
    policyOf: readPolicy(read.policy),
    templates: read.templates,
    pseudonyms: new Pseudonyms(read.pseudonymKey, read.retiredKeys ?? []),
    site: {
      centralFunction: read.centralFunction,
      serviceDesk: read.serviceDesk ?? [],
      operations: read.operations ?? [],
      auditors: read.auditors ?? [],
      heldRoles: readHeldRoles(read.heldRoles),
    },
    tell: (read.tell ?? []).map(({ name, system }) => ({
      name,
      ...(system === undefined ? {} : { system }),
    })),
    logger: read.logger ?? silentLogger,
    clock: read.clock ?? systemClock,
  };
}

/** An answer that is no list of roles, such as a promise of one, gives nobody anything. */
function readHeldRoles(given: GateOptions["heldRoles"]): SiteRoles["heldRoles"] {
  if (!given) return () => [];
  return (user) => {
    const held: unknown = given(user);
    if (Array.isArray(held)) return held;
    throw new SluseError("SLUSE_OPTION_INVALID", "`heldRoles` answers no list of roles");
  };
}

/** A policy is read once, and the copy is used; one that is found for each project is read each time it is another. */
function readPolicy(given: Policy | ((project: Project) => Policy)): (project: Project) => Policy {
  if (typeof given !== "function") {
    const policy = parsePolicy(given);
    return () => policy;
  }
  const known = new WeakMap<object, Policy>();
  return (project) => {
    const found: unknown = given(project);
    if (typeof found !== "object" || found === null)
      throw new SluseError("SLUSE_POLICY_INVALID", `project \`${project.id}\` has no policy`);
    const before = known.get(found);
    if (before) return before;
    const policy = parsePolicy(found);
    known.set(found, policy);
    return policy;
  };
}
