import type { Round } from "@sluse/core";

import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** What a text says of itself, by the only rounds in which it is so. */
export const SAID_ROUNDS: readonly { readonly of: readonly Round[]; readonly says: readonly RegExp[] }[] = [
  {
    of: ["reminder"],
    says: [
      /(?<!\p{L})dette (?:brevet )?er (?:bare |berre )?(?:en|ein|ei|vår|andre) (?:\p{L}{1,15} )?påminn(?:else|ing)(?!\p{L})/giu,
      /(?<!\p{L})(?:minner|minner deg) om (?:brevet|skjemaet|invitasjonen) (?:vi|me|som) (?:sendte|sende|du fikk|du fekk)(?!\p{L})/giu,
      /(?<!\p{L})this (?:letter )?is a (?:\p{L}{1,15} )?reminder(?!\p{L})/giu,
      /(?<!\p{L})dát lea muittuhus(?!\p{L})/giu,
    ],
  },
  {
    of: ["reminder", "correction", "follow-up", "result", "information"],
    says: [
      /(?<!\p{L})(?:har|hadde) (?:du|dere|dykk|me|vi)? ?(?:fortsatt |framleis |ennå |enno )?(?:ikke|ikkje) (?:svart|svara|fått svar|sendt inn|returnert)(?: p[åa])? (?:(?:vår|vårt|det|den|vårt) )?(?:forrige|førre|tidligere|tidlegare|første|fyrste|siste)(?!\p{L})/giu,
      /(?<!\p{L})(?:du|dere|dykk) har (?:fortsatt |framleis |ennå |enno )?(?:ikke|ikkje) (?:svart|svara) på (?:vår|vårt|den|det)? ?(?:forrige|førre|tidligere|tidlegare|første|fyrste|siste)(?!\p{L})/giu,
      /(?<!\p{L})(?:som (?:nevnt|nemnt|skrevet|skrive) i|vi viser til|me viser til|viser til|jf\.?|as mentioned in|we refer to|with reference to) (?:vårt|det|the|our) ?(?:forrige|førre|tidligere|tidlegare|første|fyrste|siste|previous|last|first|earlier) (?:brev|henvendelse|førespurnad|letter)(?!\p{L})|(?<!\p{L})(?:som (?:nevnt|nemnt|skrevet|skrive) i) (?:forrige|førre|tidligere|tidlegare|første|fyrste) brev(?!\p{L})/giu,
      /(?<!\p{L})(?:kan (?:ikke|ikkje) se|kan ikkje sjå|ser|har (?:ikke|ikkje) registrert) at (?:du|dere|dykk) (?:har )?(?:ikke |ikkje )?(?:svart|svara|levert|sendt)(?!\p{L})|(?<!\p{L})(?:minner|minner om|minnar) (?:deg |dere |dykk )?(?:derfor |difor |igjen |på ny )?om (?:undersøk|studi|skjema|spørreskjema|invitasjon|brevet)\p{L}{0,6}|(?<!\p{L})(?:siste|andre|fyrste|første) (?:purring|påminn\p{L}{1,4}|varsel)(?!\p{L})/giu,
      /(?<!\p{L})(?:har|hev) (?:skrevet|skrive|sendt) til deg (?:\p{L}{2,8} (?:ganger|gonger)|tidligere|tidlegare|før)(?!\p{L})|(?<!\p{L})(?:fikk|fekk) du (?:et|eit|en|ein) (?:brev|spørreskjema|skjema|invitasjon|invitasjonsbrev)\p{L}{0,3} fr[aå] oss(?!\p{L})|(?<!\p{L})(?:recently|already) (?:wrote to|contacted|invited) you(?!\p{L})|(?<!\p{L})(?:still )?(?:have|has) (?:still )?not (?:yet )?(?:received|had) your(?!\p{L})/giu,
      /(?<!\p{L})takk for at (?:du|dere|dykk) (?:\p{L}{2,12}(?: ut)? og )?(?:returnerte|sendte inn|sende inn|leverte|fylte ut|fylde ut)(?!\p{L})|(?<!\p{L})(?:har (?:nå |no )?registrert svar)\p{L}{1,4} (?:dine|ditt)(?!\p{L})/giu,
      /(?<!\p{L})takk(?: skal du ha)? for at (?:du|dere|dykk) (?:har )?(?:svarte|svarde|svart|svara|svara på|meldte)(?!\p{L})|(?<!\p{L})thank you for (?:answering|your answers|having answered)(?!\p{L})/giu,
    ],
  },
  {
    of: ["invitation"],
    says: [
      /(?<!\p{L})(?:første|fyrste) gang(?:en)? (?:vi|me) (?:kontakter|kontaktar|skriver|skriv|spør)(?!\p{L})/giu,
      /(?<!\p{L})the first time we (?:contact|write|ask)(?!\p{L})/giu,
    ],
  },
];
/** What a title says by its first word, by the rounds in which it is so. */
export const TITLE_BEGINS: readonly { readonly of: readonly Round[]; readonly says: RegExp }[] = [
  {
    of: ["result", "information", "follow-up"],
    says: /^\s{0,3}(?:(?:svar|resultat\p{L}{0,3}) (?:av|på|fra|frå|etter) (?:blod)?prøv\p{L}{1,4}|prøvesvar\p{L}{0,3}|resultat(?:er|ene|et|a)?|results?)(?!\p{L})/giu,
  },
  {
    of: ["invitation", "reminder", "correction", "information", "follow-up"],
    says: /^\s{0,3}(?:invitasjon|innbydelse|innbyding|førespurnad|forespørsel|invitation|bovdehus)(?!\p{L})/giu,
  },
  {
    of: ["correction", "information"],
    says: /^\s{0,3}(?:rettelse|retting|korrigering|correction|divvun)(?!\p{L})/giu,
  },
];
/** A title that is one word of it says so too. */
export const TITLE_OF_REMINDER: RegExp =
  /(?<!\p{L})(?:påminn(?:else|ing)|purring|reminder|muittuhus)(?!\p{L})/giu;

export const roundDiffers: TextRule<"text/round-differs"> = {
  id: "text/round-differs",
  severity: "hold",
  clearedBy: "superuser",
  meets: "known-words",
  messages: {
    nb: {
      title: "Teksten hører til en annen runde",
      what: "«{met}» passer ikke i denne runden ({round}).",
      why: "Teksten er trolig fra et annet brev, og mottakeren lurer på hva som er sendt før.",
      mend: "Rett teksten, eller velg riktig runde.",
    },
    en: {
      title: "The text belongs to another round",
      what: "`{met}` does not fit this round ({round}).",
      why: "The text is probably from another letter, and the recipient wonders what was sent before.",
      mend: "Correct the text, or choose the right round.",
    },
  },
  example: {
    fails: "Dette er en påminnelse om brevet vi sendte i forrige uke.",
    passes: "Vi spør deg om å være med. Du får ingen påminnelse.",
  },
  exampleContext: { round: "invitation" },
  *find(reading, { round, part }) {
    if (round === undefined) return;
    for (const { of, says } of SAID_ROUNDS) {
      if (of.includes(round)) continue;
      for (const met of findAnyMatch(reading.text, says)) yield { ...met, facts: { ...met.facts, round } };
    }
    if (part !== "notice") return;
    for (const { of, says } of TITLE_BEGINS) {
      if (of.includes(round)) continue;
      for (const met of findAnyMatch(reading.text, [says])) yield { ...met, facts: { ...met.facts, round } };
    }
    if (round === "reminder") return;
    for (const met of findAnyMatch(reading.text, [TITLE_OF_REMINDER]))
      yield { ...met, facts: { ...met.facts, round } };
  },
};
