import type { Ledger } from "@sluse/core";
import type { DoorName, Gate, Verdict } from "@sluse/gate";
import type { z } from "zod";

import type { BodyShape, Rows } from "../bodies/body-shape.ts";
import type { Caller } from "../callers/caller.ts";
import type { Scope } from "../callers/scope.ts";
import type { OpenReleases } from "../release/open-releases.ts";
import type { Wire } from "../schemas/wire.ts";

/** What a route is about; a system is shown what is its own. */
export type RouteSubject = "site" | "project" | "mail-out" | "project-of-body" | "clearances" | "stop";

/** One request, read. */
export interface Call<Body, Query> {
  readonly gate: Gate;
  readonly ledger: Ledger;
  readonly releases: OpenReleases;
  readonly caller: Caller;
  readonly by: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly rows: Rows;
  /** Ends when the caller is gone. */
  readonly signal: AbortSignal;
  readonly requestId: string;
}

/** What a route comes to. */
export type Reply<Value> =
  | { readonly kind: "value"; readonly value: Value }
  /** The gate's no, as a problem with its findings. */
  | { readonly kind: "refused"; readonly verdict: Verdict }
  | { readonly kind: "lines"; readonly lines: AsyncIterable<string> }
  | {
      readonly kind: "bytes";
      readonly bytes: Uint8Array;
      readonly type: string;
      readonly headers: Readonly<Record<string, string>>;
    };

export interface AnswerShape<Value> {
  readonly status: 200 | 201 | 204;
  readonly what: string;
  /** Of the value, or of each line. */
  readonly schema: z.ZodType<Wire<Value>>;
  /** Default `application/json`. */
  readonly type?: "application/json" | "application/x-ndjson" | "application/octet-stream";
}

/** Everything about a route but what it does: the document, the tests and the way in are made of this. */
export interface RouteData {
  readonly method: "get" | "post" | "put";
  /** Below `/api/v1`, parameters in braces. */
  readonly path: string;
  /** `submitMailOut` */
  readonly operation: string;
  readonly summary: string;
  /** The door of the gate it leads to. */
  readonly door: DoorName;
  /** `any`: whoever has a token at all. */
  readonly scope: Scope | "any";
  /** `people`: a person decides, never a system by itself. */
  readonly callers: "everybody" | "people";
  readonly subject: RouteSubject;
  /**
   * Which limit a request counts towards besides, or none at all: to stop is done however often a caller asks. Checks look at
   * what a caller names, and leave no trace in the ledger: they have a limit of their own.
   */
  readonly counts?: "checks" | "nothing";
  readonly query?: Readonly<Record<string, z.ZodType>>;
  /** Where another takes its place: said in the document and with every answer. */
  readonly deprecated?: Deprecation;
}

/** That a route is on its way out. Days are the first ones, at midnight UTC. */
export interface Deprecation {
  /** `2027-03-01`: whoever is new uses the other. */
  readonly since: string;
  /** From then on it may be gone. */
  readonly until: string;
  /** The operation that takes its place. */
  readonly instead: string;
}

/** A route with what it does, its types checked and put aside. */
export interface Route extends RouteData {
  readonly body: BodyShape<unknown>;
  readonly answer: AnswerShape<unknown>;
  readonly run: (call: Call<unknown, unknown>) => Promise<Reply<unknown>>;
}

interface TypedRoute<Body, Query, Value> extends Omit<RouteData, "query"> {
  readonly query?: { readonly [Key in keyof Query]: z.ZodType<Query[Key]> };
  readonly body: BodyShape<Body>;
  readonly answer: AnswerShape<Value>;
  readonly run: (call: Call<Body, Query>) => Promise<Reply<Value>>;
}

/** Makes a route: the compiler holds what it answers to the schema in the document. */
export const route = <Body, Query, Value>(typed: TypedRoute<Body, Query, Value>): Route =>
  // INVARIANT: a call's body and query were read by the route's own schemas.
  typed as unknown as Route;

export const value = <Value>(given: Value): Reply<Value> => ({ kind: "value", value: given });

/** A verdict that lets pass is an answer; any other is a problem. */
export const passed = <Passed extends Verdict>(verdict: Passed): Reply<Passed> =>
  verdict.decision === "release" ? { kind: "value", value: verdict } : { kind: "refused", verdict };
