import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readIdTable } from "@sluse/registers/id-table";
import { startEpromDouble } from "@sluse/testkit/doubles";

/** A fresh copy of `site/`, gone afterwards: the ledger lies in it, and the list of opt-outs is as new as can be. */
export async function copySite(): Promise<AsyncDisposable & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "ordering-system-"));
  await cp(new URL("site", import.meta.url), folder, { recursive: true });
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

/** What stands around the ordering system here, and is the real ePROM in earnest. */
export interface Eprom extends AsyncDisposable {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** ePROM tells what became of what it took: to `PUT <url>/api/MessageToCitizen` and `…/api/PromsFormOrder`. */
  callBack(url: string): Promise<void>;
  /** What only the recipients know. */
  reservedReached(): number;
}

/** The published version of the form. */
export const FORM = "4f1d5c4e-0d4e-4a8e-9a53-3f4b6e0e7f10";

/**
 * A double of ePROM on this machine, with what may happen in earnest: a time-out of Helsenorge, somebody without
 * Helsenorge, and somebody who made a reservation there that our list does not know of yet.
 */
export async function startEprom(folder: string): Promise<Eprom> {
  const apiKey = "key-of-the-example";
  const reserved = await idsIn(`${folder}/opt-outs.csv`);
  const [first, second] = (await idsIn(`${folder}/letter-recipients.csv`)).filter(
    (id) => !reserved.includes(id),
  );
  const eprom = await startEpromDouble({
    apiKey,
    forms: [{ id: FORM, published: true, paperEnabled: false }],
    reserved: [...reserved, first ?? ""],
    channelsOf: (id) => (id === second ? ["paper"] : ["helsenorge", "digital-mailbox", "unsecure", "paper"]),
  });
  eprom.faults.add({ path: "messagetocitizen", from: 12, fault: { kind: "status", status: 504 } });
  return {
    baseUrl: eprom.baseUrl,
    apiKey,
    async callBack(to) {
      const answers = await eprom.callbacks.send({ to, order: "shuffled" });
      const taken = answers.filter(Boolean).length;
      console.log(`callbacks: ${taken} of ${answers.length} taken`);
    },
    reservedReached: () => eprom.world.reservedReached().length,
    [Symbol.asyncDispose]: () => eprom.close(),
  };
}

async function idsIn(file: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { nationalId } of readIdTable(file))
    if (/^\d{11}$/u.test(nationalId)) ids.push(nationalId);
  return ids;
}
