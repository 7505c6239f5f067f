import {
  MINUTE,
  later,
  type Clock,
  type Finding,
  type FoundLink,
  type Instant,
  type LinkProbe,
  type Policy,
} from "@sluse/core";
import { checkLinks } from "@sluse/linkcheck";

export interface LinkWatch {
  readonly links: readonly string[];
  /** Tokens of the form's owner that stand in them, by slot name. */
  readonly canaries: Readonly<Record<string, string>>;
  readonly probe: LinkProbe;
  readonly policy: Policy["links"];
  /** The last look is at this moment, or the next after it. */
  readonly until: Instant;
  readonly everyMinutes: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** One look at all the links. */
export interface Look {
  readonly at: Instant;
  readonly findings: readonly Finding[];
}

/** Looks at the links of a mail-out again and again, as long as people may want to follow them. */
export async function* watchLinks({
  links,
  canaries,
  probe,
  policy,
  until,
  everyMinutes,
  clock,
  signal,
}: LinkWatch): AsyncGenerator<Look, void> {
  const found = links.map((address): FoundLink => ({
    address,
    from: "text",
    place: { kind: "text", document: "manifest", line: 1, column: 1 },
  }));
  for (;;) {
    const at = clock.now();
    const { findings } = await checkLinks(found, {
      probe,
      policy,
      canaries,
      answerPeriodEnds: until,
      signal,
    });
    yield { at, findings };
    if (links.length === 0) return;
    const next = later(at, everyMinutes * MINUTE);
    if (next > until) return;
    await clock.sleepUntil(next, signal);
  }
}
