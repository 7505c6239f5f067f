import { loadTemplates, type TemplateLibrary } from "@sluse/content";
import { systemClock, type Clock, type Ledger, type LinkProbe, type Register } from "@sluse/core";
import { createGate, type Gate, type GateOptions, type PseudonymKey } from "@sluse/gate";
import { createLinkProbe } from "@sluse/linkcheck";
import { createPdfReader } from "@sluse/pdf";
import type { OpenTypesetter } from "@sluse/typeset";

import { openLetterhead, takesOf } from "./open-letterhead.ts";
import { openLedger } from "./open-ledger.ts";
import { openLog } from "./open-log.ts";
import { openPolicies, type Policies } from "./open-policies.ts";
import { openRegisters } from "./open-registers.ts";
import { readKey, readSecret } from "./read-secret.ts";
import type { KeyReference, LinkSettings, SiteFile } from "./site-file.ts";

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
  readonly gate: Gate;
  readonly ledger: Ledger;
}

/** Reads what the configuration points at. Nothing is opened for writing, and the ledger is not touched. */
export async function readSite(
  file: SiteFile,
  environment: Environment,
  clock: Clock = systemClock,
): Promise<SiteParts> {
  const policies = await openPolicies(file.policy);
  const templates = await loadTemplates(file.templates);
  const registers = await openRegisters(file.registers, {
    mode: policies.floor.people,
    clock,
    environment,
  });
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
      linkProbe,
      pdf: createPdfReader(),
      ...(typesetter && { typeset: typesetter }),
      ...(takes && { takes }),
      templates,
      policy: policies.policyOf,
      pseudonymKey,
      retiredKeys,
      centralFunction: file.centralFunction,
      serviceDesk: file.serviceDesk,
      operations: file.operations,
      auditors: file.auditors,
      clock,
    },
  };
}

/** Opens the gate: everything else is checked before the ledger is touched. */
export async function openSite(file: SiteFile, environment: Environment): Promise<Site> {
  await using opened = new AsyncDisposableStack();
  const parts = await readSite(file, environment);
  opened.defer(async () => parts.typesetter?.close());
  const logger = openLog(file.log);
  const ledger = await openLedger(file.ledger, environment);
  opened.defer(() => ledger.close());
  const gate = await createGate({ ...parts.options, ledger, logger });
  const kept = opened.move();
  return { ...parts, gate, ledger, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

async function keyOf({ id, secret }: KeyReference, environment: Environment): Promise<PseudonymKey> {
  return { id, secret: await readKey(secret, environment) };
}

/** How this site looks at links. Nothing here can switch the looking off. */
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
