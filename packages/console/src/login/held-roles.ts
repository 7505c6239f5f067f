import { AsyncLocalStorage } from "node:async_hooks";

import { foldUser, parseUserId, type SiteRole, type UserId } from "@sluse/core";

import type { ConsoleUser } from "../login.ts";

/** What people are to the site by their login, for as long as a request of theirs is answered, and for nobody else. */
export interface HeldRoles {
  /** For the gate: what somebody is, as far as the request that asks is theirs. */
  readonly heldRoles: (user: UserId) => readonly SiteRole[];
  /** Does something as somebody who is logged in. */
  within<Result>(user: ConsoleUser, work: () => Result): Result;
  /** What is read after the answer has begun is read as whoever asked for it. */
  keep<Item>(items: AsyncIterable<Item>): AsyncIterable<Item>;
}

interface Holder {
  readonly user: string;
  readonly roles: readonly SiteRole[];
}

/** Makes what hands roles of a login to the gate: one for a gate and its console. */
export function createHeldRoles(): HeldRoles {
  const asking = new AsyncLocalStorage<Holder>();
  return {
    heldRoles(user) {
      const holder = asking.getStore();
      return holder?.user === foldUser(user) ? holder.roles : [];
    },
    within: ({ id, roles = [] }, work) => asking.run({ user: foldUser(parseUserId(id)), roles }, work),
    keep(items) {
      const inside = AsyncLocalStorage.snapshot();
      return {
        [Symbol.asyncIterator]() {
          const iterator = items[Symbol.asyncIterator]();
          return {
            next: () => inside(() => iterator.next()),
            async return() {
              await inside(() => iterator.return?.());
              return { done: true, value: undefined };
            },
          };
        },
      };
    },
  };
}
