import { resolve } from "node:path";

import { loadTemplates, type TemplateLibrary } from "@sluse/content";
import {
  SluseError,
  systemClock,
  type Clock,
  type Ledger,
  type LinkProbe,
  type Policy,
  type Register,
} from "@sluse/core";
import { ClosingStack, assertNode, functionInput, readArgument, withFunctions } from "@sluse/core/house";
import { createGate, type Gate, type GateOptions, type PseudonymKey } from "@sluse/gate";
import { createLinkProbe } from "@sluse/linkcheck";
import { createPdfReader } from "@sluse/pdf";
import type { OpenTypesetter } from "@sluse/typeset";
import { z } from "zod";

import { openLetterhead, takesOf } from "./open-letterhead.ts";
import { openLedger } from "./open-ledger.ts";
import { openLog } from "./open-log.ts";
import { openSpelling } from "./open-spelling.ts";
import { openPolicies, type Policies } from "./open-policies.ts";
import { identitiesOf, openRegisters } from "./registers/open-registers.ts";
import { readKey, readSecret } from "./secrets/read-secret.ts";
import { readSiteFile, type KeyReference, type LinkSettings, type SiteFile } from "./site-file.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that stands around the gate at one site, read and checked. */
export interface SiteParts {
  readonly policies: Policies;
  readonly templates: TemplateLibrary;
  readonly registers: readonly Register[];
  readonly linkProbe: LinkProbe;
  /** Makes letters on the site's letterhead; whoever read the site closes it. */
  readonly typesetter: OpenTypesetter | undefined;
  readonly options: Omit<GateOptions, "ledger">;
}

/** A gate with its ledger open. */
export interface Site extends SiteParts, AsyncDisposable {
  readonly file: SiteFile;
  readonly gate: Gate;
  readonly ledger: Ledger;
  /** Closes the ledger, and what else was opened. `await using` does it too. */
  close(): Promise<void>;
}

/** What a site is opened with, when it is not what it is in earnest. */
export interface OpenSiteOptions {
  /** Where secrets that `sluse.yaml` takes from the environment stand. Default: the environment of this process. */
  readonly environment?: Environment;
  /** Default: the system's clock. */
  readonly clock?: Clock;
  /** `memory`: an empty ledger that is gone when the site closes, for tests. Default: the one in `sluse.yaml`. */
  readonly ledger?: "memory";
  /** The gate's own: what people are to the site by a login of theirs. Default: nothing. */
  readonly heldRoles?: GateOptions["heldRoles"];
}

const optionsInput = z.strictObject({
  environment: z
    .custom<Environment>((each) => typeof each === "object" && each !== null, { error: "is no environment" })
    .optional(),
  clock: withFunctions<Clock>("clock", "now", "sleepUntil").optional(),
  ledger: z.literal("memory").optional(),
  heldRoles: functionInput<NonNullable<GateOptions["heldRoles"]>>().optional(),
});

/**
 * Reads what the configuration points at. Nothing is opened for writing, and the ledger is not touched.
 * @throws SluseError for a policy, template, word list, key or register that cannot be read or is not what it should be, with its place
 */
export async function readSite(
  file: SiteFile,
  environment: Environment,
  clock: Clock = systemClock,
): Promise<SiteParts> {
  const policies = await openPolicies(file.policy);
  const templates = await loadTemplates(file.templates);
  const spelling = await openSpelling(file.spelling);
  const registers = await openRegisters(file.registers, {
    mode: policies.floor.people,
    clock,
    environment,
  });
  assertPopulation(file, policies.floor, registers);
  const identities = identitiesOf(registers);
  const linkProbe = await openLinkProbe(file.links, environment, clock);
  const pseudonymKey = await keyOf(file.pseudonymKey, environment);
  const retiredKeys = await Promise.all(file.retiredKeys.map((key) => keyOf(key, environment)));
  const takes = takesOf(file);
  // Last, so that nothing is left open when something else cannot be read.
  const typesetter = await openLetterhead(file.letterhead);
  return {
    policies,
    templates,
    registers,
    linkProbe,
    typesetter,
    options: {
      registers,
      ...(identities === undefined ? {} : { identities }),
      linkProbe,
      pdf: createPdfReader(),
      ...(typesetter && { typeset: typesetter }),
      ...(takes && { takes }),
      templates,
      ...(spelling && { spelling }),
      policy: policies.policyOf,
      pseudonymKey,
      retiredKeys,
      centralFunction: file.centralFunction,
      serviceDesk: file.serviceDesk,
      operations: file.operations,
      auditors: file.auditors,
      tell: Object.entries(file.service?.alerts ?? {}).map(([name, { system }]) => ({
        name,
        ...(system === undefined ? {} : { system }),
      })),
      clock,
    },
  };
}

/**
 * The gate of a site, from its `sluse.yaml`: ledger, policy, templates, registers, keys and log. Everything is read and
 * checked before the ledger is touched.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`; `SLUSE_SITE_…` with file, line and column; `SLUSE_POLICY_…`, `SLUSE_TEMPLATE_…`, `SLUSE_LEDGER_…`,
 * `SLUSE_KEY_…`, `SLUSE_NODE_TOO_OLD`
 */
export async function openSite(path: string, given: OpenSiteOptions = {}): Promise<Site> {
  assertNode();
  const at = readArgument(z.string(), path, "the path");
  const options = readArgument(optionsInput, given, "the options of a site");
  const { environment = process.env, clock = systemClock } = options;
  const file = await readSiteFile(resolve(at));
  await using opened = new ClosingStack();
  const parts = await readSite(file, environment, clock);
  opened.defer(async () => parts.typesetter?.close());
  const logger = openLog(file.log);
  const ledger = await openLedger(options.ledger ?? file.ledger, environment);
  opened.defer(() => ledger.close());
  const { heldRoles } = options;
  const gate = await createGate({ ...parts.options, ...(heldRoles && { heldRoles }), ledger, logger });
  const kept = opened.move();
  const close = (): Promise<void> => kept[Symbol.asyncDispose]();
  return { ...parts, file, gate, ledger, close, [Symbol.asyncDispose]: close };
}

/**
 * Says at once what would else hold each mail-out: a register that the rules ask for, for people who exist, is not there.
 * @throws SluseError `SLUSE_SITE_POPULATION_MISSING`
 */
function assertPopulation(
  { path }: SiteFile,
  { people, orders, registers: { populationFor } }: Policy,
  registers: readonly Register[],
): void {
  const purposes = populationFor.filter((purpose) => orders.purposes.includes(purpose));
  if (people !== "production" || purposes.length === 0) return;
  if (registers.some(({ kind }) => kind === "population")) return;
  throw new SluseError(
    "SLUSE_SITE_POPULATION_MISSING",
    `no register tells who has died or emigrated, and the policy asks for one where the purpose is \`${purposes.join(", ")}\``,
    { place: { file: path, path: "registers" } },
  );
}

async function keyOf({ id, secret }: KeyReference, environment: Environment): Promise<PseudonymKey> {
  return { id, secret: await readKey(secret, environment) };
}

/**
 * How this site looks at links. Nothing here can switch the looking off.
 * @throws SluseError `SLUSE_LINKCHECK_OPTIONS`, or that of a secret which cannot be read
 * @example `await openLinkProbe(file.links, process.env)`
 */
export async function openLinkProbe(
  { egressProxy, ...settings }: LinkSettings,
  environment: Environment,
  clock: Clock = systemClock,
): Promise<LinkProbe> {
  const authorization =
    egressProxy?.authorization && (await readSecret(egressProxy.authorization, environment));
  return createLinkProbe({
    ...settings,
    clock,
    ...(egressProxy && {
      egressProxy: {
        address: egressProxy.address,
        ...(authorization === undefined ? {} : { authorization }),
      },
    }),
  });
}
