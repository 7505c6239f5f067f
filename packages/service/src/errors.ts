import type { ErrorTable } from "@sluse/core";

/** Every code this package throws, or answers with. */
export const serviceErrors: ErrorTable = {
  SLUSE_SERVICE_TOKEN_REFUSED: {
    means: "the request has no token, or one that does not hold here: `because` says which part of it",
    mend: "fetch a new access token for this service's audience, and send it as `Authorization: Bearer …`",
    nb: {
      means: "forespørselen har ikke noe token, eller et som ikke gjelder her: `because` sier hva ved det",
      mend: "hent et nytt tilgangstoken for denne tjenesten, og send det som `Authorization: Bearer …`",
    },
  },
  SLUSE_SERVICE_KEYS_UNREACHABLE: {
    means: "the keys that tokens are signed with cannot be had, so that nobody can be told from anybody",
    mend: "try again in a moment; whoever runs the service looks at its way to the issuer of tokens",
    nb: {
      means: "nøklene som token signeres med, kan ikke hentes, så ingen kan skilles fra noen annen",
      mend: "prøv igjen om litt; den som drifter tjenesten, ser på veien til utstederen av token",
    },
  },
  SLUSE_SERVICE_SCOPE_MISSING: {
    means: "the token does not have the scope that the route asks for",
    mend: "ask the issuer for a token with the scope that the route names",
    nb: {
      means: "tokenet har ikke det scopet ruten krever",
      mend: "be utstederen om et token med scopet som ruten nevner",
    },
  },
  SLUSE_SERVICE_CALLER_KIND: {
    means: "the route is for people, and the token is a system's",
    mend: "call it with the token of the person who decides: nobody approves on a system's word",
    nb: {
      means: "ruten er for personer, og tokenet er et systems",
      mend: "kall den med tokenet til personen som bestemmer: ingen godkjenner på et systems ord",
    },
  },
  SLUSE_SERVICE_ROUTE_UNKNOWN: {
    means: "there is no such route",
    mend: "see `/api/v1/openapi.json`",
    nb: {
      means: "det finnes ingen slik rute",
      mend: "se `/api/v1/openapi.json`",
    },
  },
  SLUSE_SERVICE_METHOD_UNKNOWN: {
    means: "the route is there, and does not take this method; `Allow` says which it takes",
    mend: "use one of the methods in `Allow`, or see `/api/v1/openapi.json`",
    nb: {
      means: "ruten finnes, men tar ikke imot denne metoden; `Allow` sier hvilke den tar",
      mend: "bruk en av metodene i `Allow`, eller se `/api/v1/openapi.json`",
    },
  },
  SLUSE_SERVICE_REQUEST_INVALID: {
    means: "path, query or body are not as the document describes them; `faults` says where",
    mend: "compare the request with `/api/v1/openapi.json`",
    nb: {
      means: "sti, spørring eller innhold er ikke slik dokumentet beskriver; `faults` sier hvor",
      mend: "sammenlign forespørselen med `/api/v1/openapi.json`",
    },
  },
  SLUSE_SERVICE_JSON_INVALID: {
    means:
      "a body or a line of it is not JSON that everybody reads alike: broken off, not UTF-8, a key twice, `__proto__`, half a character, or too deep",
    mend: "write it with a JSON library, each key once",
    nb: {
      means:
        "innholdet eller en linje i det er ikke JSON som alle leser likt: avbrutt, ikke UTF-8, en nøkkel to ganger, `__proto__`, et halvt tegn eller for dypt",
      mend: "skriv det med et JSON-bibliotek, hver nøkkel én gang",
    },
  },
  SLUSE_SERVICE_FORM_INVALID: {
    means: "the form is not two parts that everybody reads alike: `order` in JSON, and `recipients` in CSV",
    mend: "send `multipart/form-data` with those two parts, each with its own `Content-Type`, or the order and its rows as NDJSON",
    nb: {
      means: "skjemaet er ikke to deler som alle leser likt: `order` som JSON, og `recipients` som CSV",
      mend: "send `multipart/form-data` med de to delene, hver med sin egen `Content-Type`, eller bestillingen og radene som NDJSON",
    },
  },
  SLUSE_SERVICE_BODY_TOO_LARGE: {
    means: "the body, or a line of it, is larger than the service takes",
    mend: "send recipients as NDJSON; a list that is larger still goes in several mail-outs",
    nb: {
      means: "innholdet, eller en linje i det, er større enn tjenesten tar imot",
      mend: "send mottakerne som NDJSON; en enda større liste sendes som flere utsendinger",
    },
  },
  SLUSE_SERVICE_MEDIA_TYPE: {
    means: "the body has another `Content-Type` than the route takes",
    mend: "send what `detail` names, in UTF-8: recipients also as `application/x-ndjson` or `text/csv`",
    nb: {
      means: "innholdet har en annen `Content-Type` enn ruten tar imot",
      mend: "send det `detail` nevner, i UTF-8: mottakere også som `application/x-ndjson` eller `text/csv`",
    },
  },
  SLUSE_SERVICE_REFUSED: {
    means: "the gate did not let it pass: `findings` say what was met, and how to mend it",
    mend: "read the findings",
    nb: {
      means: "slusen slapp det ikke gjennom: `findings` sier hva som ble funnet, og hvordan det rettes",
      mend: "les funnene",
    },
  },
  SLUSE_SERVICE_WAVE_NOT_OPEN: {
    means: "no release here has this wave open",
    mend: "tell the outcomes to `/api/v1/outcomes`: they are taken at any time",
    nb: {
      means: "ingen utsending som slippes her, har denne bølgen åpen",
      mend: "meld utfallene til `/api/v1/outcomes`: der tas de imot når som helst",
    },
  },
  SLUSE_SERVICE_RELEASE_OPEN: {
    means: "this mail-out is being released here already",
    mend: "read the stream that is open, or close it and release again",
    nb: {
      means: "denne utsendingen slippes allerede herfra",
      mend: "les strømmen som er åpen, eller lukk den og slipp på nytt",
    },
  },
  SLUSE_SERVICE_KEY_REUSED: {
    means: "the `Idempotency-Key` was used before, for another request",
    mend: "make a new key for each request, and send the same one only with the same request",
    nb: {
      means: "denne `Idempotency-Key` er brukt før, til en annen forespørsel",
      mend: "lag en ny nøkkel for hver forespørsel, og send den samme bare med den samme forespørselen",
    },
  },
  SLUSE_SERVICE_KEY_UNDER_WAY: {
    means: "a request with the same `Idempotency-Key` is being answered",
    mend: "wait as long as `Retry-After` says, and send it again: the answer will be the same",
    nb: {
      means: "en forespørsel med samme `Idempotency-Key` besvares nå",
      mend: "vent så lenge `Retry-After` sier, og send den på nytt: svaret blir det samme",
    },
  },
  SLUSE_SERVICE_TOO_MANY: {
    means: "the caller asks too often, or for too much at once",
    mend: "wait as long as `Retry-After` says",
    nb: {
      means: "den som kaller, spør for ofte eller om for mye på én gang",
      mend: "vent så lenge `Retry-After` sier",
    },
  },
  SLUSE_SERVICE_STOPPING: {
    means: "the service is being stopped, and begins nothing that lasts",
    mend: "try again in a moment: another process may answer, or this one when it is back",
    nb: {
      means: "tjenesten er i ferd med å stoppe, og begynner ikke på noe som varer",
      mend: "prøv igjen om litt: en annen prosess svarer kanskje, eller denne når den er tilbake",
    },
  },
  SLUSE_SERVICE_LOOPBACK_ONLY: {
    means: "the service was to listen to other machines with trial keys, which everybody knows",
    mend: "listen on 127.0.0.1, or let callers in by tokens",
    nb: {
      means: "tjenesten skulle lytte til andre maskiner med prøvenøkler, som alle kjenner",
      mend: "lytt på 127.0.0.1, eller slipp kallere inn med token",
    },
  },
  SLUSE_SERVICE_PORT_TAKEN: {
    means: "the service cannot listen where it is told to",
    mend: "choose a port that is free, and a host that is this machine's",
    nb: {
      means: "tjenesten kan ikke lytte der den er bedt om",
      mend: "velg en port som er ledig, og et vertsnavn som er denne maskinens",
    },
  },
  SLUSE_SERVICE_WEBHOOK_SECRET: {
    means:
      "the secret that alerts are signed with is so short that it may be guessed, or longer than a secret is",
    mend: "make one of 24 to 64 random bytes, and give it to whoever listens",
    nb: {
      means:
        "hemmeligheten som beskjeder signeres med, er så kort at den kan gjettes, eller lengre enn en hemmelighet er",
      mend: "lag en på 24 til 64 tilfeldige byte, og gi den til den som lytter",
    },
  },
  SLUSE_SERVICE_FAULT: {
    means: "something failed that nobody foresaw; the service's log tells of it under `requestId`",
    mend: "try again, and tell whoever runs the service the `requestId`",
    nb: {
      means: "noe gikk galt som ingen hadde forutsett; tjenestens logg har det under `requestId`",
      mend: "prøv igjen, og oppgi `requestId` til den som drifter tjenesten",
    },
  },
};
