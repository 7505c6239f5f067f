import { createHeldRoles } from "@sluse/console";
import { SluseError, type Ledger } from "@sluse/core";
import { ClosingStack } from "@sluse/core/house";
import {
  createMetrics,
  createService,
  createTokenCallers,
  serveMetrics,
  startServer,
  startTelling,
  type AlertSender,
  type Callers,
  type Mount,
} from "@sluse/service";
import type { ServiceSettings, Site } from "@sluse/site";

import { readCount } from "../internal/read-count.ts";
import { alertSenders } from "../serve/alert-senders.ts";
import { openConsole, type OpenConsole } from "../serve/open-console.ts";
import { openEpromFronts } from "../serve/eprom-fronts.ts";
import { openTrial } from "../serve/open-trial.ts";
import type { CommandResult, Session } from "../session.ts";

interface Options {
  readonly port?: string;
  readonly trial?: true;
  readonly eprom?: true;
}

/** What is served, and where. */
interface Serving {
  readonly site: Site;
  readonly callers: Callers;
  readonly alerts: readonly AlertSender[];
  /** What else is answered, once the address is known. */
  readonly mountsAt: (address: string) => readonly Mount[];
  readonly host: string;
  readonly port: number;
  /** What is said when it is open. */
  readonly lines: readonly string[];
}

const PORT = 8080;

/** The work of `sluse serve`: until it is interrupted. */
export async function serve(session: Session, options: Options): Promise<CommandResult> {
  const { terminal, texts } = session;
  await using opened = new ClosingStack();
  const serving = await (options.trial ? trial(session, opened) : inEarnest(session, options, opened));
  const { site, callers, alerts, mountsAt, host, lines } = serving;
  const port = options.port === undefined ? serving.port : readCount("--port", options.port);
  const { gate, ledger, options: gateOptions } = site;
  const { logger, clock } = gateOptions;
  const counted = options.trial ? undefined : site.file.service?.metrics;
  const metrics = counted && createMetrics();
  if (counted && metrics) opened.use(await serveMetrics(metrics, counted));
  const service = createService({
    gate,
    ledger,
    callers,
    ...(metrics && { metrics }),
    ...(logger && { logger }),
    ...(clock && { clock }),
  });
  const telling = opened.use(
    startTelling({ ledger, gate, senders: alerts, ...(logger && { logger }), ...(clock && { clock }) }),
  );
  const server = await startServer({ service, mountsAt, host, port });
  const { stream } = terminal.out;
  if (!session.isJson) {
    stream.write(`${texts.serve.open(server.address)}\n`);
    for (const line of lines) stream.write(`${line}\n`);
  }
  await interrupted(terminal.signal);
  if (!session.isJson) stream.write(`${texts.serve.stopping}\n`);
  await server.stop();
  await telling.stop();
  return { exitCode: 0, data: { address: server.address }, text: `${texts.serve.closed}\n` };
}

async function inEarnest(session: Session, { eprom }: Options, opened: ClosingStack): Promise<Serving> {
  const held = createHeldRoles();
  const site = opened.use(await session.openSite(held.heldRoles));
  const { service } = site.file;
  const missing = (path: string): SluseError =>
    new SluseError("SLUSE_CLI_SERVICE_MISSING", `\`sluse.yaml\` does not say \`${path}\``, {
      place: { file: site.file.path, path },
    });
  if (!service) throw missing("service");
  if (eprom && !service.eprom) throw missing("service.eprom");
  const { host = "127.0.0.1", port = PORT } = service;
  const { environment } = session.terminal;
  const fronts = eprom
    ? opened.use(await openEpromFronts(site, service.eprom ?? {}, environment)).mounts
    : [];
  const { address, console: settings } = service;
  const pages = settings && (await openConsole(site, { settings, address, environment, held }));
  return {
    site,
    callers: tokenCallers(service, site.ledger),
    alerts: await alertSenders(service, environment),
    mountsAt: () => [...fronts, ...(pages ? [pages.mount] : [])],
    host,
    port,
    lines: [
      ...fronts.map(({ path }) => session.texts.serve.eprom(path)),
      ...(pages ? await pagesLines(pages, session) : []),
    ],
  };
}

/** Where the pages are; and that nobody can log in, when the provider is away. It is asked again at each login. */
async function pagesLines({ login, returnTo }: OpenConsole, { texts }: Session): Promise<readonly string[]> {
  const lines = [texts.serve.pages(new URL(returnTo).origin, returnTo)];
  const isReached = await login.reach().then(
    () => true,
    () => false,
  );
  return isReached ? lines : [...lines, texts.serve.noLogin];
}

function tokenCallers({ address, tokens }: ServiceSettings, ledger: Ledger): Callers {
  if (!tokens) return NOBODY;
  const { keys, ...rest } = tokens;
  return createTokenCallers({ ...rest, address, ledger, keys: new URL(keys) });
}

/** Where there are no tokens that let anybody in. */
const NOBODY: Callers = {
  loopbackOnly: false,
  identify: async () => ({
    kind: "refused",
    code: "SLUSE_SERVICE_TOKEN_REFUSED",
    because: "no tokens are taken here",
    scheme: "Bearer",
  }),
};

async function trial({ texts }: Session, opened: ClosingStack): Promise<Serving> {
  const { site, callers, keys, mountsAt } = opened.use(await openTrial());
  const lines = [texts.serve.trial, ...keys.map((key) => `  ${key}`)];
  return { site, callers, alerts: [], mountsAt, host: "127.0.0.1", port: PORT, lines };
}

function interrupted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  signal.addEventListener("abort", () => resolve(), { once: true });
  return promise;
}
