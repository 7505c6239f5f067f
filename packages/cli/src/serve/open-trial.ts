import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createConsole, createTrialLogin, type Console } from "@sluse/console";
import type { Recipient } from "@sluse/core";
import { ClosingStack } from "@sluse/core/house";
import { createTrialCallers, type Callers, type Mount, type TrialCaller } from "@sluse/service";
import { openSite, type Site } from "@sluse/site";
import { checkFields, readYaml } from "@sluse/site/yaml";

import { letterTrier } from "./letter-trier.ts";
import { layStarter } from "../site-folder/lay-starter.ts";
import { registrationShape } from "../site-folder/registration-shape.ts";
import { orderedOf } from "../mail-out-folder/order-of.ts";
import { readMailOutFolder } from "../mail-out-folder/read-mail-out-folder.ts";
import { streamRecipients } from "../mail-out-folder/stream-recipients.ts";

/** A site with made-up people, for one process. */
export interface Trial extends AsyncDisposable {
  readonly site: Site;
  readonly callers: Callers;
  /** Each key with whom it stands for, to be shown. */
  readonly keys: readonly string[];
  /** The superusers' pages, and an order and its recipients to be sent. */
  readonly mountsAt: (address: string) => readonly Mount[];
}

const CENTRAL = "kari.central";
const SUPERUSER = "siri.superuser";
const ORDERER = "bjorn.orderer";
const PEOPLE = [
  { id: SUPERUSER, name: "Siri Superbruker" },
  { id: ORDERER, name: "Bjørn Bestiller" },
  { id: CENTRAL, name: "Kari i sentral funksjon" },
];
const FOR_EVER = "2099-01-01T00:00:00Z";

/** Keys of a trial: whoever has read this has them. */
const KEYS: Readonly<Record<string, TrialCaller>> = {
  "trial-central": { person: CENTRAL },
  "trial-superuser": { person: SUPERUSER },
  "trial-orderer": { person: ORDERER },
  "trial-system": { system: "eforsk" },
};

/** Opens a trial: the site that `sluse init` lays, in a folder that goes with it, with its project switched on. */
export async function openTrial(): Promise<Trial> {
  await using opened = new ClosingStack();
  const folder = opened.adopt(await mkdtemp(join(tmpdir(), "sluse-trial-")), (made) =>
    rm(made, { recursive: true, force: true }),
  );
  await layStarter(folder);
  const site = opened.use(await openSite(join(folder, "sluse.yaml"), { ledger: "memory" }));
  await openProject(site, folder);
  const files = await trialFiles(join(folder, "mailout"));
  const kept = opened.move();
  return {
    site,
    callers: createTrialCallers(KEYS),
    keys: Object.entries(KEYS).map(([key, who]) => `${key.padEnd(16)} ${Object.values(who).join("")}`),
    mountsAt: (address) => [{ path: "/", fetch: trialConsole(site, address).fetch }, ...files],
    [Symbol.asyncDispose]: () => kept[Symbol.asyncDispose](),
  };
}

/** The pages, where one logs in by choosing who one is. */
function trialConsole({ gate, ledger, policies, options: roles }: Site, origin: string): Console {
  const login = createTrialLogin(PEOPLE);
  const policy = policies.policyOf;
  return createConsole({
    gate,
    ledger,
    login,
    siteName: "Fjordheim",
    origin,
    roles,
    policy,
    pdf: roles.pdf,
    tryLetter: letterTrier(roles, policies.floor),
  });
}

async function openProject({ gate }: Site, folder: string): Promise<void> {
  const registration = checkFields(await readYaml(join(folder, "project.yaml"), "texts"), registrationShape);
  await gate.projects.register({ ...registration, by: CENTRAL });
  await gate.projects.activate(registration.id, {
    by: SUPERUSER,
    until: FOR_EVER,
    maxRecipients: 1000,
    comment: "A trial.",
  });
}

/** What the lines of `curl` in the README send: the starter's own mail-out, as JSON has it. */
async function trialFiles(folder: string): Promise<readonly Mount[]> {
  const read = await readMailOutFolder(folder);
  const recipients: Recipient[] = [];
  for await (const each of streamRecipients(read.recipientsPath)) recipients.push(each);
  const { orderedBy: _user, window, ...order } = orderedOf(read, ORDERER);
  const wire = {
    ...order,
    window: { from: new Date(window.from).toISOString(), until: new Date(window.until).toISOString() },
  };
  return [
    { path: "/trial/order.ndjson", fetch: () => lines([wire, ...recipients]) },
    { path: "/trial/recipients.ndjson", fetch: () => lines(recipients) },
  ];
}

const lines = (values: readonly unknown[]): Response =>
  new Response(values.map((value) => `${JSON.stringify(value)}\n`).join(""), {
    headers: { "content-type": "application/x-ndjson" },
  });
