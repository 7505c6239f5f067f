import { namesUser, orderersOf, type LedgerTransaction, type MailOut, type MailOutSource } from "@sluse/core";

import { mailOutsInOrder, numberOf, type State } from "./state.ts";

export const mailOutPages = (state: State): Pick<LedgerTransaction, "pageMailOuts"> => ({
  async pageMailOuts({ from, states, order, after, limit }) {
    const found = mailOutsInOrder(state).filter(
      (mailOut) => states.includes(mailOut.state) && from.some((source) => isFrom(mailOut, source)),
    );
    const ordered = order === "newest-first" ? found.toReversed() : found;
    const comesAfter = (place: number, number: number): boolean =>
      order === "newest-first" ? number < place : number > place;
    const rest = ordered.filter(({ id }) => after === undefined || comesAfter(after, numberOf(state, id)));
    const mailOuts = rest.slice(0, limit);
    const last = mailOuts.at(-1);
    return { mailOuts, next: rest.length > limit && last ? numberOf(state, last.id) : undefined };
  },
});

function isFrom(mailOut: MailOut, source: MailOutSource): boolean {
  switch (source.kind) {
    case "site":
      return true;
    case "project":
      return mailOut.project === source.project;
    case "orderer":
      return (
        namesUser(orderersOf(mailOut), source.user) &&
        (source.project === undefined || mailOut.project === source.project)
      );
    default:
      return source satisfies never;
  }
}
