import { constants } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { connect } from "node:net";
import { dirname } from "node:path";

import type { SiteFile } from "@sluse/site";

import { broken, look, lookAt, well, type Checkup, type Looked } from "./checkup.ts";

const MIB = 2 ** 20;
const LITTLE = 1024 * MIB;
const TOO_LITTLE = 100 * MIB;
/** Seconds that clocks may differ by before tokens are refused, and register answers look old or new. */
const CLOCK_APART = 10;
const PATIENCE = 5000;

/** Room on the disks that are written to, and who may read what lies there. */
export async function checkDisks({ ledger, log, senders }: SiteFile): Promise<readonly Checkup[]> {
  const sqlite = "sqlite" in ledger ? ledger.sqlite : undefined;
  const outbox = senders.folder?.outbox;
  const written = [sqlite, log].flatMap((file) => (file === undefined ? [] : [dirname(file)]));
  const folders = new Set([...written, ...(outbox === undefined ? [] : [outbox])]);
  const rooms = await Promise.all([...folders].map((folder) => lookAt("disk", () => roomOf(folder), folder)));
  const closed = await Promise.all(
    [sqlite, log, outbox].flatMap((path) => (path === undefined ? [] : [openToOthers(path)])),
  );
  return [...rooms, ...closed].flat();
}

async function roomOf(of: string): Promise<readonly Checkup[]> {
  // What is not there yet is made at first use, beside what is.
  const folder = await nearest(of);
  try {
    await access(folder, constants.W_OK | constants.R_OK);
  } catch {
    return [broken("disk", { nb: "kan ikke skrives til", en: "cannot be written to" }, { of })];
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const size = `${Math.floor(free / MIB)} MiB`;
  const said = { nb: `${size} ledig`, en: `${size} free` };
  if (free < TOO_LITTLE) return [broken("disk", said, { of })];
  return [free < LITTLE ? look("disk", said, { of }) : well("disk", said, { of })];
}

async function nearest(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  const above = dirname(folder);
  return isThere || above === folder ? folder : nearest(above);
}

async function openToOthers(path: string): Promise<readonly Checkup[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found || process.platform === "win32" || (found.mode & 0o077) === 0) return [];
  const mend = { nb: `kjør chmod go= ${path}`, en: `run chmod go= ${path}` };
  return [
    look(
      "disk",
      { nb: "kan leses av andre på maskinen", en: "can be read by others on the machine" },
      { of: path, mend },
    ),
  ];
}

/** Where links are looked at from, and whether the way out is there. */
export async function checkLinks({ links }: SiteFile): Promise<readonly Checkup[]> {
  const { vantagePoint, egressProxy, allowPrivate } = links;
  const inTheHouse = Object.keys(allowPrivate ?? {});
  const from = well("links", {
    nb: `lenker prøves fra «${vantagePoint}»`,
    en: `links are tried from \`${vantagePoint}\``,
  });
  const inside = inTheHouse.map((host) =>
    look(
      "links",
      {
        nb: "kan ligge på et lukket nett: den som får brevet, når den kanskje ikke",
        en: "may lie on a closed network: whoever gets the letter may not reach it",
      },
      { of: host },
    ),
  );
  if (!egressProxy) return [from, ...inside];
  const { hostname, port, protocol } = new URL(egressProxy.address);
  const isThere = await answers(hostname, Number(port === "" ? (protocol === "https:" ? 443 : 80) : port));
  const of = egressProxy.address;
  const proxy = isThere
    ? well("links", { nb: "proxyen svarer", en: "the proxy answers" }, { of })
    : broken(
        "links",
        {
          nb: "proxyen svarer ikke: hver utsending med lenker holdes",
          en: "the proxy does not answer: every mail-out with links is held",
        },
        { of },
      );
  return [from, proxy, ...inside];
}

function answers(host: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host, port, timeout: PATIENCE });
  socket.once("connect", () => resolve(true));
  socket.once("timeout", () => resolve(false));
  socket.once("error", () => resolve(false));
  return promise.finally(() => socket.destroy());
}

/** The keys of whoever issues tokens, and their clock against this one. */
export async function checkIssuer({ service }: SiteFile): Promise<readonly Checkup[]> {
  if (!service?.tokens) return [];
  const of = service.tokens.keys;
  const before = Date.now();
  let response: Response;
  try {
    response = await fetch(of, { signal: AbortSignal.timeout(PATIENCE), redirect: "error" });
    await response.body?.cancel();
  } catch {
    return [
      broken(
        "service",
        {
          nb: "nøklene til den som utsteder token, kan ikke hentes: ingen slipper inn",
          en: "the issuer's keys cannot be had: nobody is let in",
        },
        { of },
      ),
    ];
  }
  const date = Date.parse(response.headers.get("date") ?? "");
  const keys: Checkup = response.ok
    ? well("service", { nb: "nøklene til utstederen er der", en: "the issuer's keys are there" }, { of })
    : broken(
        "service",
        { nb: `utstederen svarte ${response.status}`, en: `the issuer answered ${response.status}` },
        { of },
      );
  return Number.isNaN(date) ? [keys] : [keys, clockAgainst("clock", date - (before + Date.now()) / 2, of)];
}

/** @param apart milliseconds that the other clock is ahead */
function clockAgainst(looked: Looked, apart: number, of: string): Checkup {
  const seconds = Math.round(Math.abs(apart) / 1000);
  const said = { nb: `${seconds} s fra klokken her`, en: `${seconds} s from the clock here` };
  if (seconds <= CLOCK_APART) return well(looked, said, { of });
  const mend = { nb: "still klokken etter en tidsserver (NTP)", en: "set the clock by a time server (NTP)" };
  return broken(looked, said, { of, mend });
}
