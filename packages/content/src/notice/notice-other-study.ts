import type { Rule } from "@sluse/core";

export const noticeOtherStudy: Rule<"text/notice-other-study"> = {
  id: "text/notice-other-study",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Varselet nevner en annen studie enn brevet",
      what: "Varselet sier «{met}», men det navnet står ikke i brevet.",
      why: "Trolig er tittelen fra en annen utsending, og mottakeren åpner et annet brev enn varslet.",
      mend: "Bruk samme navn i tittelen og brevet. Er det den samme studien, kan en superbruker godta det.",
    },
    en: {
      title: "The notice names another study than the letter",
      what: "The notice says `{met}`, but that name is not in the letter.",
      why: "The title is probably of another mail-out, and the recipient opens another letter than was announced.",
      mend: "Use the same name in the title and the letter. When it is the same study, a superuser may accept it.",
    },
  },
  example: {
    fails: "Title: Invitasjon til Knestudien. Letter: Vil du være med i Ryggstudien?",
    passes: "Title: Invitasjon til Ryggstudien. Letter: Vil du være med i Ryggstudien?",
  },
};

export const noticeOtherSender: Rule<"text/notice-other-sender"> = {
  id: "text/notice-other-sender",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Avsenderen er en annen enn i teksten",
      what: "Avsenderen er «{met}», men teksten nevner bare {other}.",
      why: "Mottakeren vet ikke hvem som skriver, og kan tro at brevet er svindel.",
      mend: "Rett avsenderen eller teksten. Hører de sammen, kan en superbruker godta det.",
    },
    en: {
      title: "The sender is another than in the text",
      what: "The sender is `{met}`, but the text names only {other}.",
      why: "The recipient cannot tell who is writing, and may take the letter for fraud.",
      mend: "Correct the sender or the text. When they belong together, a superuser may accept it.",
    },
  },
  example: {
    fails: "Sender: Helse Vest RHF. Letter: Brevet kommer fra Fjordheim sykehus.",
    passes: "Sender: Fjordheim sykehus HF. Letter: Brevet kommer fra Fjordheim sykehus.",
  },
};
