import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const epromErrors: ErrorTable = {
  SLUSE_EPROM_CLEARANCE_TWICE: {
    means:
      "A wave that was given to the sender names a clearance twice. A clearance is the right to send one thing once.",
    mend: "Give the sender the gate's waves as they are.",
    nb: {
      means:
        "En bølge som ble gitt til avsenderen, nevner en klarering to ganger. En klarering er retten til å sende én ting én gang.",
      mend: "Gi avsenderen slusens bølger slik de er.",
    },
  },
  SLUSE_EPROM_DISTRIBUTION_RULE: {
    means:
      "A distribution rule is none of ePROM's, or is `NoDistribution`, which leaves the sending to others.",
    mend: "Give a rule that ePROM has, by number or name. For research that is `HelsenorgeOnly`.",
    nb: {
      means:
        "En distribusjonsregel er ikke en av ePROMs, eller er `NoDistribution`, som overlater sendingen til andre.",
      mend: "Oppgi en regel som ePROM har, med nummer eller navn. For forskning er det `HelsenorgeOnly`.",
    },
  },
  SLUSE_EPROM_ID_TWICE: {
    means: "ePROM answered two orders with the same id: what a callback tells of it could be of either.",
    mend: "Reconcile both clearances by what ePROM's log tells, and ask Hemit why.",
    nb: {
      means: "ePROM svarte med samme id på to bestillinger: en tilbakemelding om den kan gjelde begge.",
      mend: "Avklar utfallet av begge klareringene etter ePROMs logg, og spør Hemit hvorfor.",
    },
  },
  SLUSE_EPROM_INDEX_UNREADABLE: {
    means:
      "The file that holds which clearance each of ePROM's ids belongs to cannot be read or written: the folder is not there, the file is no database, the disk is full, or another process held it for more than five seconds.",
    mend: "Mend what the cause names. What ePROM told meanwhile, it tells again; a letter whose id was not written down stays unknown until somebody reconciles it.",
    nb: {
      means:
        "Filen som holder rede på hvilken klarering hver av ePROMs id-er hører til, kan ikke leses eller skrives: Mappen finnes ikke, filen er ingen database, disken er full, eller en annen prosess har holdt den i mer enn fem sekunder.",
      mend: "Rett det som årsaken nevner. Det ePROM har meldt i mellomtiden, meldes igjen. Et brev som ikke fikk id-en sin skrevet ned, står som ukjent til noen avklarer det.",
    },
  },
  SLUSE_EPROM_LETTER_NOT_PDF: {
    means: "The approved letter is not a PDF, and ePROM sends nothing else. Nothing was sent.",
    mend: "Submit the letter as a PDF, or send it another way.",
    nb: {
      means: "Det godkjente brevet er ikke en PDF, og ePROM sender ikke annet. Ingenting er sendt.",
      mend: "Send inn brevet som PDF, eller send det på en annen måte.",
    },
  },
  SLUSE_EPROM_OPTION: {
    means: "The sender was made with an option that makes no sense.",
    mend: "Mend the option that the message names.",
    nb: {
      means: "Avsenderen ble laget med en innstilling som ikke gir mening.",
      mend: "Rett innstillingen som er nevnt.",
    },
  },
  SLUSE_EPROM_PROOF_REFUSED: {
    means:
      "What was given as a proof is not to a synthetic national id, or is not marked as a proof. Nothing was sent.",
    mend: "Give the sender proofs as `gate.proof` makes them, to a test person.",
    nb: {
      means:
        "Det som ble gitt som prøvebrev, går ikke til et syntetisk fødselsnummer, eller er ikke merket som en prøve. Ingenting er sendt.",
      mend: "Gi avsenderen prøvebrev slik `gate.proof` lager dem, til en testperson.",
    },
  },
};
