import type { MailOutId, ProjectId, UserId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { Channel } from "../vocabulary/channel.ts";
import type { Content } from "./content.ts";
import type { Recipient } from "./recipient.ts";
import type { MailOutKind } from "../vocabulary/mail-out-kind.ts";
import type { Round } from "../vocabulary/round.ts";

/**
 * What eFORSK's manual asks the superuser to be told three weeks ahead of a mail-out above 10 000: days and hours,
 * number, a person to call, who receives it and why they were recruited. The text is the mail-out's own.
 */
export interface Announcement {
  readonly schedule: string;
  readonly projectManager: { readonly name: string; readonly mobile: string; readonly email: string };
  readonly recipientsAre: string;
  readonly recruitedBecause: string;
  /** The institution's switchboard knows that people may call. */
  readonly switchboardTold: boolean;
}

/** The form of an order. Its cover letter (følgebrev) is the order's document. */
export interface FormOrder {
  /** Of the published form version. */
  readonly id: string;
  /** When the task ends, for everybody. */
  readonly expires?: Instant;
  /** In its place: days, 1 to 365, from the one somebody is cleared on to the last one they can answer on. */
  readonly expiresAfterDays?: number;
  /** Skjemainformasjon, as it stands in ePROM, which keeps it apart from the form. Without it the order is held. */
  readonly taskText?: string;
}

/** What an order without recipients says of those who will come. */
export interface StandingTerms {
  /** What makes somebody a recipient, in words for the superuser: `scheduled for surgery, three months ago`. */
  readonly trigger: string;
  /** At most this many people are cleared on any one day, by the calendar of Norway. */
  readonly perDay: number;
  /** At most this many people are cleared in all. */
  readonly inAll: number;
  /** Values of a recipient who does not exist: what each recipient's own values are like. Checked and shown in their place. */
  readonly sample?: Readonly<Record<string, string>>;
}

/** What an ordering system asks to have sent: to people it names, or to people as they come. */
export type Order = ListedOrder | StandingOrder;

/** An order for people who are known when it is made. */
export interface ListedOrder extends Ordered {
  /** Streamed once; never kept. */
  readonly recipients: AsyncIterable<Recipient> | Iterable<Recipient>;
  readonly standing?: undefined;
}

/**
 * A standing order (løpende utsending): approved once, and then cleared one person at a time as they come, until its window
 * ends.
 */
export interface StandingOrder extends Ordered {
  readonly standing: StandingTerms;
  readonly recipients?: undefined;
}

/** What every order says. Times are instants; see `instant()`. */
export interface Ordered {
  readonly project: ProjectId;
  /** What whoever orders calls it: the same order under the same reference is the same mail-out. */
  readonly reference?: string;
  readonly kind: MailOutKind;
  readonly round: Round;
  /** For a follow-up: the step of the project's plan, by its name. */
  readonly step?: string;
  /**
   * How the ordering system tags what it sends: a code of Volven 7618 (tjenesteområde). Secondary use is `5`, and must
   * be tagged so; an ordering system that is marked as research in ePROM tags with 5.
   */
  readonly purposeTag?: string;
  /** Channels the ordering system would send through, in order, at least one. Default: those of the mandate. */
  readonly channels?: readonly Channel[];
  readonly content: Content;
  /** First and last moment a letter may leave. */
  readonly window: { readonly from: Instant; readonly until: Instant };
  readonly orderedBy: UserId;
  /** People whose order it is too: whom a system orders for. They count as having ordered it, and do not approve it. */
  readonly alsoOrderedBy?: readonly UserId[];
  /** Last moment an answer is of use: links and certificates must last until then. */
  readonly answerBy?: Instant;
  /** For forms. */
  readonly form?: FormOrder;
  /** For corrections: the faulty mail-out, and what was wrong with it. */
  readonly corrects?: { readonly mailOut: MailOutId; readonly cause: string };
  /** Above the policy's size: what the superuser must know. */
  readonly announcement?: Announcement;
  /** An earlier mail-out of the project that announced the same; its time counts. */
  readonly announcedWith?: MailOutId;
}
