import type { ErrorTable } from "@sluse/core";

/** Every code this package throws of its own; what the service answers has the service's codes. */
export const clientErrors: ErrorTable = {
  SLUSE_CLIENT_UNREACHABLE: {
    means: "the service could not be asked, or the connection broke before it had answered: `cause` says how",
    mend: "ask again; whatever takes an `Idempotency-Key`, with the same one, so that it is done once",
    nb: {
      means:
        "tjenesten kunne ikke spørres, eller forbindelsen brøt før den hadde svart: `cause` sier hvordan",
      mend: "spør på nytt; der ruten tar en `Idempotency-Key`, med den samme, så det bare blir gjort én gang",
    },
  },
  SLUSE_CLIENT_ANSWER_UNKNOWN: {
    means:
      "what answered is not the service, or not as its document describes it: a proxy, or a wrong address",
    mend: "look at `baseUrl`, and at what lies between the client and the service",
    nb: {
      means:
        "det som svarte, er ikke tjenesten, eller svarer ikke slik dokumentet beskriver: en mellomtjener eller en feil adresse",
      mend: "se på `baseUrl` og på det som ligger mellom klienten og tjenesten",
    },
  },
  SLUSE_CLIENT_BROKEN_OFF: {
    means: "an answer that comes in lines broke off before its end",
    mend: "of a release: tell the outcomes of what was begun, and release again; nobody is cleared twice",
    nb: {
      means: "et svar som kommer linje for linje, ble brutt før det var slutt",
      mend: "for en utsending som slippes: meld utfallene av det som var begynt, og slipp på nytt; ingen klareres to ganger",
    },
  },
};
